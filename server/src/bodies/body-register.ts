import type { Reader } from '@atkaruu/db';
import type { RegisteredBody } from '@atkaruu/shared/bodies/match-bodies';
import { bodyIdsOfKinds, bodyIdsOfPlan, listBodies, type StoredBody } from './body-queries.ts';

/** Ranks of bodies that bear the same name: the plan's own, any other, those of demonstrations only. */
const ranks = { own: 0, other: 1, illustrative: 2 } as const;

/** The register to read a text of a plan against. Plans may name bodies alike, and the bodies of a demonstration are illustrative. */
export async function bodyRegister(db: Reader, planId: string | null): Promise<RegisteredBody[]> {
  const all = await listBodies(db);
  const own = withHeirs(all, planId === null ? new Set() : await bodyIdsOfPlan(db, planId));
  const shown = withHeirs(all, await bodyIdsOfKinds(db, ['demonstration']));
  const real = withHeirs(all, await bodyIdsOfKinds(db, ['documented', 'imported']));
  const rankOf = (id: string): number => {
    if (own.has(id)) return ranks.own;
    return shown.has(id) && !real.has(id) ? ranks.illustrative : ranks.other;
  };
  return all.map((body) => ({ ...body, rank: rankOf(body.id) }));
}

/** Bodies and those that ever take over from them. */
function withHeirs(all: readonly StoredBody[], ids: ReadonlySet<string>): Set<string> {
  const byId = new Map(all.map((body) => [body.id, body]));
  const reached = new Set<string>();
  for (const id of ids) {
    for (let at: string | null = id; at !== null && !reached.has(at); at = byId.get(at)?.succeededBy ?? null) reached.add(at);
  }
  return reached;
}
