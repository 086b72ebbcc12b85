import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, entry, plan } from '../../../../tests/support/arbitrary-plans.ts';
import type { IsoDate } from '../../values/iso-date.ts';
import { ageing } from '../ageing.ts';
import { assessPlan } from '../assess-plan.ts';
import { byBody } from '../by-body.ts';
import { earnedSchedule } from '../earned-schedule.ts';
import type { PlanFacts, ProgressFact } from '../facts.ts';
import { headlineFigures } from '../headline-figures.ts';
import { heatMap } from '../heat-map.ts';
import { sCurve } from '../s-curve.ts';
import { fourCounts, lightCounts, stateCounts } from '../state-counts.ts';
import { LedgerDay } from './ledger-figures.ts';
import { PlanLedger, type Succession } from './plan-ledger.ts';

/** The agency takes over from the office in the middle of the plan. */
const succession: Succession = {
  days: ['2020-01-01'],
  on: (on) => (bodyId) => (bodyId === 'office' && on >= '2020-01-01' ? 'agency' : bodyId),
};
const withSuccessors = (facts: PlanFacts): PlanFacts => ({ ...facts, successors: new Map([['office', 'agency']]) });

function ledgerOf(facts: PlanFacts): PlanLedger {
  const ledger = new PlanLedger(facts, succession);
  facts.tasks.forEach((_task, position) => {
    ledger.enter(position);
  });
  ledger.seal();
  return ledger;
}

/** What the rules say of every leaf, added up. */
function judged(facts: PlanFacts, on: IsoDate) {
  const assessment = assessPlan(facts, on);
  const bodyAt = succession.on(on);
  const curve = sCurve(facts, assessment);
  return {
    headline: headlineFigures(assessment),
    states: stateCounts(assessment),
    lights: lightCounts(assessment),
    silent: assessment.leaves.filter((leaf) => leaf.assessment.noReport).length,
    fourCounts: fourCounts(assessment),
    byBody: byBody(assessment, bodyAt),
    heatMap: heatMap({ plan: facts, assessment, bodyAt }),
    ageing: ageing(assessment),
    curve,
    earnedSchedule: earnedSchedule(curve, facts.startsOn, facts.endsOn, on),
  };
}

function lookedUp(ledger: PlanLedger, on: IsoDate): ReturnType<typeof judged> | null {
  const day = LedgerDay.on(ledger, on);
  if (day === null) return null;
  const curve = day.sCurve();
  return {
    headline: day.headline(),
    states: day.states(),
    lights: day.lights(),
    silent: day.silent(),
    fourCounts: day.fourCounts(),
    byBody: day.byBody(),
    heatMap: day.heatMap(),
    ageing: day.ageing(),
    curve,
    earnedSchedule: earnedSchedule(curve, ledger.plan.startsOn, ledger.plan.endsOn, on),
  };
}

// Expected progress is a line there and a quotient here: these may differ in the last digits, and nothing else may.
const FROM_LINES = new Set(['expected', 'es', 'spiT', 'svT', 'forecastDuration']);

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** `found` with the numbers that are as good as those wanted put in their place. */
function aligned(found: Json | undefined, wanted: Json | undefined, key = ''): Json | undefined {
  if (typeof found === 'number' && typeof wanted === 'number') {
    return FROM_LINES.has(key) && Math.abs(found - wanted) < 1e-9 ? wanted : found;
  }
  if (typeof found !== 'object' || typeof wanted !== 'object' || found === null || wanted === null) return found;
  const parts = Object.entries(found).map(([name, part]) => [
    name,
    aligned(part, new Map(Object.entries(wanted)).get(name), name),
  ]);
  return Array.isArray(found) ? parts.map(([, part]) => part as Json) : (Object.fromEntries(parts) as Json);
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function expectSame(ledger: PlanLedger, facts: PlanFacts, on: IsoDate): void {
  const found = lookedUp(ledger, on);
  const wanted = asJson(judged(facts, on));
  expect(aligned(asJson(found), wanted)).toEqual(wanted);
}

function reported(facts: PlanFacts, changes: readonly { at: number; report: ProgressFact }[]): PlanFacts[] {
  const states: PlanFacts[] = [];
  let tasks = facts.tasks;
  for (const { at, report } of changes) {
    tasks = tasks.map((task, position) =>
      position === at % tasks.length
        ? { ...task, entries: [...task.entries, report].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)) }
        : task,
    );
    states.push({ ...facts, tasks });
  }
  return states;
}

describe('the ledger of a plan', () => {
  it('says of any day what the rules say', () => {
    fc.assert(
      fc.property(plan.map(withSuccessors), fc.array(day, { minLength: 1, maxLength: 12 }), (facts, days) => {
        const ledger = ledgerOf(facts);
        for (const on of days) expectSame(ledger, facts, on);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same when it follows reports one by one, to the last bit', () => {
    const change = fc.record({ at: fc.nat(40), report: entry([]) });
    fc.assert(
      fc.property(plan.map(withSuccessors), fc.array(change, { minLength: 1, maxLength: 6 }), day, (facts, changes, on) => {
        const followed = ledgerOf(facts);
        for (const state of reported(facts, changes)) {
          state.tasks.forEach((task, position) => {
            if (task !== followed.tasks[position]) followed.replace(position, task);
          });
          expectSame(followed, state, on);
          expect(lookedUp(followed, on)).toEqual(lookedUp(ledgerOf(state), on));
        }
      }),
    );
  });
});
