import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber } from '../values/iso-date.ts';
import { runsInCircle, scheduleOf, type Dependency, type ScheduledTask } from './schedule.ts';

function task(id: string, startsOn: string, dueOn: string | null, given: Partial<ScheduledTask> = {}): ScheduledTask {
  return { id, startsOn, dueOn, expectedOn: dueOn, isCompleted: false, ...given };
}

function link(predecessorId: string, taskId: string, lagDays = 0): Dependency {
  return { taskId, predecessorId, lagDays };
}

const design = task('design', '2020-01-01', '2020-03-31', { expectedOn: '2020-04-30' });
const build = task('build', '2020-04-01', '2020-09-30');
const open = task('open', '2020-10-11', '2020-12-31');

describe('a slip', () => {
  it('moves what waits for it, less the gap that the plan has left', () => {
    // 30 days late; no gap before building; ten days between building and opening take a part of it up.
    const { byId, criticalChain } = scheduleOf([design, build, open], [link('design', 'build'), link('build', 'open')]);
    expect(byId.get('build')).toEqual({ endsOn: '2020-10-30', movedDays: 30, movedBy: 'design' });
    expect(byId.get('open')).toEqual({ endsOn: '2021-01-20', movedDays: 20, movedBy: 'build' });
    expect(criticalChain).toEqual(['design', 'build', 'open']);
  });

  it('uses a lag up before it moves anything further', () => {
    const { byId } = scheduleOf([build, open].concat(design), [link('design', 'build'), link('build', 'open', 4)]);
    expect(byId.get('open')?.movedDays).toBe(24);
  });

  it('moves nothing that is completed, without links, or in a circle', () => {
    const done = { ...build, isCompleted: true, expectedOn: '2020-08-01' };
    expect(scheduleOf([design, done], [link('design', 'build')]).byId.get('build')).toMatchObject({
      endsOn: '2020-08-01',
      movedDays: 0,
    });
    expect(scheduleOf([design, build], []).byId.get('build')).toMatchObject({ endsOn: '2020-09-30', movedDays: 0 });
    const circle = [link('design', 'build'), link('build', 'design')];
    expect(runsInCircle(circle)).toBe(true);
    expect(runsInCircle([link('a', 'a')])).toBe(true);
    expect(scheduleOf([design, build], circle).byId.get('build')?.movedDays).toBe(0);
  });

  it('leaves a task whose own slip is as long to its own report', () => {
    const late = { ...build, expectedOn: '2020-12-31' };
    expect(scheduleOf([design, late], [link('design', 'build')]).byId.get('build')).toEqual({
      ...{ endsOn: '2020-12-31', movedDays: 0, movedBy: null },
    });
  });
});

const tasks = fc
  .array(
    fc.record({
      start: fc.integer({ min: 18_000, max: 19_000 }),
      length: fc.nat(200),
      slip: fc.nat(100),
      isCompleted: fc.boolean(),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((list) =>
    list.map(({ start, length, slip, isCompleted }, index) => {
      const dueOn = fromDayNumber(start + length);
      return task(String(index), fromDayNumber(start), dueOn, { expectedOn: addDays(dueOn, slip), isCompleted });
    }),
  );
const pairs = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.nat(20)), { maxLength: 25 });
/** From a lower to a higher place: never a circle. */
const forward = pairs.map((list) => list.filter(([a, b]) => a < b).map(([a, b, lag]) => link(String(a), String(b), lag)));

describe('any plan', () => {
  it('ends no task before its own report says, and moves one only by what it waits for', () => {
    fc.assert(
      fc.property(tasks, forward, (list, links) => {
        expect(runsInCircle(links)).toBe(false);
        const { byId, criticalChain } = scheduleOf(list, links);
        for (const { id, expectedOn } of list) {
          const { endsOn, movedDays, movedBy } = byId.get(id) ?? { endsOn: null, movedDays: 0, movedBy: null };
          expect((endsOn ?? '') >= (expectedOn ?? '')).toBe(true);
          expect(movedDays > 0).toBe(movedBy !== null);
          if (movedBy !== null)
            expect(links.some(({ taskId, predecessorId }) => taskId === id && predecessorId === movedBy)).toBe(true);
        }
        criticalChain.slice(1).forEach((id, index) => expect(byId.get(id)?.movedBy).toBe(criticalChain[index]));
      }),
    );
  });

  it('never ends earlier because something slips longer', () => {
    fc.assert(
      fc.property(tasks, forward, fc.nat(14), fc.nat(60), (list, links, which, more) => {
        const slipped = list.map((one, index) =>
          index === which && one.expectedOn !== null ? { ...one, expectedOn: addDays(one.expectedOn, more) } : one,
        );
        const [before, after] = [scheduleOf(list, links), scheduleOf(slipped, links)];
        for (const { id } of list) expect((after.byId.get(id)?.endsOn ?? '') >= (before.byId.get(id)?.endsOn ?? '')).toBe(true);
      }),
    );
  });
});
