import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { PreviewAnswer, PreviewJob } from './preview-job.ts';
import { FileRefusal } from './refusal.ts';

const MEMORY_MB = 768;
const TIME_MS = 45_000;
const MOST_RUNNING = 2;
const MOST_WAITING = 8;

// The built program runs built files; the tests run the sources, which Node reads as they are.
const isSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(`./read-import-worker.${isSource ? 'ts' : 'js'}`, import.meta.url));

const TOO_MUCH = 'The file needs more memory or time than a plan does; leave out pictures and unused sheets, or split it.';

function start(): ChildProcess {
  return fork(entry, [], {
    // Nothing of the program's settings and secrets is passed on.
    env: {},
    execArgv: [
      `--max-old-space-size=${MEMORY_MB}`,
      '--disable-proto=delete',
      '--no-warnings',
      ...(isSource ? ['--conditions=source'] : []),
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function isAnswer(message: unknown): message is PreviewAnswer {
  return typeof message === 'object' && message !== null && 'ok' in message;
}

/** One child for one file: it answers, or it is ended by its own id when its time is over. */
function ask(job: PreviewJob): Promise<PreviewAnswer> {
  return new Promise((resolve, reject) => {
    const child = start();
    const errors: string[] = [];
    let hasTimedOut = false;
    const timer = setTimeout(() => {
      hasTimedOut = true;
      child.kill('SIGKILL');
    }, TIME_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      if (errors.length < 50) errors.push(chunk.toString());
    });
    child.once('error', reject);
    child.once('message', (message: unknown) => {
      clearTimeout(timer);
      if (isAnswer(message)) resolve(message);
      else reject(new Error('the reader of files gave an answer that is none'));
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const text = errors.join('');
      // Out of memory, Node aborts; a kernel that is short of it kills.
      const isOver =
        hasTimedOut ||
        signal !== null ||
        code === 134 ||
        /heap out of memory|Invalid string length|Array buffer allocation failed/.test(text);
      reject(
        isOver
          ? new FileRefusal('file_too_complex', TOO_MUCH)
          : new Error(`the reader of files ended with ${String(code)}: ${text.slice(0, 2000)}`),
      );
    });
    child.send(job, (error) => {
      if (error) reject(error);
    });
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
