import { Worker } from 'node:worker_threads';
import type { MatrixReport } from './matrix-report.ts';

// The same module as a source and as a build.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** Writes a Word document on a thread of its own: thousands of rows take seconds, and other requests must not wait for them. */
export function writeDocumentInThread(report: MatrixReport): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./write-document-worker.${extension}`, import.meta.url));
    worker.postMessage(report);
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the writer of the document ended with ${code}`)));
  });
}
