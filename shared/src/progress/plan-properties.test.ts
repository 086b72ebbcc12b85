import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, plan, plus } from '../../../tests/support/arbitrary-plans.ts';
import { ageing } from './ageing.ts';
import { assessPlan } from './assess-plan.ts';
import { byBody } from './by-body.ts';
import { effectiveWeights } from './effective-weights.ts';
import { exactSum } from './exact-sum.ts';
import type { PlanFacts, TaskFacts } from './facts.ts';
import { figureRows, figures, headlineFigures } from './headline-figures.ts';
import { heatMap } from './heat-map.ts';
import { occurrencesOf } from './occurrence-progress.ts';
import { rollUp } from './roll-up.ts';
import { sCurve } from './s-curve.ts';
import { occurrenceState } from './state.ts';
import { fourCounts, lightCounts, stateCounts } from './state-counts.ts';
import { buildEntry, buildTask, buildTerms } from './testing.ts';

const same = (bodyIdNow: string): string => bodyIdNow;
const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

describe('of any plan on any day', () => {
  it('the rows of every figure re-add to it', () => {
    fc.assert(
      fc.property(plan, day, fc.constantFrom(...figures), (facts, on, figure) => {
        const { value, n, N, rows } = figureRows(assessPlan(facts, on), figure);
        const counted = exactSum(rows.map((row) => row.counted));
        const contribution = exactSum(rows.map((row) => row.contribution));
        expect({ n, N, value }).toEqual({ n: contribution, N: counted, value: counted === 0 ? null : contribution / counted });
        for (const row of rows) expect(row.contribution).toBeLessThanOrEqual(row.counted);
      }),
    );
  });

  it('the rows of the headline are those of its figures', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const assessment = assessPlan(facts, on);
        const valueOf = (figure: (typeof figures)[number]): number | null => figureRows(assessment, figure).value;
        const { fulfilment, wholePlan, weighted } = headlineFigures(assessment);
        expect([fulfilment.rate, wholePlan.rate]).toEqual([valueOf('fulfilment'), valueOf('wholePlan')]);
        expect([weighted.verified, weighted.reported, weighted.expected]).toEqual(
          (['weighted', 'reported', 'expected'] as const).map(valueOf),
        );
        expect([weighted.unweightedVerified, weighted.unweightedReported]).toEqual([
          valueOf('unweightedVerified'),
          valueOf('unweightedReported'),
        ]);
      }),
    );
  });

  it('every leaf has one state, one light or none, and one group if in force', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const assessment = assessPlan(facts, on);
        const states = stateCounts(assessment);
        const lights = lightCounts(assessment);
        const groups = fourCounts(assessment);
        const inForce = assessment.leaves.length - states.cancelled - states.suspended;
        expect(total(Object.values(states))).toBe(assessment.leaves.length);
        expect(total(Object.values(lights))).toBe(assessment.leaves.length);
        expect(lights.none).toBe(states.cancelled + states.suspended);
        expect(groups.total).toBe(inForce);
        expect(groups.done).toBe(states.completed_on_time + states.completed_late);
        expect(lights.completed).toBe(groups.done);
        expect(total(ageing(assessment).map((row) => row.total))).toBe(states.overdue);
        for (const row of ageing(assessment)) expect(total(row.byCause.map(({ count }) => count))).toBe(row.total);
      }),
    );
  });

  it('a silent task is never green, an overdue one always red', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        for (const { assessment } of assessPlan(facts, on).leaves) {
          if (assessment.noReport) expect(assessment.light).not.toBe('on_track');
          if (assessment.state === 'overdue') expect(assessment).toMatchObject({ light: 'off_track' });
          expect(assessment.state === 'overdue').toBe(assessment.ageing !== null);
        }
      }),
    );
  });

  it('progress is the mean of the occurrences, each capped until it is verified complete', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        for (const { task: one, terms: inForce, assessment } of assessPlan(facts, on).leaves) {
          const list = occurrencesOf(one, inForce, assessment.reports, on);
          for (const { p, q, e, completedOn } of list) {
            expect(p).toBeLessThanOrEqual(completedOn === null ? 0.95 : 1);
            expect(q).toBeLessThanOrEqual(completedOn === null ? 0.95 : 1);
            expect(e >= 0 && e <= 1).toBe(true);
            if (completedOn !== null) expect(p).toBe(1);
          }
          if (list.length === 0) continue;
          expect(assessment.p).toBeCloseTo(total(list.map(({ p }) => p)) / list.length, 12);
          expect(assessment.q).toBeCloseTo(total(list.map(({ q }) => q)) / list.length, 12);
          expect(assessment.e).toBeCloseTo(total(list.map(({ e }) => e)) / list.length, 12);
        }
      }),
    );
  });

  it('the state of a task is that of its first unfinished occurrence', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        for (const { task: one, terms: inForce, assessment } of assessPlan(facts, on).leaves) {
          const list = occurrencesOf(one, inForce, assessment.reports, on);
          const current = list.find(({ completedOn }) => completedOn === null);
          if (current !== undefined)
            expect(assessment).toMatchObject({ state: occurrenceState(current, inForce.standing, on), dueOn: current.dueOn });
          else if (list.length > 0) expect(assessment.state).toMatch(/completed|cancelled|suspended/);
        }
      }),
    );
  });

  it('the columns of the heat map re-add to the tasks due in each quarter, its rows to their cells', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const assessment = assessPlan(facts, on);
        const map = heatMap({ plan: facts, assessment, bodyAt: same });
        const inForce = assessment.leaves.filter((leaf) => leaf.assessment.standing === 'in_force');
        map.columns.forEach(({ startsOn, endsOn }, index) => {
          const due = inForce.filter((leaf) => leaf.terms.occurrences.some((dueOn) => dueOn >= startsOn && dueOn <= endsOn));
          expect(total(map.rows.map(({ cells }) => cells[index]?.due ?? 0))).toBe(due.length);
          expect(map.totals[index]?.due).toBe(due.length);
          expect(map.totals[index]?.future).toBe(endsOn > on);
        });
        for (const row of map.rows) expect(row.total.due).toBe(total(row.cells.map(({ due }) => due)));
        expect(map.total.verified).toBe(total(map.rows.map((row) => row.total.verified)));
        for (const { verified, due } of map.totals) expect(verified).toBeLessThanOrEqual(due);
      }),
    );
  });

  it('a task has at least one row by body, and each body sees it once', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const { leaves } = assessPlan(facts, on);
        const expected = leaves.map((leaf) => {
          const isLed = leaf.task.bodies.some(({ role }) => role === 'lead');
          return leaf.task.bodies.length + (isLed ? 0 : 1);
        });
        const rows = byBody({ on, leaves, byId: new Map() }, same);
        expect(total(rows.map(({ asLead, asCoExecutor }) => asLead.total + asCoExecutor.total))).toBe(total(expected));
        for (const { asLead } of rows) expect(total(Object.values(asLead.states))).toBe(asLead.total);
      }),
    );
  });

  it('the S-curve is the headline on the status date, and no future is known', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const points = sCurve(facts, assessPlan(facts, on));
        const { verified, reported, expected, sumWeight } = headlineFigures(assessPlan(facts, on)).weighted;
        expect(points.find((point) => point.on === on)).toMatchObject({ verified, reported, expected, scope: sumWeight });
        for (const point of points.filter((later) => later.on > on))
          expect(point).toMatchObject({ verified: null, reported: null });
      }),
    );
  });

  it('roots roll up to the plan', () => {
    fc.assert(
      fc.property(plan, day, (facts, on) => {
        const assessment = assessPlan(facts, on);
        const branches = [...rollUp(facts, assessment).values()];
        const isRoot = (id: string): boolean => facts.tasks.some((one) => one.id === id && one.parentId === null);
        const roots = branches.filter(({ taskId }) => isRoot(taskId));
        const loose = assessment.leaves.filter((leaf) => leaf.task.parentId === null);
        expect(total(roots.map(({ leaves }) => leaves)) + loose.length).toBe(assessment.leaves.length);
        const due = total(roots.map(({ fulfilment }) => fulfilment.N)) + total(loose.map((leaf) => leaf.assessment.due.counted));
        expect(due).toBeCloseTo(headlineFigures(assessment).fulfilment.N, 9);
      }),
    );
  });
});

