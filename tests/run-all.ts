import { spawn, spawnSync } from 'node:child_process';
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
  process.exitCode = report(await runGates(chosenGates()));
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

/** One after the other; gates that only read the sources run side by side, since each of their tools keeps one core busy. */
async function runGates(chosen: readonly Gate[]): Promise<readonly (readonly [Gate, Outcome])[]> {
  const readers = chosen.filter(({ readsSources }) => readsSources);
  const reading = new Map<Gate, Promise<Outcome>>();
  const results: (readonly [Gate, Outcome])[] = [];
  for (const gate of chosen) {
    if (gate.readsSources && reading.size === 0) for (const reader of readers) reading.set(reader, readSources(reader));
    results.push([gate, await (reading.get(gate) ?? runGate(gate))]);
  }
  return results;
}

function announce({ name, says }: Gate): void {
  console.log(`\n▶ ${name}: ${says}`);
}

function runGate(gate: Gate): Outcome {
  announce(gate);
  if (gate.projects !== undefined) return runTests(gate.name, gate.projects);
  return outcomeOf((gate.commands ?? []).every(([tool, ...args]) => runTool(tool, args) === 0));
}

function outcomeOf(holds: boolean): Outcome {
  return holds ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** What the tools said is shown when they are done, so that it is not mixed up with the words of others. */
async function readSources(gate: Gate): Promise<Outcome> {
  const said: Buffer[] = [];
  let holds = true;
  for (const [tool, ...args] of gate.commands ?? []) {
    const child = spawn(process.execPath, [join(root, tool), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
    holds = (await new Promise((resolve) => child.once('close', resolve))) === 0;
    if (!holds) break;
  }
  announce(gate);
  process.stdout.write(Buffer.concat(said));
  return outcomeOf(holds);
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
