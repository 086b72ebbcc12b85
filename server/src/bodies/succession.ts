import type { Body } from '@atkaruu/shared/bodies/body';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { StoredBody } from './body-queries.ts';

export { successionOn } from '@atkaruu/shared/bodies/succession';

/** The name of its day: an old figure shows what the body was called then. */
function nameOn(body: StoredBody, on: IsoDate): Body['names'][number] {
  const known = body.names.filter((name) => name.from === null || name.from <= on);
  const name = known.at(-1) ?? body.names[0];
  if (!name) throw new Error(`body ${body.id} has no name`);
  return name;
}

export function bodyOn(body: StoredBody, all: readonly StoredBody[], on: IsoDate): Body {
  const { name, shortName } = nameOn(body, on);
  const { searchKey: _searchKey, ...fields } = body;
  return {
    ...fields,
    name,
    shortName,
    predecessors: all.filter((other) => other.succeededBy === body.id).map((other) => other.id),
    isActive: (body.activeFrom === null || body.activeFrom <= on) && (body.activeTo === null || on <= body.activeTo),
  };
}
