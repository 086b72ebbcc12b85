import { toJson, toJsonOrNull, type BodyAliasRow, type BodyNameRow, type BodyRow, type Transaction } from '@atkaruu/db';
import type { Body } from '@atkaruu/shared/bodies/body';
import { searchKey } from '@atkaruu/shared/values/search-key';
import type { StoredBody } from './body-queries.ts';

type BodyFields = Omit<StoredBody, 'searchKey'>;

function toRow(body: BodyFields): BodyRow {
  return {
    id: body.id,
    kind: body.kind,
    parent_id: body.parentId,
    active_from: body.activeFrom,
    active_to: body.activeTo,
    succeeded_by: body.succeededBy,
    version: body.version,
  };
}

function nameRow(bodyId: string, { name, shortName, from }: Body['names'][number]): BodyNameRow {
  const words = [...Object.values(name), ...Object.values(shortName ?? {})];
  return {
    body_id: bodyId,
    from_date: from,
    name: toJson(name),
    short_name: toJsonOrNull(shortName),
    search_key: searchKey(words.join(' ')),
  };
}

async function writeNames(tx: Transaction, body: BodyFields): Promise<void> {
  await tx<BodyNameRow>('body_names').where({ body_id: body.id }).delete();
  await tx<BodyNameRow>('body_names').insert(body.names.map((name) => nameRow(body.id, name)));
  await tx<BodyAliasRow>('body_aliases').where({ body_id: body.id }).delete();
  if (body.aliases.length === 0) return;
  await tx<BodyAliasRow>('body_aliases').insert(
    body.aliases.map((alias) => ({
      body_id: body.id,
      language: alias.language,
      alias: alias.text,
      alias_key: searchKey(alias.text),
    })),
  );
}

export async function insertBody(tx: Transaction, body: BodyFields): Promise<void> {
  await tx<BodyRow>('bodies').insert(toRow(body));
  await writeNames(tx, body);
}

/** False when somebody else was faster. */
export async function updateBodyRow(tx: Transaction, body: BodyFields, expectedVersion: number): Promise<boolean> {
  const changed = await tx<BodyRow>('bodies')
    .where({ id: body.id, version: expectedVersion })
    .update({ ...toRow(body), version: expectedVersion + 1 });
  if (changed !== 1) return false;
  await writeNames(tx, body);
  return true;
}

/** Bodies that nothing refers to. */
export async function deleteBodies(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const table of ['body_names', 'body_aliases'] as const) await tx(table).whereIn('body_id', ids).delete();
  await tx<BodyRow>('bodies').whereIn('id', ids).delete();
}

/** Those of the bodies that some task names. */
export async function bodiesInUse(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows: { body_id: string }[] = await tx('task_bodies').whereIn('body_id', ids).distinct('body_id');
  return rows.map((row) => row.body_id);
}
