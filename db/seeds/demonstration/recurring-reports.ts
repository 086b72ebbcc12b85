import { addDays, daysBetween, maxDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { delayCause } from './delay-causes.ts';
import { draftEntry, verified, type DraftEntry } from './draft-entry.ts';
import { quarterEnds, reportingDay } from './instants.ts';
import type { Leaf } from './leaves.ts';
import { hashOf, randomFor, type Random } from './random.ts';
import { isSilentBody } from './single-reports.ts';

interface Habit {
  inTime: number;
  late: number;
  verified: number;
}

// The rest of the occurrences is missed.
const HABITS: readonly [Habit, ...Habit[]] = [
  { inTime: 0.96, late: 0.04, verified: 1 },
  { inTime: 0.9, late: 0.1, verified: 1 },
  { inTime: 0.82, late: 0.14, verified: 0.97 },
  { inTime: 0.7, late: 0.2, verified: 0.92 },
];

function habitOf({ id }: Leaf): Habit {
  return HABITS[hashOf(id) % HABITS.length] ?? HABITS[0];
}

/** Between two occurrences that lie far apart the body reports how the next one is prepared. */
function preparations(leaf: Leaf, { after, dueOn }: { after: IsoDate; dueOn: IsoDate }, random: Random): DraftEntry[] {
  return quarterEnds
    .filter((end) => end > addDays(after, 20) && end < dueOn && !isSilentBody(leaf.action.lead, end) && random.chance(0.88))
    .map((end) => {
      const percentComplete = Math.min(
        90,
        Math.round((100 * daysBetween(after, end)) / Math.max(1, daysBetween(after, dueOn)) / 5) * 5,
      );
      const facts = {
        by: leaf.action.lead,
        effectiveOn: end,
        recordedOn: reportingDay(end, random),
        percentComplete,
        occurrenceOn: dueOn,
      };
      const entry = draftEntry(leaf, facts, random);
      return random.chance(0.85) ? verified(entry, [6, 30], random) : entry;
    });
}

function completion(leaf: Leaf, { after, dueOn }: { after: IsoDate; dueOn: IsoDate }, random: Random): DraftEntry | null {
  const habit = habitOf(leaf);
  const luck = random.next();
  const isLate = luck >= habit.inTime;
  if (luck >= habit.inTime + habit.late || isSilentBody(leaf.action.lead, dueOn)) return null;
  const effectiveOn = isLate
    ? addDays(dueOn, random.whole(4, 40))
    : maxDate(addDays(dueOn, -random.whole(0, 9)), addDays(after, 1));
  const entry = draftEntry(
    leaf,
    {
      by: leaf.action.lead,
      effectiveOn,
      recordedOn: addDays(effectiveOn, random.whole(0, 12)),
      percentComplete: 100,
      claim: 'complete',
      occurrenceOn: dueOn,
      causeCode: isLate ? delayCause(leaf.action.work, effectiveOn, random) : null,
    },
    random,
  );
  return random.chance(habit.verified) ? verified(entry, [10, 45], random) : entry;
}

/** Reports on a leaf that recurs or is ongoing: one completion per occurrence, or a missed one. */
export function recurringReports(leaf: Leaf): DraftEntry[] {
  const random = randomFor(`reports ${leaf.id}`);
  const entries: DraftEntry[] = [];
  let after = leaf.workStartsOn;
  for (const dueOn of leaf.dueDates) {
    if (leaf.outOfForceFrom !== null && dueOn >= leaf.outOfForceFrom) break;
    const span = { after, dueOn };
    entries.push(...preparations(leaf, span, random));
    const done = completion(leaf, span, random);
    if (done !== null) entries.push(done);
    after = dueOn;
  }
  return entries;
}