describe('weights', () => {
  it('add up to those of the roots, and splitting a leaf into steps changes no other and not the sum', () => {
    fc.assert(
      fc.property(plan, day, fc.nat(), fc.integer({ min: 1, max: 6 }), fc.boolean(), (facts, on, pick, parts, isLaterSplit) => {
        const before = effectiveWeights(facts.tasks, on);
        const ids = [...before.keys()];
        const chosen = facts.tasks.find(({ id }) => id === ids[pick % Math.max(1, ids.length)]);
        const current = chosen?.terms.findLast(({ inForceFrom }) => inForceFrom <= on);
        if (chosen === undefined || current === undefined) return;
        // A split by an amendment keeps the weight by itself; one that rewrites the plan from the start states it.
        const since = isLaterSplit ? plus(current.inForceFrom, 1) : (chosen.terms[0]?.inForceFrom ?? on);
        fc.pre(since <= on);
        const weight = isLaterSplit ? current.weight : (current.weight ?? 1);
        const split = { ...chosen, terms: chosen.terms.map((one) => (one === current ? { ...one, weight } : one)) };
        const steps = Array.from({ length: parts }, (_, index) =>
          buildTask({
            id: `step${index}`,
            parentId: chosen.id,
            terms: [buildTerms({ inForceFrom: since, dueOn: '2020-06-30' })],
          }),
        );
        const after = effectiveWeights([...facts.tasks.map((one) => (one === chosen ? split : one)), ...steps], on);
        for (const [id, value] of before) if (id !== chosen.id) expect(after.get(id)).toBeCloseTo(value, 9);
        expect(after.has(chosen.id)).toBe(false);
        expect(total(steps.map(({ id }) => after.get(id) ?? 0))).toBeCloseTo(before.get(chosen.id) ?? 0, 9);
        expect(total(after.values())).toBeCloseTo(total(before.values()), 9);
      }),
    );
  });
});

