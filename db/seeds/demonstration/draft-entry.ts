import type { CauseCode, Claim } from '@atkaruu/shared/progress/facts';
import { addDays, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { SeedEntry, SeedVerification } from '../seed-plan.ts';
import { bodyOn, shortNameOn } from './bodies.ts';
import { bodyId, type BodyKey } from './body-keys.ts';
import { LAST_RECORD, officeInstant } from './instants.ts';
import type { Leaf } from './leaves.ts';
import { narrativeOf } from './narratives.ts';
import { phaseOf } from './progress-phrases.ts';
import type { Random } from './random.ts';

/** An entry before it has its number. */
export type DraftEntry = Omit<SeedEntry, 'id'>;

export interface EntryFacts {
  by: BodyKey;
  effectiveOn: IsoDate;
  recordedOn: IsoDate;
  percentComplete: number;
  claim?: Claim;
  occurrenceOn?: IsoDate;
  forecastOn?: IsoDate | null;
  causeCode?: CauseCode | null;
  isReturned?: boolean;
  isSilentOnWords?: boolean;
}

export function draftEntry(leaf: Leaf, facts: EntryFacts, random: Random): DraftEntry {
  const { effectiveOn, percentComplete, claim = 'in_progress', causeCode = null } = facts;
  const reporter = bodyOn(facts.by, effectiveOn);
  const done = facts.occurrenceOn === undefined ? 'done' : 'cycle';
  const phase = facts.isReturned === true ? 'returned' : claim === 'complete' ? done : phaseOf(percentComplete);
  return {
    taskId: leaf.id,
    bodyId: bodyId(reporter),
    occurrenceOn: facts.occurrenceOn ?? null,
    effectiveOn,
    percentComplete,
    claim,
    forecastOn: facts.forecastOn ?? null,
    narrative: random.chance(0.92) ? narrativeOf({ work: leaf.action.work, phase, cause: causeCode }, random) : null,
    causeCode,
    recordedAt: officeInstant(facts.recordedOn, random),
    recordedBy: `Исполнитель (${shortNameOn(reporter, effectiveOn)})`,
    verification: null,
  };
}

const COORDINATOR: BodyKey = 'economy';

/** The coordinator's confirmation so many days after the record; none, when that is after the last day of the records. */
export function verified(entry: DraftEntry, [least, most]: readonly [number, number], random: Random): DraftEntry {
  const verifiedOn = addDays(entry.recordedAt.slice(0, 10), random.whole(least, most));
  if (verifiedOn > LAST_RECORD) return entry;
  const verification: SeedVerification = {
    verifiedOn,
    recordedAt: officeInstant(verifiedOn, random),
    recordedBy: `Координатор (${shortNameOn(COORDINATOR, verifiedOn)})`,
  };
  return { ...entry, verification };
}
