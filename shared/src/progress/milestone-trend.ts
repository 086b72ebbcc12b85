import { daysBetween, type IsoDate } from '../values/iso-date.ts';

/** A drawing with more lines than this cannot be read. */
export const MOST_TREND_LINES = 12;

export interface TrendMilestone {
  id: string;
  plannedOn: IsoDate | null;
  achievedOn: IsoDate | null;
  isKey: boolean;
  /** Ascending by the day they were made. */
  forecasts: readonly { forecastOn: IsoDate; effectiveOn: IsoDate }[];
}

/** What was said on a report day: when the milestone would be reached. On the 45° line: it is reached. */
export interface TrendPoint {
  on: IsoDate;
  forecastOn: IsoDate;
}

export interface TrendLine {
  id: string;
  plannedOn: IsoDate;
  achievedOn: IsoDate | null;
  points: TrendPoint[];
  /** From the first word to the last: positive slips, negative recovers. */
  movedDays: number;
}

function forecastBy({ forecasts }: TrendMilestone, day: IsoDate, plannedOn: IsoDate): IsoDate {
  return forecasts.findLast(({ effectiveOn }) => effectiveOn <= day)?.forecastOn ?? plannedOn;
}

function lineOf(milestone: TrendMilestone, plannedOn: IsoDate, days: readonly IsoDate[], on: IsoDate): TrendLine | null {
  const achievedOn = milestone.achievedOn !== null && milestone.achievedOn <= on ? milestone.achievedOn : null;
  const points = days
    .filter((day) => achievedOn === null || day < achievedOn)
    .map((day) => ({ on: day, forecastOn: forecastBy(milestone, day, plannedOn) }));
  if (achievedOn !== null) points.push({ on: achievedOn, forecastOn: achievedOn });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return { id: milestone.id, plannedOn, achievedOn, points, movedDays: daysBetween(first.forecastOn, last.forecastOn) };
}

/** What is still to come before what is reached; of these the soonest planned, of those the latest reached. */
function byConcern(first: TrendLine, second: TrendLine): number {
  if ((first.achievedOn === null) !== (second.achievedOn === null)) return first.achievedOn === null ? -1 : 1;
  const [a, b] = first.achievedOn === null ? [first.plannedOn, second.plannedOn] : [second.achievedOn ?? '', first.achievedOn];
  return a < b ? -1 : a > b ? 1 : first.id < second.id ? -1 : 1;
}

/**
 * Milestone trend: x the report day, y the forecast of that day (RULES.md, Milestone trend). Only key milestones with a planned day;
 * `days` are the report days up to the status date.
 */
export function milestoneTrend(milestones: readonly TrendMilestone[], days: readonly IsoDate[], on: IsoDate): TrendLine[] {
  const past = days.filter((day) => day <= on);
  return milestones
    .filter(({ isKey }) => isKey)
    .flatMap((milestone) => {
      const line = milestone.plannedOn === null ? null : lineOf(milestone, milestone.plannedOn, past, on);
      return line === null ? [] : [line];
    })
    .sort(byConcern)
    .slice(0, MOST_TREND_LINES);
}
