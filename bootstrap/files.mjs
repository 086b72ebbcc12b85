// What the bootstrap knows of the repository: where things lie, whether they changed, and notes to its next run.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const manifests = ['package.json', ...['shared', 'db', 'server', 'client', 'tests'].map((name) => `${name}/package.json`)];

// The notes live and die with what is installed.
const notes = join(root, 'node_modules', '.atkaruu');

/** @param {string} text */
export const say = (text) => process.stderr.write(`atkaruu: ${text}\n`);

/** @param {string} path relative to the root */
export const at = (path) => join(root, ...path.split('/'));

/**
 * @param {string[]} paths files and folders below the root
 * @returns {string} changes when a file there is added, removed, renamed or edited; tests do not count
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).filter((file) => !/\.test\.tsx?$/.test(file))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(at(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(at(path))) return [];
  if (!statSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/**
 * @param {string} name
 * @returns {string | null}
 */
export function readNote(name) {
  const file = join(notes, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * @param {string} name
 * @param {string} text
 */
export function writeNote(name, text) {
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, name), text);
}

/** @param {string} name */
export function removeNote(name) {
  rmSync(join(notes, name), { force: true });
}
