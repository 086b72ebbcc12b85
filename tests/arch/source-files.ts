import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const packages = ['client', 'db', 'server', 'shared', 'tests'];

const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.artifacts']);

/** @returns every TypeScript file of the five packages, relative to the root */
export function sourceFiles(): string[] {
  return packages.flatMap((name) => filesBelow(name)).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
}

/** @returns what is committed or would be with the next `git add`; null where there is no git repository */
export function committedFiles(): string[] | null {
  try {
    const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    return output.split('\0').filter((path) => path !== '');
  } catch {
    return null;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
