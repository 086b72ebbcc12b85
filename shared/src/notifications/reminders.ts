import { addDays, daysBetween, type IsoDate } from '../values/iso-date.ts';

/** executor: the bodies that owe it · lead: the bodies that lead · manager: whoever runs the plan. */
export type Audience = 'executor' | 'lead' | 'manager';

/** report: a body's report on a period · closing: the coordinator's own day of a period · task: a task's deadline. */
export type DueKind = 'report' | 'closing' | 'task';

interface ReminderStep {
  of: DueKind;
  /** Days after the due date; negative: before it. */
  days: number;
  to: readonly Audience[];
}

/** Who is told when. What is late goes up: to the lead body first, then to the manager. */
export const reminderSteps: readonly ReminderStep[] = [
  { of: 'report', days: -7, to: ['executor'] },
  { of: 'report', days: -1, to: ['executor'] },
  { of: 'report', days: 1, to: ['executor'] },
  { of: 'report', days: 5, to: ['executor', 'lead', 'manager'] },
  { of: 'closing', days: -3, to: ['manager'] },
  { of: 'closing', days: 1, to: ['manager'] },
  { of: 'task', days: -14, to: ['executor'] },
  { of: 'task', days: -3, to: ['executor'] },
  { of: 'task', days: 1, to: ['executor'] },
  { of: 'task', days: 7, to: ['executor', 'lead'] },
  { of: 'task', days: 14, to: ['executor', 'lead', 'manager'] },
];

/** Something that is not done yet and has a day. */
export interface DueThing {
  kind: DueKind;
  id: string;
  dueOn: IsoDate;
  executorIds: readonly string[];
  leadIds: readonly string[];
}

export interface Reminder<T extends DueThing = DueThing> {
  thing: T;
  /** As counted on the day: negative before the due date. */
  daysLate: number;
  to: readonly Audience[];
}

/** What is to be said on a day; steps whose day was missed since `after` (itself not counted) are made up for, each thing once. */
export function remindersOn<T extends DueThing>(day: IsoDate, after: IsoDate, things: readonly T[]): Reminder<T>[] {
  return things.flatMap((thing) => {
    const due = reminderSteps.filter(({ of, days }) => {
      const on = addDays(thing.dueOn, days);
      return of === thing.kind && on > after && on <= day;
    });
    const last = due.at(-1);
    return last === undefined ? [] : [{ thing, daysLate: daysBetween(thing.dueOn, day), to: last.to }];
  });
}
