// The way in for every command of package.json: the right Node, the dependencies, a fresh build, then the command.
// Plain JavaScript without dependencies, because it runs before anything is installed and on any Node from 20.
// Standard output belongs to the command that follows; progress goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_VERSION = '24.21.0';
const PNPM_VERSION = '10.34.8';

const root = dirname(fileURLToPath(import.meta.url));
const notes = join(root, 'node_modules', '.atkaruu');
const packages = ['shared', 'db', 'server', 'client', 'tests'];
const manifests = ['package.json', ...packages.map((name) => `${name}/package.json`)];

/** @typedef {{ node: string, pnpm: string | null, dependencies: string }} Runtime */

/** @param {string} text */
const say = (text) => process.stderr.write(`atkaruu: ${text}\n`);

/** @param {string} path relative to the root */
const at = (path) => join(root, ...path.split('/'));

/**
 * Type stripping without a flag came with 22.18 and 23.6; tests and the development server need it.
 * @param {string} version
 */
function isSuitableNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/**
 * @param {string[]} paths files and folders below the root
 * @returns {string} changes when a file there is added, removed, renamed or edited; tests do not count
 */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).filter((file) => !/\.test\.tsx?$/.test(file))) {
    hash.update(`${path}\0`).update(readFileSync(at(path))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(at(path))) return [];
  if (/\.\w+$/.test(basename(path))) return [path];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/**
 * @param {string} name
 * @returns {string | null}
 */
function readNote(name) {
  const file = join(notes, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * @param {string} name
 * @param {string} text
 */
function writeNote(name, text) {
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, name), text);
}

/** @returns {Runtime | null} what the last complete installation wrote down */
function rememberedRuntime() {
  try {
    const runtime = JSON.parse(readNote('runtime.json') ?? 'null');
    return runtime && existsSync(runtime.node) ? runtime : null;
  } catch {
    return null;
  }
}

/**
 * The platform's own package is a bare binary; the package named `node` needs an install script, which npm may refuse.
 * @returns {string[]}
 */
function nodePackages() {
  return [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'node'];
}

/**
 * @param {string[]} wanted packages with versions
 * @returns {{ folder: string | null, problem: string }} the `node_modules` folder npx put them into, or what went wrong
 */
function throughNpx(wanted) {
  const npm = process.env.npm_execpath ?? '';
  const [program, first] = basename(npm) === 'npm-cli.js' ? [process.execPath, [npm]] : ['npm', []];
  const args = ['exec', '--yes', ...wanted.map((name) => `--package=${name}`), '--', 'node', '-p', 'process.env.PATH'];
  const result = spawnSync(program, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (result.status !== 0) return { folder: null, problem: result.error?.message ?? result.stderr.trim() };
  const folders = result.stdout
    .trim()
    .split(delimiter)
    .flatMap((bin) => [dirname(bin), join(dirname(bin), 'lib', 'node_modules')]);
  const folder = folders.find((candidate) => existsSync(join(candidate, 'pnpm', 'bin', 'pnpm.cjs'))) ?? null;
  return { folder, problem: folder === null ? `npx did not provide ${wanted.join(' and ')}` : '' };
}

/** @returns {{ node: string, pnpm: string }} paths of the pinned Node (or the running one, when it will do) and pnpm */
function fetchRuntime() {
  const keepsNode = isSuitableNode(process.versions.node);
  say(`getting ${keepsNode ? '' : `Node ${NODE_VERSION} and `}pnpm ${PNPM_VERSION} from the npm registry (once)`);
  const problems = [];
  for (const nodePackage of keepsNode ? [null] : nodePackages()) {
    const pinned = nodePackage === null ? [] : [`${nodePackage}@${NODE_VERSION}`];
    const { folder, problem } = throughNpx([...pinned, `pnpm@${PNPM_VERSION}`]);
    problems.push(problem);
    if (folder === null) continue;
    const binary = process.platform === 'win32' ? 'node.exe' : 'node';
    const node = nodePackage === null ? process.execPath : join(folder, nodePackage, 'bin', binary);
    if (existsSync(node)) return { node, pnpm: join(folder, 'pnpm', 'bin', 'pnpm.cjs') };
  }
  throw new Error(
    `could not get the runtime from the npm registry. Check the network, or install Node ≥ 22.18 and pnpm 10 and try again.\n${problems.join('\n')}`,
  );
}

/** @returns {string | null} the pnpm that started this script, when one did */
function callingPnpm() {
  const path = process.env.npm_execpath ?? '';
  return /^pnpm\.c?js$/.test(basename(path)) && process.env.npm_config_user_agent?.startsWith('pnpm/10.') ? path : null;
}

/** @returns {string} the path of a suitable Node, with all dependencies installed */
function prepare() {
  const dependencies = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const remembered = rememberedRuntime();
  const own = isSuitableNode(process.versions.node) ? process.execPath : null;
  const node = own ?? remembered?.node ?? null;
  if (node !== null && remembered?.dependencies === dependencies) return node;

  const pnpm = callingPnpm() ?? remembered?.pnpm ?? null;
  const runtime = node !== null && pnpm !== null && existsSync(pnpm) ? { node, pnpm } : fetchRuntime();
  rmSync(join(notes, 'runtime.json'), { force: true });
  say('installing the dependencies');
  const args = ['install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false', '--reporter=append-only'];
  quietly(runtime.node, [runtime.pnpm, ...args], 'The dependencies could not be installed.');
  writeNote('runtime.json', JSON.stringify({ ...runtime, dependencies }));
  return runtime.node;
}

/**
 * @param {string} node
 * @returns {NodeJS.ProcessEnv} an environment in which `node` means that very Node, for install scripts and tools
 */
function environmentOf(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs a tool without a word and shows what it said only when it fails.
 * @param {string} node
 * @param {string[]} args
 * @param {string} failure
 * @param {string} [folder]
 */
function quietly(node, args, failure, folder = '.') {
  const result = spawnSync(node, args, {
    cwd: at(folder),
    encoding: 'utf8',
    env: environmentOf(node),
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) throw new Error(`${failure}\n${result.error?.message ?? ''}${result.stdout}${result.stderr}`.trimEnd());
}

/**
 * @param {string} node
 * @param {{ name: string, sources: string[], result: string, args: string[], folder?: string }} part
 */
function buildWhenChanged(node, { name, sources, result, args, folder }) {
  const wanted = fingerprint([...sources, 'tsconfig.base.json', 'pnpm-lock.yaml']);
  if (existsSync(at(result)) && readNote(`${name}.build`) === wanted) return;
  say(`building the ${name}`);
  quietly(node, args, `The ${name} could not be built.`, folder);
  writeNote(`${name}.build`, wanted);
}

/** @param {string} node */
function buildServer(node) {
  const folders = ['shared/src', 'db/src', 'db/migrations', 'db/seeds', 'server/src'];
  buildWhenChanged(node, {
    name: 'server',
    sources: [...folders, 'tsconfig.json', ...['shared', 'db', 'server'].map((name) => `${name}/tsconfig.json`), ...manifests],
    result: 'server/dist/main.js',
    args: [at('node_modules/typescript/bin/tsc'), '-b'],
  });
}

/** @param {string} node */
function buildClient(node) {
  buildWhenChanged(node, {
    name: 'client',
    sources: ['client/src', 'client/public', 'client/index.html', 'client/vite.config.ts', 'client/tsconfig.json', 'shared/src', ...manifests],
    result: 'client/dist/index.html',
    args: [at('client/node_modules/vite/bin/vite.js'), 'build'],
    folder: 'client',
  });
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {string} [folder]
 */
function start(node, args, folder = '.') {
  return spawn(node, args, { cwd: at(folder), env: environmentOf(node), stdio: 'inherit' });
}

/**
 * Passes signals on and answers the exit code of the first child to end; the others are stopped.
 * @param {import('node:child_process').ChildProcess[]} children
 * @returns {Promise<number>}
 */
function endOf(children) {
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to the whole foreground group: the children have it already, and twice may mean “at once”.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) children.forEach((child) => child.kill(signal));
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, passOn);

  const ends = children.map(
    (child) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve, reject) => {
          child.once('error', reject);
          child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
        })
      ),
  );
  return Promise.race(ends).then(async (code) => {
    children.forEach((child) => child.kill('SIGTERM'));
    await Promise.all(ends);
    return code;
  });
}

