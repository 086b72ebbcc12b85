import { searchKey } from '@atkaruu/shared/values/search-key';
import { toJson, toJsonOrNull } from '../src/json-text.ts';
import type { BodyAliasRow, BodyNameRow, BodyRow } from '../src/tables.ts';
import { searchKeyOf } from './localized.ts';
import type { SeedPlan } from './seed-plan.ts';

export function bodyRows(plan: SeedPlan): { bodies: BodyRow[]; names: BodyNameRow[]; aliases: BodyAliasRow[] } {
  return {
    bodies: plan.bodies.map((body) => ({
      id: body.id,
      kind: body.kind,
      parent_id: body.parentId,
      active_from: body.activeFrom,
      active_to: body.activeTo,
      succeeded_by: body.succeededBy,
      version: 1,
    })),
    names: plan.bodies.flatMap((body) =>
      body.names.map(({ from, name, shortName }) => ({
        body_id: body.id,
        from_date: from,
        name: toJson(name),
        short_name: toJsonOrNull(shortName),
        search_key: searchKeyOf(name, shortName),
      })),
    ),
    aliases: plan.bodies.flatMap((body) =>
      body.aliases.map(({ language, text }) => ({ body_id: body.id, language, alias: text, alias_key: searchKey(text) })),
    ),
  };
}
