import type { Milestone, MilestoneState } from '@atkaruu/shared/milestones/milestone';
import { daysBetween, type IsoDate } from '@atkaruu/shared/values/iso-date';

export interface Span {
  from: IsoDate;
  to: IsoDate;
}

/** The days a drawing must hold: the plan's own, and whatever lies outside it. */
export function spanOf(milestones: readonly Milestone[], plan: { startsOn: IsoDate; endsOn: IsoDate }, asOf: IsoDate): Span {
  const days = milestones.flatMap((milestone) => datesOf(milestone));
  const all = [...days, plan.startsOn, plan.endsOn, ...(asOf >= plan.startsOn ? [asOf] : [])].sort();
  return { from: all[0] ?? plan.startsOn, to: all.at(-1) ?? plan.endsOn };
}

function datesOf({ plannedOn, achievedOn, forecasts }: Milestone): IsoDate[] {
  return [plannedOn, achievedOn, ...forecasts.map(({ forecastOn }) => forecastOn)].filter((date) => date !== null);
}

/** The day a milestone stands at in a list by date: planned, else achieved. */
export function placeOf({ plannedOn, achievedOn }: Milestone): IsoDate | null {
  return plannedOn ?? achievedOn;
}

export interface MilestoneGroup {
  /** A year, the number of a top-level task, or null for what has no date. */
  key: string | null;
  milestones: Milestone[];
  achieved: number;
}

/** `1.2.3` → `1`; `II.3` → `II` */
export function topNumber(taskNumber: string): string {
  return taskNumber.split('.')[0] ?? taskNumber;
}

/** In the order in which the groups first appear; task groups by number. */
export function groupMilestones(milestones: readonly Milestone[], by: 'year' | 'task'): MilestoneGroup[] {
  const groups = new Map<string | null, Milestone[]>();
  for (const milestone of milestones) {
    const key = by === 'task' ? topNumber(milestone.taskNumber) : (placeOf(milestone)?.slice(0, 4) ?? null);
    groups.set(key, [...(groups.get(key) ?? []), milestone]);
  }
  const list = [...groups].map(([key, members]) => ({ key, milestones: members, achieved: members.filter(isAchieved).length }));
  return by === 'task' ? list.sort((a, b) => byNumber(a.key ?? '', b.key ?? '')) : list;
}

export function isAchieved({ achievedOn }: Milestone): boolean {
  return achievedOn !== null;
}

/** `1.9` before `1.10`. */
export function byNumber(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}

export interface MilestoneSummary {
  total: number;
  achieved: number;
  achievedLate: number;
  overdue: number;
  forecastLate: number;
  states: Record<MilestoneState, number>;
}

export function summarise(milestones: readonly Milestone[]): MilestoneSummary {
  const states = { achieved_on_time: 0, achieved_late: 0, achieved: 0, overdue: 0, forecast_late: 0, planned: 0 };
  for (const { state } of milestones) states[state] += 1;
  return {
    total: milestones.length,
    achieved: states.achieved_on_time + states.achieved_late + states.achieved,
    achievedLate: states.achieved_late,
    overdue: states.overdue,
    forecastLate: states.forecast_late,
    states,
  };
}

/** A day as per cent of the span; for the small bar of a phone, where no chart library is loaded. */
export function linearPosition({ from, to }: Span): (date: IsoDate) => number {
  const length = Math.max(1, daysBetween(from, to));
  return (date) => (daysBetween(from, date) / length) * 100;
}
