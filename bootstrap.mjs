// The way in for every command of package.json: the right Node, the dependencies, a fresh build, then the command.
// Plain JavaScript without dependencies, because it runs before anything is installed and on any Node from 20.
// Standard output belongs to the command that follows; progress goes to standard error.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildClient, buildServer } from './bootstrap/build.mjs';
import { at, say } from './bootstrap/files.mjs';
import { environmentOf } from './bootstrap/run-tool.mjs';
import { prepare } from './bootstrap/runtime.mjs';

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
  // The build is the first of its gates, so that a broken build is counted too.
  test: (node, args) => endOf([start(node, ['--conditions=source', at('tests/run-all.ts'), ...args])]),
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
    if (name === 'test') process.stdout.write('0 passed, 1 failed\n');
    process.exitCode = 1;
  }
}
