import type { ServerProcess } from './server-process.ts';

export interface Work {
  name: string;
  /** A request to Atkaruu; `turn` counts up, so that no two ask the same unless the work is to ask the same. */
  ask: (url: string, turn: number) => Promise<Response>;
  requests: number;
}

export interface Measured {
  name: string;
  /** CPU milliseconds of the server for one request. */
  atkaruu: number;
  bare: number;
  ratio: number;
}

async function spend(
  server: ServerProcess,
  count: number,
  ask: (turn: number) => Promise<Response>,
  from: number,
): Promise<number> {
  const before = server.cpuMs();
  for (let turn = from; turn < from + count; turn++) {
    const response = await ask(turn);
    await response.arrayBuffer();
    if (!response.ok && response.status !== 304) throw new Error(`${response.url} answered ${response.status}`);
  }
  return server.cpuMs() - before;
}

const ROUNDS = 5;

/** CPU per request of both servers, in turns within one run: the machine's moods fall on both alike. */
export async function measure(work: Work, atkaruu: ServerProcess, bare: ServerProcess): Promise<Measured> {
  const sample = Buffer.from(await (await work.ask(atkaruu.url, 0)).arrayBuffer());
  const path = `${bare.url}/answers/${encodeURIComponent(work.name)}`;
  await fetch(path, { method: 'PUT', body: sample });
  const perRound = Math.ceil(work.requests / ROUNDS);
  // The bare route is cheap: more requests, so that its few clock ticks are not all rounding.
  const bareCount = Math.max(perRound, 400);
  let [own, theirs] = [0, 0];
  await spend(bare, bareCount, () => fetch(path), 0);
  for (let round = 0; round < ROUNDS; round++) {
    own += await spend(atkaruu, perRound, (turn) => work.ask(atkaruu.url, turn), 1 + round * perRound);
    theirs += await spend(bare, bareCount, () => fetch(path), 0);
  }
  const [perOwn, perBare] = [own / (perRound * ROUNDS), theirs / (bareCount * ROUNDS)];
  return { name: work.name, atkaruu: perOwn, bare: perBare, ratio: perOwn / perBare };
}
