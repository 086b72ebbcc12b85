import { parentPort } from 'node:worker_threads';
import { writePaper } from './lay-out-paper.ts';
import type { PaperReport } from './paper-report.ts';

// `write-in-thread.ts` is the only one that starts this thread, for one report.
parentPort?.once('message', async (report: PaperReport) => {
  parentPort?.postMessage(await writePaper(report));
});
