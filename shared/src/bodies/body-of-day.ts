import type { IsoDate } from '../values/iso-date.ts';
import type { KnownName, RegisteredBody } from './name-index.ts';
import { successionOn } from './succession.ts';

export interface FoundBody {
  /** The body that answers on the day. */
  bodyId: string;
  /** The body that bears the written name, where another one has succeeded it by the day; else null. */
  succeeds: string | null;
}

/** Whose name it is on a day. Null when nobody bears it then, or several do. */
export function bodyOfDay(register: readonly RegisteredBody[], on: IsoDate): (names: readonly KnownName[]) => FoundBody | null {
  const byId = new Map(register.map((body) => [body.id, body]));
  const heirOf = successionOn(register, on);
  const isInOffice = (bodyId: string): boolean => {
    const body = byId.get(bodyId);
    return body !== undefined && (body.activeFrom ?? on) <= on && on <= (body.activeTo ?? on);
  };
  const isInForce = ({ from, before }: KnownName) => (from ?? on) <= on && (before === null || on < before);
  return (borne) => {
    const rankOf = ({ bodyId }: KnownName) => byId.get(bodyId)?.rank ?? 0;
    const lowest = Math.min(...borne.map(rankOf));
    const names = borne.filter((name) => rankOf(name) === lowest);
    const inOffice = names.filter(({ bodyId }) => isInOffice(bodyId));
    const ofToday = only(inOffice.filter(isInForce));
    if (ofToday !== undefined) return ofToday === null ? null : { bodyId: ofToday, succeeds: null };
    const formerly = only(inOffice);
    if (formerly !== undefined) return formerly === null ? null : { bodyId: formerly, succeeds: null };
    const gone = only(names.map(({ bodyId }) => ({ bodyId: heirOf(bodyId) })));
    if (gone === undefined || gone === null || !isInOffice(gone)) return null;
    return { bodyId: gone, succeeds: names[0]?.bodyId ?? null };
  };
}

/** The one body there is: undefined when there is none, null when there are several. */
function only(names: readonly { bodyId: string }[]): string | null | undefined {
  const ids = [...new Set(names.map(({ bodyId }) => bodyId))];
  return ids.length > 1 ? null : ids[0];
}
