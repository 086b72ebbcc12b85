// Builds what the sources say has changed, and nothing else.
import { existsSync } from 'node:fs';
import { at, fingerprint, manifests, readNote, say, writeNote } from './files.mjs';
import { quietly } from './run-tool.mjs';

/**
 * @param {string} node
 * @param {{ name: string, sources: string[], result: string, args: string[], folder?: string }} part
 */
function buildWhenChanged(node, { name, sources, result, args, folder }) {
  const wanted = fingerprint([...sources, 'tsconfig.base.json', 'pnpm-lock.yaml']);
  if (existsSync(at(result)) && readNote(`${name}.build`) === wanted) return;
  say(`building the ${name}`);
  quietly(node, args, `The ${name} could not be built.`, folder);
  if (!existsSync(at(result))) throw new Error(`The build of the ${name} did not make ${result}.`);
  writeNote(`${name}.build`, wanted);
}

/** @param {string} node */
export function buildServer(node) {
  const folders = ['shared/src', 'db/src', 'db/migrations', 'db/seeds', 'server/src'];
  buildWhenChanged(node, {
    name: 'server',
    sources: [...folders, 'tsconfig.json', ...['shared', 'db', 'server'].map((name) => `${name}/tsconfig.json`), ...manifests],
    result: 'server/dist/main.js',
    args: [at('node_modules/typescript/bin/tsc'), '-b'],
  });
}

/** @param {string} node */
export function buildClient(node) {
  buildWhenChanged(node, {
    name: 'client',
    sources: [
      'client/src',
      'client/public',
      'client/index.html',
      'client/vite.config.ts',
      'client/tsconfig.json',
      'shared/src',
      ...manifests,
    ],
    result: 'client/dist/index.html',
    args: [at('client/node_modules/vite/bin/vite.js'), 'build'],
    folder: 'client',
  });
}
