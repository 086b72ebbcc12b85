import {
  fromJson,
  fromJsonOrNull,
  type BodyAliasRow,
  type BodyNameRow,
  type BodyRow,
  type PlanRow,
  type Reader,
} from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import type { Body } from '@atkaruu/shared/bodies/body';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';

/** A body as stored: names with the day each began, oldest first (null: from the beginning). */
export interface StoredBody {
  id: string;
  kind: Body['kind'];
  parentId: string | null;
  activeFrom: IsoDate | null;
  activeTo: IsoDate | null;
  succeededBy: string | null;
  names: Body['names'];
  aliases: Body['aliases'];
  searchKey: string;
  version: number;
}

function nameFromRow(row: BodyNameRow): Body['names'][number] {
  return { name: fromJson(row.name), shortName: fromJsonOrNull(row.short_name), from: row.from_date };
}

function byStart(a: { from: IsoDate | null }, b: { from: IsoDate | null }): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : 1;
}

/** Every body; a register of bodies is small. */
export async function listBodies(db: Reader): Promise<StoredBody[]> {
  const rows: BodyRow[] = await db<BodyRow>('bodies').orderBy('id');
  const names: BodyNameRow[] = await db<BodyNameRow>('body_names');
  const aliases: BodyAliasRow[] = await db<BodyAliasRow>('body_aliases').orderBy('alias_key');
  return rows.map((row) => {
    const own = names.filter((name) => name.body_id === row.id);
    const ownAliases = aliases.filter((alias) => alias.body_id === row.id);
    return {
      id: row.id,
      kind: row.kind,
      parentId: row.parent_id,
      activeFrom: row.active_from,
      activeTo: row.active_to,
      succeededBy: row.succeeded_by,
      names: own.map(nameFromRow).sort(byStart),
      aliases: ownAliases.map((alias) => ({ language: alias.language, text: alias.alias })),
      searchKey: [...own.map((name) => name.search_key), ...ownAliases.map((alias) => alias.alias_key)].join('\n'),
      version: row.version,
    };
  });
}

/** Bodies that have a role in some plan of these kinds. */
export async function bodyIdsOfKinds(db: Reader, kinds: readonly PlanRow['kind'][]): Promise<Set<string>> {
  const rows: { body_id: string }[] = await db('task_bodies')
    .join('tasks', 'tasks.id', 'task_bodies.task_id')
    .join('plans', 'plans.id', 'tasks.plan_id')
    .whereIn('plans.kind', [...kinds])
    .distinct('task_bodies.body_id as body_id');
  return new Set(rows.map((row) => row.body_id));
}

/** Bodies that have a role in a plan. */
export async function bodyIdsOfPlan(db: Reader, planId: string): Promise<Set<string>> {
  const rows: { body_id: string }[] = await db('task_bodies')
    .join('tasks', 'tasks.id', 'task_bodies.task_id')
    .where('tasks.plan_id', planId)
    .distinct('task_bodies.body_id as body_id');
  return new Set(rows.map((row) => row.body_id));
}

/** A body belongs to the whole house and is shown to everybody. */
export async function placeOfBody(db: Reader, bodyId: string): Promise<Place | null> {
  const row = await db<BodyRow>('bodies').where({ id: bodyId }).first('id');
  return row ? { planId: null, isPublic: true, bodyIds: [row.id] } : null;
}