describe('time', () => {
  /** The same plan in which nobody takes a completion back: after the first one every entry repeats it. */
  const withoutTakeBacks = (facts: PlanFacts): PlanFacts => ({
    ...facts,
    tasks: facts.tasks.map((one) => {
      const first = one.entries.findIndex(({ claim }) => claim === 'complete');
      const terms = one.terms.slice(0, 1);
      const entries = one.entries.map((fact, index) =>
        first >= 0 && index > first ? { ...fact, claim: 'complete' as const, percentComplete: 100 } : fact,
      );
      return { ...one, terms, entries };
    }),
  });

  it('never un-completes a task that nobody takes back, nor changes the day of its completion by more than a late verification', () => {
    fc.assert(
      fc.property(plan, day, fc.integer({ min: 0, max: 400 }), (facts, on, later) => {
        const steady = withoutTakeBacks(facts);
        const after = assessPlan(steady, plus(on, later));
        for (const {
          task: { id },
          assessment,
        } of assessPlan(steady, on).leaves) {
          const then = after.byId.get(id)?.assessment;
          if (then === undefined || !assessment.state.startsWith('completed')) continue;
          expect(then.state).toMatch(/^completed/);
          expect((then.completedOn ?? '') <= (assessment.completedOn ?? '')).toBe(true);
        }
      }),
    );
  });

  it('does not change what an earlier day says when later facts are added', () => {
    fc.assert(
      fc.property(plan, day, fc.integer({ min: 0, max: 100 }), (facts, on, percentComplete) => {
        const future = buildEntry({ effectiveOn: plus(on, 1), percentComplete, isVerified: true });
        const tasks = facts.tasks.map((one) => ({
          ...one,
          entries: [...one.entries.filter(({ effectiveOn }) => effectiveOn <= on), future],
        }));
        const past = facts.tasks.map((one) => ({ ...one, entries: one.entries.filter(({ effectiveOn }) => effectiveOn <= on) }));
        const said = (list: readonly TaskFacts[]) =>
          assessPlan({ ...facts, tasks: list }, on).leaves.map(({ assessment }) => assessment);
        expect(said(tasks)).toEqual(said(past));
      }),
    );
  });
});
