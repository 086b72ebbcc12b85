// The right Node and the dependencies, from the npm registry when the machine has something else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fingerprint, manifests, readNote, removeNote, root, say, writeNote } from './files.mjs';
import { quietly } from './run-tool.mjs';

const NODE_VERSION = '24.21.0';
const PNPM_VERSION = '10.34.8';

/** @typedef {{ node: string, pnpm: string, dependencies: string }} Runtime */

/**
 * Type stripping without a flag came with 22.18 and 23.6; tests and the development server need it.
 * @param {string} version
 */
function isSuitableNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/** @returns {Runtime | null} what the last complete installation wrote down */
function rememberedRuntime() {
  try {
    /** @type {unknown} */
    const runtime = JSON.parse(readNote('runtime.json') ?? 'null');
    return isRuntime(runtime) && existsSync(runtime.node) ? runtime : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Runtime}
 */
function isRuntime(value) {
  if (typeof value !== 'object' || value === null || !('node' in value && 'pnpm' in value && 'dependencies' in value))
    return false;
  return typeof value.node === 'string' && typeof value.pnpm === 'string' && typeof value.dependencies === 'string';
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
export function prepare() {
  const dependencies = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const remembered = rememberedRuntime();
  const own = isSuitableNode(process.versions.node) ? process.execPath : null;
  const node = own ?? remembered?.node ?? null;
  if (node !== null && remembered?.dependencies === dependencies) return node;

  const pnpm = callingPnpm() ?? remembered?.pnpm ?? null;
  const runtime = node !== null && pnpm !== null && existsSync(pnpm) ? { node, pnpm } : fetchRuntime();
  removeNote('runtime.json');
  say('installing the dependencies');
  const args = ['install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false', '--reporter=append-only'];
  quietly(runtime.node, [runtime.pnpm, ...args], 'The dependencies could not be installed.');
  writeNote('runtime.json', JSON.stringify({ ...runtime, dependencies }));
  return runtime.node;
}
