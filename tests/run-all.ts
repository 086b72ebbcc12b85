import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Gate, gates } from './gates.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = resolve(import.meta.dirname, '..');
const artifacts = join(root, 'tests', '.artifacts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
});
const unknown = positionals.filter((name) => !gates.some((gate) => gate.name === name));

if (values.help || unknown.length > 0) {
  const names = gates.map(({ name, says }) => `  ${name.padEnd(8)}${says}`).join('\n');
  if (unknown.length > 0) console.error(`There is no gate called ${unknown.join(', ')}.`);
  console.error(
    `Usage: npm test -- [gate …]\nWithout a gate everything runs, in this order:\n${names}\nExample: npm test -- lint unit`,
  );
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = report(chosenGates().map((gate) => [gate, runGate(gate)] as const));
}

function chosenGates(): readonly Gate[] {
  const chosen = gates.filter(({ name, isQuick }) =>
    positionals.length > 0 ? positionals.includes(name) : !values.quick || isQuick,
  );
  return chosen.some(({ needsBuild }) => needsBuild) && !chosen.includes(build) ? [build, ...chosen] : chosen;
}

/** Prints one line for each gate and the total as the very last line. */
function report(results: readonly (readonly [Gate, Outcome])[]): 0 | 1 {
  console.log('\nSummary');
  for (const [{ name }, { passed, failed, skipped }] of results) {
    const note = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
    console.log(`  ${failed === 0 ? '✓' : '✗'} ${name.padEnd(8)}${String(passed)} passed, ${String(failed)} failed${note}`);
  }
  const sum = (count: 'passed' | 'failed') => results.reduce((total, [, outcome]) => total + outcome[count], 0);
  console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

function runGate(gate: Gate): Outcome {
  console.log(`\n▶ ${gate.name}: ${gate.says}`);
  if (gate.projects !== undefined) return runTests(gate.name, gate.projects);
  const holds = (gate.commands ?? []).every(([tool, ...args]) => runTool(tool, args) === 0);
  return holds ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function runTests(name: string, projects: readonly string[]): Outcome {
  const file = join(artifacts, `${name}.json`);
  mkdirSync(artifacts, { recursive: true });
  rmSync(file, { force: true });
  const selection = projects.flatMap((project) => ['--project', project]);
  const code = runTool('node_modules/vitest/vitest.mjs', [
    'run',
    ...selection,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { passed, failed, skipped } = existsSync(file) ? readOutcome(file) : { passed: 0, failed: 0, skipped: 0 };
  // A file that does not load, an unhandled error or a run without any test has no failed test of its own.
  const isBroken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isBroken ? 1 : failed, skipped };
}

function readOutcome(file: string): Outcome {
  const result: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const count = (key: string) => {
    const value: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, key) : undefined;
    if (typeof value !== 'number') throw new Error(`${file} has no number called ${key}`);
    return value;
  };
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests') + count('numTodoTests'),
  };
}

function runTool(tool: string, args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [join(root, tool), ...args], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}
