import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../values/iso-date.ts';
import { ageing } from './ageing.ts';
import { assessPlan } from './assess-plan.ts';
import { countedFigures, countedRows, type CountedFigure, type FigureAbout } from './counted-figures.ts';
import { heatMap } from './heat-map.ts';
import { fourCounts, stateCounts } from './state-counts.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const day = fc.integer({ min: 17_900, max: 18_600 }).map(fromDayNumber);

const task = fc.record({
  dueOn: day,
  lead: fc.constantFrom('a', 'b', null),
  standing: fc.constantFrom('in_force' as const, 'in_force' as const, 'cancelled' as const),
  reported: fc.option(fc.record({ effectiveOn: day, percentComplete: fc.integer({ min: 0, max: 100 }), isDone: fc.boolean() }), {
    nil: null,
  }),
});

const plan = fc.array(task, { maxLength: 25 }).map((tasks) =>
  buildPlan(
    tasks.map(({ dueOn, lead, standing, reported }, index) =>
      buildTask({
        id: String(index),
        terms: [buildTerms({ dueOn, standing })],
        bodies: lead === null ? [] : [{ bodyId: lead, role: 'lead' }],
        entries:
          reported === null
            ? []
            : [
                buildEntry({
                  effectiveOn: reported.effectiveOn,
                  percentComplete: reported.isDone ? 100 : reported.percentComplete,
                  claim: reported.isDone ? 'complete' : 'in_progress',
                  isVerified: reported.isDone,
                }),
              ],
      }),
    ),
  ),
);

describe('a counting figure', () => {
  it('counts what the dashboard counts, bucket by bucket and cell by cell', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const assessment = assessPlan(facts, on);
        const bodyAt = (bodyId: string) => bodyId;
        const nOf = (figure: CountedFigure, about: FigureAbout = {}) =>
          countedRows(figure, { assessment, about, bodyAt, declared: [] });
        const counts = fourCounts(assessment);
        for (const group of ['done', 'partly', 'notDone', 'notYetDue'] as const) {
          expect(nOf(group)).toMatchObject({ n: counts[group], N: counts.total });
        }
        expect(nOf('overdue').n).toBe(stateCounts(assessment).overdue);
        for (const { bucket, total, byCause } of ageing(assessment)) {
          expect(nOf('ageing', { bucket }).n).toBe(total);
          for (const { cause, count } of byCause) expect(nOf('ageing', { bucket, cause }).n).toBe(count);
        }
        const { columns, rows, totals } = heatMap({ plan: facts, assessment, bodyAt });
        columns.forEach(({ key: quarter }, index) => {
          expect(nOf('heatCell', { quarter })).toMatchObject({ n: totals[index]?.verified, N: totals[index]?.due });
          for (const { bodyId, cells } of rows) {
            const cell = nOf('heatCell', { quarter, body: bodyId ?? 'none' });
            expect(cell).toMatchObject({ n: cells[index]?.verified, N: cells[index]?.due });
          }
        });
        for (const figure of countedFigures) {
          const { n, N, rate, rows: behind } = nOf(figure);
          expect(behind.reduce((sum, row) => sum + row.contribution, 0)).toBe(n);
          expect(behind.length).toBe(N);
          expect(rate).toBe(N === 0 ? null : n / N);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts as watermelon what is declared better than computed', () => {
    const late = buildTask({ id: '1', terms: [buildTerms({ dueOn: '2019-03-31' })] });
    const assessment = assessPlan(buildPlan([late]), '2019-06-30');
    const declared = [{ taskId: '1', light: 'at_risk' as const }];
    const input = { assessment, about: {}, bodyAt: (bodyId: string) => bodyId, declared };
    expect(countedRows('watermelon', input)).toMatchObject({ n: 1, N: 1, rate: 1 });
  });
});
