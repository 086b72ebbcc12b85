import { addDays, daysBetween, maxDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { bodyOn, isActiveOn } from './bodies.ts';
import type { BodyKey } from './body-keys.ts';
import { percentOn, type Course } from './courses.ts';
import { delayCause } from './delay-causes.ts';
import { draftEntry, verified, type DraftEntry } from './draft-entry.ts';
import { LAST_RECORD, lateReportDays, quarterEnds, reportingDay } from './instants.ts';
import type { Leaf } from './leaves.ts';
import { randomFor, type Random } from './random.ts';

/** Months in which a body sends nothing but completions. */
const SILENCES: readonly { body: BodyKey; from: IsoDate; to: IsoDate }[] = [
  { body: 'justice', from: '2021-07-01', to: '2022-04-30' },
  { body: 'digital', from: '2022-01-01', to: '2022-07-31' },
  { body: 'ecoInspectorate', from: '2022-07-01', to: '2023-12-31' },
  { body: 'pilots', from: '2020-03-25', to: '2020-07-31' },
  { body: 'education', from: '2020-06-01', to: '2020-10-31' },
  { body: 'construction', from: '2023-02-01', to: '2023-08-31' },
];

export function isSilentBody(body: BodyKey, on: IsoDate): boolean {
  const reporter = bodyOn(body, on);
  return SILENCES.some((silence) => silence.body === reporter && silence.from <= on && on <= silence.to);
}

function expectedPercent(leaf: Leaf, on: IsoDate, dueOn: IsoDate): number {
  const whole = daysBetween(leaf.workStartsOn, dueOn);
  return whole <= 0 ? 100 : Math.min(100, (100 * daysBetween(leaf.workStartsOn, on)) / whole);
}

/** The due date of the terms in force on a day. */
function dueDateOn(leaf: Leaf, on: IsoDate): IsoDate {
  const terms = leaf.terms.findLast(({ inForceFrom }) => inForceFrom <= on) ?? leaf.terms[0];
  return terms?.deadline.dueOn ?? '2023-12-31';
}

/** A body sees a delay late: its forecast comes near the real day as that day comes near. */
function forecastOf(course: Course, { on, dueOn }: { on: IsoDate; dueOn: IsoDate }, random: Random): IsoDate {
  const soonest = addDays(on, 20);
  if (course.completesOn === null) return maxDate(addDays(maxDate(dueOn, on), random.whole(45, 150)), soonest);
  const delay = Math.max(0, daysBetween(dueOn, course.completesOn));
  const distance = Math.max(0, daysBetween(on, course.completesOn));
  const seen = Math.max(0.25, 1 - distance / 500) + (random.next() - 0.5) * 0.3;
  return maxDate(addDays(dueOn, Math.round(delay * seen)), soonest);
}

/** A quarterly report of the lead. */
function quarterReport(leaf: Leaf, course: Course, on: IsoDate, random: Random): DraftEntry {
  const dueOn = dueDateOn(leaf, on);
  const percentComplete = percentOn(leaf, course, on);
  const isBehind = on > dueOn || percentComplete < expectedPercent(leaf, on, dueOn) * 0.88;
  const looksAhead = isBehind || daysBetween(on, dueOn) < 200;
  const entry = draftEntry(
    leaf,
    {
      by: leaf.action.lead,
      effectiveOn: on,
      recordedOn: reportingDay(on, random),
      percentComplete,
      causeCode: isBehind ? delayCause(leaf.action.work, on, random) : null,
      forecastOn: looksAhead ? forecastOf(course, { on, dueOn }, random) : null,
    },
    random,
  );
  return random.chance(0.9) ? verified(entry, [6, 30], random) : entry;
}

/** A co-executor's word on its own part. */
function partnerReport(leaf: Leaf, course: Course, on: IsoDate, random: Random): DraftEntry | null {
  const [partner] = leaf.action.co ?? [];
  if (partner === undefined || isSilentBody(partner, on) || !isActiveOn(bodyOn(partner, on), on) || !random.chance(0.22))
    return null;
  const percentComplete = Math.min(95, percentOn(leaf, course, on) + random.pick([-10, -5, 0, 5, 10]));
  return draftEntry(
    leaf,
    { by: partner, effectiveOn: on, recordedOn: reportingDay(on, random), percentComplete: Math.max(0, percentComplete) },
    random,
  );
}

function claimOf(leaf: Leaf, on: IsoDate, random: Random): DraftEntry {
  const recordedOn = addDays(on, random.whole(0, 14));
  return draftEntry(leaf, { by: leaf.action.lead, effectiveOn: on, recordedOn, percentComplete: 100, claim: 'complete' }, random);
}

/** The claim that was sent back, and the entry that takes it back. */
function returnedClaim(leaf: Leaf, claimedOn: IsoDate, random: Random): DraftEntry[] {
  const takenBackOn = addDays(claimedOn, random.whole(30, 60));
  const facts = { by: leaf.action.lead, effectiveOn: takenBackOn, recordedOn: addDays(takenBackOn, 2) };
  return [
    claimOf(leaf, claimedOn, random),
    draftEntry(
      leaf,
      { ...facts, percentComplete: 85, causeCode: 'approval', forecastOn: addDays(takenBackOn, 75), isReturned: true },
      random,
    ),
  ];
}

function reportDays(leaf: Leaf, { ending, completesOn, returnedClaimOn }: Course): IsoDate[] {
  const firstOn = addDays(leaf.workStartsOn, ending === 'neglected' ? 120 : 25);
  const days = ending === 'after_the_plan' || ending === 'returned' ? [...quarterEnds, ...lateReportDays] : quarterEnds;
  const lastOn = ending === 'neglected' ? addDays(firstOn, 150) : (completesOn ?? LAST_RECORD);
  const returnsUntil = returnedClaimOn === null ? null : addDays(returnedClaimOn, 65);
  return days.filter((day) => {
    if (day < firstOn || day >= lastOn) return false;
    return returnedClaimOn === null || returnsUntil === null || day < returnedClaimOn || day > returnsUntil;
  });
}

/** Every report on a leaf with one deadline, quarter by quarter, with what the coordinator confirmed. */
export function singleReports(leaf: Leaf, course: Course): DraftEntry[] {
  const random = randomFor(`reports ${leaf.id}`);
  const { completesOn, returnedClaimOn } = course;
  const entries: DraftEntry[] = [];
  for (const on of reportDays(leaf, course)) {
    if (leaf.outOfForceFrom !== null && on >= leaf.outOfForceFrom) break;
    if (isSilentBody(leaf.action.lead, on) || random.chance(0.06)) continue;
    entries.push(quarterReport(leaf, course, on, random));
    const partner = partnerReport(leaf, course, on, random);
    if (partner !== null) entries.push(partner);
  }
  if (returnedClaimOn !== null) entries.push(...returnedClaim(leaf, returnedClaimOn, random));
  const isStopped = leaf.outOfForceFrom !== null && (completesOn ?? LAST_RECORD) >= leaf.outOfForceFrom;
  if (completesOn !== null && !isStopped) {
    const claim = claimOf(leaf, completesOn, random);
    entries.push(course.ending === 'unverified' ? claim : verified(claim, [10, 60], random));
  }
  return entries;
}
