import type { IsoDate } from '../values/iso-date.ts';

/** What has to be known of a body to say who does its work on a day. */
export interface Successive {
  id: string;
  activeTo: IsoDate | null;
  succeededBy: string | null;
}

/** The body that has taken over by a day, or null while this one is in office. */
function heirOn(body: Successive, on: IsoDate): string | null {
  return body.activeTo !== null && body.activeTo < on ? body.succeededBy : null;
}

/** Who answers on a day for what a body was charged with: the body itself, or the one that took over after its last day. */
export function successionOn(bodies: readonly Successive[], on: IsoDate): (bodyId: string) => string {
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
