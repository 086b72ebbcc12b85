import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { bodiesContract } from '@atkaruu/shared/bodies/contract';
import { matchBodies } from '@atkaruu/shared/bodies/match-bodies';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { searchKey } from '@atkaruu/shared/values/search-key';
import { recordChange } from '../audit/index.ts';
import { assertSeen } from '../http/authorize.ts';
import type { Handlers } from '../http/context.ts';
import { staleVersion } from '../http/etag.ts';
import { findPlan, placeOfPlan, statusDateOf } from '../plans/index.ts';
import { bodyIdsOfPlan, listBodies, type StoredBody } from './body-queries.ts';
import { bodyRegister } from './body-register.ts';
import { insertBody, updateBodyRow } from './body-store.ts';
import { bodyOn, successionOn } from './succession.ts';

const ZONE = 'Asia/Bishkek';

function withId(bodies: readonly StoredBody[], id: string): StoredBody {
  const body = bodies.find((candidate) => candidate.id === id);
  if (!body) throw new AppError('not_found', 'There is no such body.');
  return body;
}

/** Parents and successors exist, and nobody is above or after himself. */
function assertBodyIsSound(body: Omit<StoredBody, 'searchKey'>, others: readonly StoredBody[]): void {
  for (const [field, id] of [
    ['parentId', body.parentId],
    ['succeededBy', body.succeededBy],
  ] as const) {
    if (id === null) continue;
    if (!others.some((other) => other.id === id))
      throw fieldError(`/${field}`, 'unknown_body', 'There is no such body; register it first.');
    const seen = new Set([body.id]);
    for (let at: string | null = id; at !== null; at = others.find((other) => other.id === at)?.[field] ?? null) {
      if (seen.has(at)) throw fieldError(`/${field}`, 'circle', 'A body cannot be above or after itself.');
      seen.add(at);
    }
  }
  if (body.succeededBy !== null && body.activeTo === null) {
    throw fieldError('/activeTo', 'required', 'Give the last day of the body that is succeeded.');
  }
  if (body.activeFrom !== null && body.activeTo !== null && body.activeTo < body.activeFrom) {
    throw fieldError('/activeTo', 'before_start', 'The last day is before the first.');
  }
}

export const bodiesRoutes: Handlers<typeof bodiesContract> = {
  async listBodies({ query }, { db, now, actor }) {
    const all = await listBodies(db);
    if (query.plan !== undefined) assertSeen({ actor }, await placeOfPlan(db, query.plan));
    const plan = query.plan === undefined ? null : await findPlan(db, query.plan);
    const on = query.asOf ?? (plan ? statusDateOf(plan, now).statusDate : calendarDay(now, ZONE));
    const used = plan ? await bodyIdsOfPlan(db, plan.id) : null;
    const successor = successionOn(all, on);
    const shown = used ? new Set([...used, ...[...used].map(successor)]) : null;
    const key = query.q === undefined ? '' : searchKey(query.q);
    const items = all
      .filter((body) => (shown === null || shown.has(body.id)) && body.searchKey.includes(key))
      .map((body) => bodyOn(body, all, on));
    return { items, total: items.length, nextCursor: null };
  },

  async matchBodies({ body }, { db, now }) {
    const plan = body.plan === undefined ? null : await findPlan(db, body.plan);
    return matchBodies(body.text, await bodyRegister(db, plan?.id ?? null), body.on ?? calendarDay(now, ZONE));
  },

  async getBody({ params, query }, { db, now }) {
    const all = await listBodies(db);
    return bodyOn(withId(all, params.body), all, query.asOf ?? calendarDay(now, ZONE));
  },

  async createBody({ body }, context) {
    const { name, shortName, ...fields } = body;
    const others = await listBodies(context.tx);
    const stored = { ...fields, id: context.newId(), names: [{ name, shortName, from: null }], version: 1 };
    assertBodyIsSound(stored, others);
    await insertBody(context.tx, stored);
    await recordChange(context, { kind: 'body', objectId: stored.id, planId: null, before: null, after: body });
    const all = await listBodies(context.tx);
    return bodyOn(withId(all, stored.id), all, calendarDay(context.now, ZONE));
  },

  async updateBody({ params, body }, context) {
    const { tx, now, expectedVersion } = context;
    const others = await listBodies(tx);
    const { searchKey: _searchKey, ...before } = withId(others, params.body);
    const today = calendarDay(now, ZONE);
    const current = bodyOn(withId(others, params.body), others, today);
    const name = {
      name: body.name ?? current.name,
      shortName: body.shortName === undefined ? current.shortName : body.shortName,
    };
    const isNamed = body.name !== undefined || body.shortName !== undefined;
    const kept =
      body.renamedOn === undefined ? before.names.slice(0, -1) : before.names.filter((known) => known.from !== body.renamedOn);
    const from = body.renamedOn ?? before.names.at(-1)?.from ?? null;
    const after = {
      ...before,
      kind: body.kind ?? before.kind,
      parentId: body.parentId === undefined ? before.parentId : body.parentId,
      aliases: body.aliases ?? before.aliases,
      activeFrom: body.activeFrom === undefined ? before.activeFrom : body.activeFrom,
      activeTo: body.activeTo === undefined ? before.activeTo : body.activeTo,
      succeededBy: body.succeededBy === undefined ? before.succeededBy : body.succeededBy,
      names: isNamed ? [...kept, { ...name, from }] : before.names,
    };
    assertBodyIsSound(after, others);
    if (!(await updateBodyRow(tx, after, expectedVersion))) throw staleVersion(before.version);
    await recordChange(context, { kind: 'body', objectId: before.id, planId: null, before: { ...before }, after: { ...after } });
    const all = await listBodies(tx);
    return bodyOn(withId(all, before.id), all, today);
  },
};
