import { parentPort } from 'node:worker_threads';
import type { MatrixReport } from './matrix-report.ts';
import { writeDocument } from './write-document.ts';

// `write-in-thread.ts` is the only one that starts this thread, for one report.
parentPort?.once('message', async (report: MatrixReport) => {
  parentPort?.postMessage(await writeDocument(report));
});
