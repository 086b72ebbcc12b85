import { parentPort, workerData } from 'node:worker_threads';
import type { MatrixReport } from './matrix-report.ts';
import { writeDocument } from './write-document.ts';

// A worker is given its data untyped; `write-in-thread.ts` is the only one that starts it.
const report: MatrixReport = workerData;
parentPort?.postMessage(await writeDocument(report));
