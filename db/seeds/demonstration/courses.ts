import { addDays, daysBetween, maxDate, minDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Leaf } from './leaves.ts';
import { hashOf, randomFor, type Random } from './random.ts';

/** How the work on a single-deadline leaf really goes; its reports tell of it. */
export interface Course {
  ending: Ending;
  /** The day its completion is claimed; null when it never is. */
  completesOn: IsoDate | null;
  /** The day of a first claim that was returned for revision. */
  returnedClaimOn: IsoDate | null;
  /** Percent that unfinished work comes near. */
  ceiling: number;
  /** 1 = even pace; more = a slow start. */
  slowness: number;
}

export type Ending =
  'in_time' | 'late' | 'returned_then_done' | 'unverified' | 'returned' | 'unfinished' | 'after_the_plan' | 'neglected';

/** How many of the single-deadline leaves end how; the rest is in time. */
const QUOTAS = {
  late: 19,
  returned_then_done: 4,
  unverified: 7,
  returned: 4,
  unfinished: 17,
  after_the_plan: 7,
  neglected: 5,
} as const satisfies Partial<Record<Ending, number>>;

/** Early work does not stay open to the end of the plan; the pickiest endings choose first. */
const EARLIEST_DUE: Partial<Record<Ending, IsoDate>> = { after_the_plan: '2022-06-01', unfinished: '2020-09-01' };
const latestFirst = [
  'after_the_plan',
  'unfinished',
  'late',
  'returned_then_done',
  'unverified',
  'returned',
  'neglected',
] as const;

/** Work that must be well advanced by the middle of the plan, or that only the end of the plan can finish. */
const FIXED: Readonly<Record<string, Ending>> = {
  '1.1.1': 'in_time',
  '1.4.1': 'in_time',
  '9.3.1': 'in_time',
  '9.3.2': 'late',
  '1.4.4': 'after_the_plan',
  '9.3.4': 'unverified',
};

/** Endings spread over the leaves by hash: even, and the same every time. */
export function endingsOf(leaves: readonly Leaf[]): Map<string, Ending> {
  const waiting = leaves
    .filter((leaf) => !leaf.isRecurring && leaf.outOfForceFrom === null && FIXED[leaf.number] === undefined)
    .sort((a, b) => hashOf(a.id) - hashOf(b.id));
  const found = new Map<string, Ending>();
  for (const { id, number } of leaves) {
    const fixed = FIXED[number];
    if (fixed !== undefined) found.set(id, fixed);
  }
  for (const ending of latestFirst) {
    const eligible = waiting.filter(
      (leaf) => !found.has(leaf.id) && (leaf.dueDates.at(-1) ?? '') >= (EARLIEST_DUE[ending] ?? ''),
    );
    for (const leaf of eligible.slice(0, QUOTAS[ending])) found.set(leaf.id, ending);
  }
  for (const leaf of waiting) if (!found.has(leaf.id)) found.set(leaf.id, 'in_time');
  return found;
}

function lateBy(random: Random, dueOn: IsoDate, last: IsoDate): IsoDate {
  const long = random.chance(0.35);
  return minDate(addDays(dueOn, long ? random.whole(95, 260) : random.whole(8, 80)), last);
}

function earlyBy(random: Random, startsOn: IsoDate, dueOn: IsoDate): IsoDate {
  const room = Math.floor(daysBetween(startsOn, dueOn) / 4);
  return maxDate(addDays(dueOn, -random.whole(0, Math.min(45, room))), addDays(startsOn, 20));
}

/** Reports on a plan that ended on 31 December 2023 are taken until the middle of 2024. */
const LAST_CLAIM = '2023-11-20';
const FIRST_CLAIM_AFTER = '2024-01-15';

export function courseOf(leaf: Leaf, ending: Ending): Course {
  const random = randomFor(`course ${leaf.id}`);
  const dueOn = leaf.dueDates.at(-1) ?? '2023-12-31';
  const inTime = earlyBy(random, leaf.workStartsOn, dueOn);
  const late = dueOn < LAST_CLAIM ? lateBy(random, dueOn, LAST_CLAIM) : inTime;
  const none: Course = {
    ending,
    completesOn: null,
    returnedClaimOn: null,
    ceiling: random.whole(5, 15) * 5,
    slowness: 1 + random.next() * 0.9,
  };
  switch (ending) {
    case 'in_time':
      return { ...none, completesOn: inTime, slowness: 0.6 + random.next() * 0.35 };
    case 'unverified':
      return { ...none, completesOn: random.chance(0.5) ? inTime : late, slowness: 0.75 + random.next() * 0.5 };
    case 'late':
      return { ...none, completesOn: late };
    case 'returned_then_done':
      return { ...none, returnedClaimOn: inTime, completesOn: maxDate(late, addDays(inTime, 110)), slowness: 1 };
    case 'returned':
      return { ...none, returnedClaimOn: inTime, ceiling: 90, slowness: 1 };
    case 'after_the_plan':
      return { ...none, completesOn: addDays(FIRST_CLAIM_AFTER, random.whole(0, 130)), ceiling: 95, slowness: 1 };
    case 'unfinished':
      return none;
    case 'neglected':
      return { ...none, ceiling: random.whole(0, 3) * 5 };
  }
}

const SLOW_DAYS: readonly { from: IsoDate; to: IsoDate; lost: number }[] = [
  { from: '2020-03-22', to: '2020-10-15', lost: 0.7 },
  { from: '2021-02-05', to: '2021-04-30', lost: 0.4 },
];

/** Days of work between two days: the months of the pandemic and of the reorganisation count for less. */
function workingDays(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  const lost = SLOW_DAYS.map((slow) => slow.lost * Math.max(0, daysBetween(maxDate(from, slow.from), minDate(to, slow.to))));
  return daysBetween(from, to) - lost.reduce((sum, days) => sum + days, 0);
}

/** Percent done on a day before completion, in steps of five. */
export function percentOn(leaf: Leaf, course: Course, on: IsoDate): number {
  const dueOn = leaf.dueDates.at(-1) ?? '2023-12-31';
  const end = course.returnedClaimOn ?? course.completesOn ?? addDays(dueOn, 120);
  const whole = workingDays(leaf.workStartsOn, end);
  const part = whole <= 0 ? 1 : Math.min(1, workingDays(leaf.workStartsOn, on) / whole);
  const top = course.completesOn === null && course.returnedClaimOn === null ? course.ceiling : 95;
  return Math.min(top, Math.round((100 * part ** course.slowness) / 5) * 5);
}
