import type { Body } from '@atkaruu/shared/bodies/body';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { StoredBody } from './body-queries.ts';

/** The body that has taken over by a day, or null while this one is in office. */
function heirOn(body: StoredBody, on: IsoDate): string | null {
  return body.activeTo !== null && body.activeTo < on ? body.succeededBy : null;
}

/** Who answers on a day for what a body was charged with: the body itself, or the one that took over after its last day. */
export function successionOn(bodies: readonly StoredBody[], on: IsoDate): (bodyId: string) => string {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const known = new Map<string, string>();
  const follow = (bodyId: string): string => {
    const seen = new Set<string>();
    let current = byId.get(bodyId);
    while (current !== undefined && !seen.has(current.id)) {
      seen.add(current.id);
      const heir = heirOn(current, on);
      if (heir === null) break;
      current = byId.get(heir) ?? current;
    }
    return current?.id ?? bodyId;
  };
  return (bodyId) => {
    const answer = known.get(bodyId) ?? follow(bodyId);
    known.set(bodyId, answer);
    return answer;
  };
}

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
