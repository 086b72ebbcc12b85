import type { ServerProcess } from './server-process.ts';

export interface Work {
  name: string;
  /** A request to Atkaruu; `turn` counts up, so that no two ask the same unless the work is to ask the same. */
  ask: (url: string, turn: number) => Promise<Response>;
  /** What comes before each request and is not measured. */
  prepare?: (url: string, turn: number) => Promise<void>;
  /** How the bare route is asked; a POST has its body parsed there, too. */
  method?: 'POST';
  requests: number;
}

export interface Measured {
  name: string;
  /** CPU milliseconds of the server for one request. */
  atkaruu: number;
  bare: number;
  ratio: number;
}

type Ask = (turn: number) => Promise<Response>;

async function checked(response: Response): Promise<void> {
  await response.arrayBuffer();
  if (!response.ok && response.status !== 304) throw new Error(`${response.url} answered ${response.status}`);
}

async function spend(server: ServerProcess, count: number, ask: Ask, from: number): Promise<number> {
  const before = server.cpuMs();
  for (let turn = from; turn < from + count; turn++) await checked(await ask(turn));
  return server.cpuMs() - before;
}

/** The same with preparations in between, whose CPU time is left out: the clock's ticks are long, so in the sum only. */
async function spendAfter(server: ServerProcess, count: number, work: Work, from: number): Promise<number> {
  const prepare = work.prepare;
  if (!prepare) return spend(server, count, (turn) => work.ask(server.url, turn), from);
  const alone = await spendPreparing(server, count, prepare, from);
  const before = server.cpuMs();
  for (let turn = from; turn < from + count; turn++) {
    await prepare(server.url, turn);
    await checked(await work.ask(server.url, turn));
  }
  return Math.max(0, server.cpuMs() - before - alone);
}

async function spendPreparing(
  server: ServerProcess,
  count: number,
  prepare: NonNullable<Work['prepare']>,
  from: number,
): Promise<number> {
  const before = server.cpuMs();
  for (let turn = from; turn < from + count; turn++) await prepare(server.url, turn);
  return server.cpuMs() - before;
}

const ROUNDS = 5;

/** The same request to the bare route: a 304 has no body, so the route gets none to send. */
function bareAsk(work: Work, path: string): Ask {
  if (work.method !== 'POST') return () => fetch(path);
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"effectiveOn":"2025-01-01"}' };
  return () => fetch(path, init);
}

/** CPU per request of both servers, in turns within one run: the machine's moods fall on both alike. */
export async function measure(work: Work, atkaruu: ServerProcess, bare: ServerProcess): Promise<Measured> {
  await work.prepare?.(atkaruu.url, 0);
  const sample = Buffer.from(await (await work.ask(atkaruu.url, 0)).arrayBuffer());
  const path = `${bare.url}/answers/${encodeURIComponent(work.name)}`;
  await fetch(path, { method: 'PUT', body: sample });
  const askBare = bareAsk(work, path);
  const perRound = Math.ceil(work.requests / ROUNDS);
  // The bare route is cheap: more requests, so that its few clock ticks are not all rounding.
  const bareCount = Math.max(perRound, 400);
  let [own, theirs] = [0, 0];
  await spend(bare, bareCount, askBare, 0);
  for (let round = 0; round < ROUNDS; round++) {
    own += await spendAfter(atkaruu, perRound, work, 1 + round * perRound);
    theirs += await spend(bare, bareCount, askBare, 0);
  }
  const [perOwn, perBare] = [own / (perRound * ROUNDS), theirs / (bareCount * ROUNDS)];
  return { name: work.name, atkaruu: perOwn, bare: perBare, ratio: perOwn / perBare };
}
