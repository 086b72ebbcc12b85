import { Worker } from 'node:worker_threads';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { MatrixReport } from './matrix-report.ts';
import type { PaperReport } from './paper-report.ts';
import type { SlideDeck } from './slide-deck.ts';

// The same module as a source and as a build.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

const MOST_SECONDS = 120;
const MOST_MEGABYTES = 1024;

/**
 * Writes a document on a thread of its own: thousands of rows take seconds, and other requests must not wait for them. The thread has so
 * much time and memory and no more.
 */
function writeInThread(writer: 'document' | 'pdf' | 'slides', content: unknown): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./write-${writer}-worker.${extension}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const tooLarge = new AppError(
      'file_too_complex',
      'The plan is too large to be written in this format; take it as CSV, Excel or JSON instead.',
    );
    const timer = setTimeout(() => {
      reject(tooLarge);
      void worker.terminate();
    }, MOST_SECONDS * 1000);
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge : error));
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the writer of the ${writer} ended with ${code}`));
    });
    worker.postMessage(content);
  });
}

export function writeDocumentInThread(report: MatrixReport): Promise<Buffer> {
  return writeInThread('document', report);
}

export function writePdfInThread(report: PaperReport): Promise<Buffer> {
  return writeInThread('pdf', report);
}

export function writeSlidesInThread(deck: SlideDeck): Promise<Buffer> {
  return writeInThread('slides', deck);
}
