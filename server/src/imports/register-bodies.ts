import type { ImportRow } from '@atkaruu/shared/imports/import-row';
import type { Language } from '@atkaruu/shared/values/localized-text';
import { searchKey } from '@atkaruu/shared/values/search-key';
import { recordChanges } from '../audit/index.ts';
import { insertBody } from '../bodies/index.ts';
import type { WriteContext } from '../http/context.ts';

/** Names that nobody has registered, each registered once. Search key of the name → id. */
export async function registerBodies(
  context: WriteContext,
  rows: readonly ImportRow[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const notes = [];
  for (const { bodyId, text } of rows.flatMap(({ edit }) => edit.bodies ?? [])) {
    const key = searchKey(text);
    if (bodyId !== null || ids.has(key)) continue;
    const id = context.newId();
    ids.set(key, id);
    const body = {
      id,
      kind: 'other' as const,
      parentId: null,
      activeFrom: null,
      activeTo: null,
      succeededBy: null,
      names: [{ name: { [language]: text }, shortName: null, from: null }],
      aliases: [],
      version: 1,
    };
    await insertBody(context.tx, body);
    notes.push({ kind: 'body' as const, objectId: id, planId: null, before: null, after: { name: { [language]: text } } });
  }
  await recordChanges(context, notes);
  return ids;
}
