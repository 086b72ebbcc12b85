import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committedFiles, root, sourceFiles } from './source-files.ts';

const textKinds = new Set([
  '.ts',
  '.tsx',
  '.mjs',
  '.cjs',
  '.js',
  '.json',
  '.yaml',
  '.yml',
  '.md',
  '.css',
  '.html',
  '.sql',
  '.sh',
  '',
]);
const machinePath = /(?<![\w.:/@*-])\/(?:root|work|opt|home\/\w+|Users\/\w+)\/[\w.-]+/;
const packageHost = /https?:\/\/[^\s/'"]*(?:registry|npm|artifactory|nexus|verdaccio)[^\s/'"]*/i;

/** Longest a file may be; what is longer has a second noun in it. */
const longest = 320;

function linesOf(path: string): string[] {
  return readFileSync(join(root, path), 'utf8').split('\n');
}

function findings(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((path) =>
    linesOf(path).flatMap((line, index) => (pattern.test(line) ? [`${path}:${String(index + 1)}`] : [])),
  );
}

describe('every file', () => {
  it('stays short enough to be read in one go', () => {
    const isFreeText = (path: string) => /\.test\.tsx?$|(^|\/)messages[./][\w.-]+\.ts$|^db\/seeds\/|^tests\//.test(path);
    const tooLong = sourceFiles().filter((path) => !isFreeText(path) && linesOf(path).length > longest + 1);
    expect(tooLong).toEqual([]);
  });

  it('is called by what is inside', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|managers?|types)(\/|\.tsx?$)/;
    expect(sourceFiles().filter((path) => drawers.test(path))).toEqual([]);
  });
});

const committed = committedFiles();

describe.skipIf(committed === null)('what is committed', () => {
  const texts = (committed ?? []).filter(
    (path) => textKinds.has(extname(path)) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true,
  );

  it('works on any machine: no path of one machine', () => {
    expect(texts.length).toBeGreaterThan(20);
    expect(findings(texts, machinePath)).toEqual([]);
  });

  it('names no package registry: npm and pnpm know theirs', () => {
    expect(findings(texts, packageHost)).toEqual([]);
    expect(findings(['pnpm-lock.yaml'], /tarball:|https?:\/\//)).toEqual([]);
    expect(findings(['.npmrc'], /registry|_auth|token/i)).toEqual([]);
  });

  it('would notice both', () => {
    expect(machinePath.test(`cd ${['', 'home', 'aizada', 'atkaruu'].join('/')}`)).toBe(true);
    expect(packageHost.test(['https:', '', 'npm.example.org', 'zod'].join('/'))).toBe(true);
  });

  it('holds no secret and no database', () => {
    expect((committed ?? []).filter((path) => /(^|\/)\.env$|\.(db|sqlite3?|pem|key)$/.test(path))).toEqual([]);
  });
});
