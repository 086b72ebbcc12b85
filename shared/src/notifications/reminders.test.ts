import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../values/iso-date.ts';
import { reminderSteps, remindersOn, type DueKind, type DueThing } from './reminders.ts';

const thing = (kind: DueKind, dueOn: string): DueThing => ({ kind, id: 'x', dueOn, executorIds: ['b'], leadIds: ['l'] });
const kinds = fc.constantFrom<DueKind>('report', 'closing', 'task');
const offsets = fc.integer({ min: -40, max: 40 });

describe('reminders', () => {
  it('come before and after the deadline of a task, and go up when it is late', () => {
    const said = (days: number) =>
      remindersOn(addDays('2021-03-31', days), addDays('2021-03-31', days - 1), [thing('task', '2021-03-31')]);
    expect(said(-14)[0]).toMatchObject({ daysLate: -14, to: ['executor'] });
    expect(said(0)).toEqual([]);
    expect(said(1)[0]?.to).toEqual(['executor']);
    expect(said(7)[0]?.to).toEqual(['executor', 'lead']);
    expect(said(14)[0]?.to).toEqual(['executor', 'lead', 'manager']);
  });

  it('fall on every step once when each day is looked at', () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        const due = '2021-03-31';
        const days = Array.from({ length: 81 }, (_, index) => addDays(due, index - 40));
        const said = days.filter((day) => remindersOn(day, addDays(day, -1), [thing(kind, due)]).length > 0);
        const steps = reminderSteps.filter(({ of }) => of === kind).map((step) => addDays(due, step.days));
        expect(said).toEqual(steps);
      }),
    );
  });

  it('make up for missed days with the last of their steps, and never speak of the days before', () => {
    fc.assert(
      fc.property(kinds, offsets, fc.integer({ min: 1, max: 30 }), (kind, at, missed) => {
        const day = addDays('2021-03-31', at);
        const after = addDays(day, -missed);
        const steps = reminderSteps.filter(({ of, days }) => of === kind && days > at - missed && days <= at);
        const said = remindersOn(day, after, [thing(kind, '2021-03-31')]);
        expect(said.map(({ to, daysLate }) => ({ to, daysLate }))).toEqual(
          steps.slice(-1).map(({ to }) => ({ to, daysLate: daysBetween('2021-03-31', day) })),
        );
      }),
    );
  });
});
