import { parentPort } from 'node:worker_threads';
import type { SlideDeck } from './slide-deck.ts';
import { writeSlides } from './write-slides.ts';

// `write-in-thread.ts` is the only one that starts this thread, for one deck.
parentPort?.once('message', async (deck: SlideDeck) => {
  parentPort?.postMessage(await writeSlides(deck));
});
