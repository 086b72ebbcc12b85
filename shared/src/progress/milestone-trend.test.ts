import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromDayNumber } from '../values/iso-date.ts';
import { MOST_TREND_LINES, milestoneTrend, type TrendMilestone } from './milestone-trend.ts';

const days = ['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31'];

function milestone(given: Partial<TrendMilestone>): TrendMilestone {
  return { id: 'm', plannedOn: '2019-11-30', achievedOn: null, isKey: true, forecasts: [], ...given };
}

it('follows what was forecast on each report day, from the plan to the newest word', () => {
  const forecasts = [
    { effectiveOn: '2019-06-30', forecastOn: '2019-12-31' },
    { effectiveOn: '2019-08-15', forecastOn: '2020-02-29' },
  ];
  const [line] = milestoneTrend([milestone({ forecasts })], days, '2019-09-30');
  expect(line?.points).toEqual([
    { on: '2019-03-31', forecastOn: '2019-11-30' },
    { on: '2019-06-30', forecastOn: '2019-12-31' },
    { on: '2019-09-30', forecastOn: '2020-02-29' },
  ]);
  expect(line?.movedDays).toBe(91);
});

it('ends on the 45° line on the day it is reached, and knows nothing of that before', () => {
  const reached = [milestone({ achievedOn: '2019-08-01' })];
  expect(milestoneTrend(reached, days, '2019-12-31')[0]).toMatchObject({
    achievedOn: '2019-08-01',
    points: [{ on: '2019-03-31' }, { on: '2019-06-30' }, { on: '2019-08-01', forecastOn: '2019-08-01' }],
    movedDays: -121,
  });
  expect(milestoneTrend(reached, days, '2019-06-30')[0]).toMatchObject({ achievedOn: null, movedDays: 0 });
});

it('draws key milestones with a planned day, the open ones first', () => {
  const all = [
    milestone({ id: 'reached', achievedOn: '2019-05-01' }),
    milestone({ id: 'later', plannedOn: '2020-05-01' }),
    milestone({ id: 'sooner', plannedOn: '2019-10-01' }),
    milestone({ id: 'small', isKey: false }),
    milestone({ id: 'undated', plannedOn: null }),
  ];
  expect(milestoneTrend(all, days, '2019-12-31').map(({ id }) => id)).toEqual(['sooner', 'later', 'reached']);
  expect(milestoneTrend([], days, '2019-12-31')).toEqual([]);
});

const day = fc.integer({ min: 17_800, max: 18_600 }).map(fromDayNumber);

it('never draws a point after the status date, nor more lines than can be read', () => {
  const arbitrary = fc.record({
    id: fc.uuid(),
    plannedOn: fc.option(day, { nil: null }),
    achievedOn: fc.option(day, { nil: null }),
    isKey: fc.boolean(),
    forecasts: fc
      .array(fc.record({ forecastOn: day, effectiveOn: day }), { maxLength: 5 })
      .map((list) => list.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))),
  });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 30 }), day, (milestones, on) => {
      const lines = milestoneTrend(milestones, days, on);
      expect(lines.length).toBeLessThanOrEqual(MOST_TREND_LINES);
      for (const { points, achievedOn } of lines) {
        expect(points.every((point) => point.on <= on)).toBe(true);
        expect(points.map((point) => point.on)).toEqual([...points.map((point) => point.on)].sort());
        if (achievedOn !== null) expect(points.at(-1)).toEqual({ on: achievedOn, forecastOn: achievedOn });
      }
    }),
  );
});