/** @type {Record<string, (node: string, args: string[]) => Promise<number>>} */
const commands = {
  start: (node, args) => {
    buildServer(node);
    buildClient(node);
    return endOf([start(node, [at('server/dist/main.js'), 'start', ...args])]);
  },
  atkaruu: (node, args) => {
    buildServer(node);
    if (args[0] === 'serve' || args[0] === 'start') buildClient(node);
    return endOf([start(node, [at('server/dist/main.js'), ...args])]);
  },
  dev: (node, args) =>
    endOf([
      start(node, ['--conditions=source', '--watch', at('server/src/main.ts'), 'start', ...args]),
      start(node, [at('client/node_modules/vite/bin/vite.js')], 'client'),
    ]),
  build: (node) => {
    buildServer(node);
    buildClient(node);
    return Promise.resolve(0);
  },
  test: (node, args) => {
    buildServer(node);
    buildClient(node);
    return endOf([start(node, ['--conditions=source', at('tests/run-all.ts'), ...args])]);
  },
  check: (node, args) => endOf([start(node, ['--conditions=source', at('tests/run-all.ts'), '--quick', ...args])]),
  bench: (node, args) => {
    buildServer(node);
    return endOf([start(node, ['--conditions=source', at('tests/bench/run.ts'), ...args])]);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  say(`unknown command "${name}". Commands: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command(prepare(), args);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
