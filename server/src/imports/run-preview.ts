import { spawn, type ChildProcessByStdio } from 'node:child_process';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { PreviewAnswer, PreviewJob } from './preview-job.ts';
import { AnswerReader } from './preview-wire.ts';
import { FileRefusal } from './refusal.ts';

const MEMORY_MB = 768;
const TIME_MS = 45_000;
const MOST_RUNNING = 2;
const MOST_WAITING = 8;

// The built program runs built files; the tests run the sources, which Node reads as they are.
const isSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(`./read-import-worker.${isSource ? 'ts' : 'js'}`, import.meta.url));

const TOO_MUCH = 'The file needs more memory or time than a plan does; leave out pictures and unused sheets, or split it.';

type Reader = ChildProcessByStdio<Writable, Readable, Readable>;

function start(): Reader {
  const options = [
    `--max-old-space-size=${MEMORY_MB}`,
    '--disable-proto=delete',
    '--no-warnings',
    ...(isSource ? ['--conditions=source'] : []),
  ];
  // Nothing of the program's settings and secrets is passed on.
  return spawn(process.execPath, [...options, entry], { env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** How a child ended that gave no answer: out of memory, Node aborts; a kernel that is short of it kills. */
function endOf(code: number | null, signal: NodeJS.Signals | null, text: string): Error {
  const isOver =
    signal !== null || code === 134 || /heap out of memory|Invalid string length|Array buffer allocation failed/.test(text);
  return isOver
    ? new FileRefusal('file_too_complex', TOO_MUCH)
    : new Error(`the reader of files ended with ${String(code)}: ${text.slice(0, 2000)}`);
}

/** One child for one file: it answers, or it is ended by its own id when its time is over. */
function ask(job: PreviewJob): Promise<PreviewAnswer> {
  return new Promise((resolve, reject) => {
    const child = start();
    const errors: string[] = [];
    const reader = new AnswerReader();
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_MS);
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 50) errors.push(chunk.toString());
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => reader.take(chunk));
    // A child that ended early is told so below.
    child.stdin.on('error', () => undefined);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const answer = code === 0 ? reader.answer() : null;
      if (answer === null) reject(endOf(code, signal, errors.join('')));
      else resolve(answer);
    });
    child.stdin.end(JSON.stringify(job));
  });
}

export type Previewed = Extract<PreviewAnswer, { rows: unknown }>;

let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (running < MOST_RUNNING) {
    running++;
    return;
  }
  if (waiting.length >= MOST_WAITING) {
    throw new AppError('too_many_requests', 'Several files are being read already; bring yours again in a minute.');
  }
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function passTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/** Reads a file and makes its preview in a process of its own; what cannot be read is refused by its reason. */
export async function runPreview(job: PreviewJob): Promise<Extract<PreviewAnswer, { ok: true }>> {
  await takeTurn();
  try {
    const answer = await ask(job);
    if (answer.ok) return answer;
    throw new AppError(answer.code, answer.message);
  } catch (error) {
    if (error instanceof FileRefusal) throw new AppError(error.code, error.message);
    throw error;
  } finally {
    passTurn();
  }
}
