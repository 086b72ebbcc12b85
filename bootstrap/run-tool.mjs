import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { at } from './files.mjs';

/**
 * @param {string} node
 * @returns {NodeJS.ProcessEnv} an environment in which `node` means that very Node, for install scripts and tools
 */
export function environmentOf(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs a tool without a word and shows what it said only when it fails.
 * @param {string} node
 * @param {string[]} args
 * @param {string} failure
 * @param {string} [folder]
 */
export function quietly(node, args, failure, folder = '.') {
  const result = spawnSync(node, args, {
    cwd: at(folder),
    encoding: 'utf8',
    env: environmentOf(node),
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0)
    throw new Error(`${failure}\n${result.error?.message ?? ''}${result.stdout}${result.stderr}`.trimEnd());
}
