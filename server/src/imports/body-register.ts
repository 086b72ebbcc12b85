import { bodyMatcher, type RegisteredBody } from '@atkaruu/shared/bodies/match-bodies';
import type { ReadBodies } from '@atkaruu/shared/imports/draft-tasks';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';

export type { RegisteredBody };

/** Reads cells of bodies against the register as of a day. */
export function readBodiesIn(register: readonly RegisteredBody[], on: IsoDate): ReadBodies {
  const match = bodyMatcher(register);
  return (text) => match(text, on);
}
