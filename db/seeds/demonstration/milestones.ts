import { addDays, daysBetween, endOfMonth, maxDate, minDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { SeedForecast, SeedMilestone } from '../seed-plan.ts';
import { shortNameOn } from './bodies.ts';
import type { Course } from './courses.ts';
import { delayCause } from './delay-causes.ts';
import { causePhrases } from './cause-phrases.ts';
import { LAST_RECORD, officeInstant, quarterEnds, reportingDay } from './instants.ts';
import type { Leaf } from './leaves.ts';
import { milestoneTexts, type MilestoneText } from './milestone-texts.ts';
import { randomFor, type Random } from './random.ts';

/** Planned days fall on a month's end, the last one on the due date at the latest. */
function plannedDay(leaf: Leaf, at: number, dueOn: IsoDate): IsoDate {
  const exact = addDays(leaf.workStartsOn, Math.round(daysBetween(leaf.workStartsOn, dueOn) * at));
  return minDate(endOfMonth(Number(exact.slice(0, 4)), Number(exact.slice(5, 7))), dueOn);
}

/** The day it is really reached; null when the work never comes that far. */
function achievedDay(
  course: Course,
  { at, plannedOn, dueOn }: { at: number; plannedOn: IsoDate; dueOn: IsoDate },
  random: Random,
): IsoDate | null {
  const { completesOn, ceiling } = course;
  if (completesOn === null && at * 100 > ceiling * 0.85) return null;
  const lag =
    completesOn === null ? random.whole(30, 160) : Math.round(daysBetween(dueOn, completesOn) * at) + random.whole(-12, 20);
  const reached = addDays(plannedOn, lag);
  return minDate(reached, completesOn ?? LAST_RECORD);
}

function forecastDay(
  on: IsoDate,
  { plannedOn, achievedOn, share }: { plannedOn: IsoDate; achievedOn: IsoDate | null; share: number },
  random: Random,
): IsoDate {
  const slip = achievedOn === null ? 130 + 220 * share : daysBetween(plannedOn, achievedOn);
  // In the middle a body fears more than comes true: the forecast slips and recovers.
  const fear = achievedOn === null ? 0 : 45 * Math.max(0, Math.sin(Math.PI * share)) * random.next();
  return maxDate(addDays(plannedOn, Math.round(slip * share + fear)), addDays(on, 10));
}

function forecastsOf(
  leaf: Leaf,
  { plannedOn, achievedOn, isKey }: Pick<SeedMilestone, 'achievedOn' | 'isKey'> & { plannedOn: IsoDate },
  random: Random,
): SeedForecast[] {
  const until = minDate(achievedOn ?? '2023-12-31', '2023-12-31');
  const first = maxDate(leaf.workStartsOn, addDays(plannedOn, isKey ? -720 : -400));
  const days = quarterEnds.filter((end) => end >= first && end < until && random.chance(isKey ? 0.92 : 0.5));
  let previous = plannedOn;
  return days.map((on, index) => {
    const forecastOn = forecastDay(on, { plannedOn, achievedOn, share: (index + 1) / (days.length + 1) }, random);
    const slipped = daysBetween(previous, forecastOn);
    const cause = delayCause(leaf.action.work, on, random);
    previous = forecastOn;
    return {
      forecastOn,
      effectiveOn: on,
      reason: slipped > 15 ? random.pick(causePhrases[cause]).ru : null,
      recordedAt: officeInstant(reportingDay(on, random), random),
      recordedBy: `Исполнитель (${shortNameOn(leaf.action.lead, on)})`,
    };
  });
}

function milestoneOf(leaf: Leaf, course: Course, { at, title, isKey = false }: MilestoneText, ordinal: number): SeedMilestone {
  const id = `${leaf.id}-m${ordinal}`;
  const random = randomFor(id);
  const dueOn = leaf.dueDates.at(-1) ?? '2023-12-31';
  const plannedOn = plannedDay(leaf, at, dueOn);
  const achievedOn = achievedDay(course, { at, plannedOn, dueOn }, random);
  return {
    id,
    taskId: leaf.id,
    title,
    expert: null,
    plannedOn,
    achievedOn,
    isKey,
    forecasts: forecastsOf(leaf, { plannedOn, achievedOn, isKey }, random),
  };
}

export function milestonesOf(leaves: readonly Leaf[], courses: ReadonlyMap<string, Course>): SeedMilestone[] {
  return leaves.flatMap((leaf) => {
    const course = courses.get(leaf.id);
    const texts = milestoneTexts[leaf.number] ?? [];
    return course ? texts.map((milestone, index) => milestoneOf(leaf, course, milestone, index + 1)) : [];
  });
}
