import { ageingBuckets, countGroups, taskStates } from '../../tasks/task.ts';
import type { IsoDate } from '../../values/iso-date.ts';
import type { AgeingRow } from '../ageing.ts';
import type { BodyFigures, BodyRow } from '../by-body.ts';
import { exactAt } from '../exact-sum.ts';
import { rateOf, type HeadlineFigures, type Rate } from '../headline-figures.ts';
import { heatMapOf, quarterNumber, quartersOf, type HeatMap, type HeatMapCount } from '../heat-map.ts';
import { curveOf, periodEnds, type CurveSums, type SCurvePoint } from '../s-curve.ts';
import { noLights, noStates, type FourCounts, type LightCounts, type StateCounts } from '../state-counts.ts';
import { bodyOrder, heatOrder } from './body-order.ts';
import { bodyColumns, causeNames, expectedColumns, heatColumns, lightNames, planColumns, type PlanSum } from './columns.ts';
import { versionOn, type PlanLedger } from './plan-ledger.ts';

/** A plan's ledger read on one day: the same figures as the rules give from an assessment of every leaf. */
export class LedgerDay {
  readonly #ledger: PlanLedger;
  readonly #on: IsoDate;
  readonly #day: number;
  readonly #sums: Float64Array;

  private constructor(ledger: PlanLedger, on: IsoDate) {
    this.#ledger = ledger;
    this.#on = on;
    this.#day = ledger.calendar.positionOf(on);
    this.#sums = ledger.sums(ledger.layout.plan, this.#day);
  }

  /** Null for a day the ledger does not reach, where the rules have to be asked. */
  static on(ledger: PlanLedger, on: IsoDate): LedgerDay | null {
    return ledger.isTooLong || ledger.calendar.positionOf(on) >= ledger.calendar.length ? null : new LedgerDay(ledger, on);
  }

  #count(column: number): number {
    return this.#sums[column] ?? 0;
  }

  #sum(name: PlanSum): number {
    return exactAt(this.#sums, planColumns.sum(name));
  }

  states(): StateCounts {
    return statesAt(this.#sums, planColumns.states);
  }

  lights(): LightCounts {
    const counts = noLights();
    lightNames.forEach((light, index) => (counts[light] = this.#count(planColumns.lights + index)));
    return counts;
  }

  silent(): number {
    return this.#count(planColumns.silent);
  }

  fourCounts(): FourCounts {
    const of = (group: (typeof countGroups)[number]) => this.#count(planColumns.groups + countGroups.indexOf(group));
    const [done, partly, notDone, notYetDue] = [of('done'), of('partly'), of('not_done'), of('not_yet_due')];
    return { done, partly, notDone, notYetDue, total: done + partly + notDone + notYetDue };
  }

  ageing(): AgeingRow[] {
    return ageingBuckets.map((bucket, index) => {
      const row = planColumns.ageing + index * causeNames.length;
      const byCause = causeNames.flatMap((cause, at) => {
        const count = this.#count(row + at);
        return count === 0 ? [] : [{ cause, count }];
      });
      return { bucket, total: byCause.reduce((sum, { count }) => sum + count, 0), byCause };
    });
  }

  headline(): HeadlineFigures {
    const N = this.#count(planColumns.inForce);
    const { scope, verified, reported, expected } = this.#curveSums();
    return {
      fulfilment: rateOf(this.#sum('dueContribution'), this.#sum('dueCounted')),
      wholePlan: rateOf(this.#sum('wholeContribution'), N),
      weighted: {
        verified: rateOf(verified, scope).rate,
        reported: rateOf(reported, scope).rate,
        expected: rateOf(expected, scope).rate,
        unweightedVerified: rateOf(this.#sum('p'), N).rate,
        unweightedReported: rateOf(this.#sum('q'), N).rate,
        N,
        sumWeight: scope,
      },
    };
  }

  #curveSums(expectedOn: IsoDate = this.#on): CurveSums {
    const scope = this.#sum('weight');
    const expected = expectedAt(this.#ledger, versionOn(this.#ledger, this.#on), expectedOn, scope);
    return { scope, verified: this.#sum('verified'), reported: this.#sum('reported'), expected };
  }

  sCurve(): SCurvePoint[] {
    const ledger = this.#ledger;
    const pastSums = (end: IsoDate): CurveSums => {
      const past = LedgerDay.on(ledger, end);
      return past === null ? NOTHING : past.#curveSums();
    };
    return curveOf(
      periodEnds(ledger.plan),
      this.#on,
      (end) => (end > this.#on ? this.#curveSums(end) : pastSums(end)),
      () => this.#curveSums(),
    );
  }

  byBody(): BodyRow[] {
    const { layout } = this.#ledger;
    const rows = new Map<string | null, BodyRow>();
    this.#ledger.bodies.forEach((bodyId, index) => {
      const sums = this.#ledger.sums(layout.bodyBlock(index), this.#day);
      const row = { bodyId, asLead: figuresAt(sums, 0), asCoExecutor: figuresAt(sums, bodyColumns.asCoExecutor) };
      if (row.asLead.total + row.asCoExecutor.total > 0) rows.set(bodyId, row);
    });
    return bodyOrder(this.#ledger, this.#on, rows.size).flatMap((bodyId) => rows.get(bodyId) ?? []);
  }

  heatMap(): HeatMap {
    const { layout, plan, bodies } = this.#ledger;
    const first = quarterNumber(plan.startsOn);
    const columns = quartersOf(plan).map((_, index) => this.#ledger.sums(layout.quarter(first + index), this.#day));
    const counts = new Map<string | null, HeatMapCount[]>();
    bodies.forEach((bodyId, index) => {
      const row = columns.map((sums) => heatAt(sums, index * heatColumns.width));
      if (row.some(({ due }) => due > 0)) counts.set(bodyId, row);
    });
    const inOrder = heatOrder(this.#ledger, this.#on, counts.size).map((bodyId) => [bodyId, counts.get(bodyId) ?? []] as const);
    return heatMapOf(plan, this.#on, new Map(inOrder), this.#count(planColumns.outside));
  }
}

const NOTHING: CurveSums = { scope: 0, verified: 0, reported: 0, expected: 0 };

function statesAt(sums: Float64Array, offset: number): StateCounts {
  const counts = noStates();
  taskStates.forEach((state, index) => (counts[state] = sums[offset + index] ?? 0));
  return counts;
}

function figuresAt(sums: Float64Array, offset: number): BodyFigures {
  const states = statesAt(sums, offset + bodyColumns.states);
  const fulfilment: Rate = rateOf(exactAt(sums, offset + bodyColumns.contribution), exactAt(sums, offset + bodyColumns.counted));
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  return { fulfilment, total, states, overdue: states.overdue, silent: sums[offset + bodyColumns.silent] ?? 0 };
}

function heatAt(sums: Float64Array, offset: number): HeatMapCount {
  const at = (column: number) => sums[offset + column] ?? 0;
  return {
    due: at(heatColumns.due),
    verified: at(heatColumns.verified),
    dueSoFar: at(heatColumns.dueSoFar),
    verifiedSoFar: at(heatColumns.verifiedSoFar),
  };
}

/** Σ w·e on a day under the terms of a version; between two whole numbers only the line's dust can leave the range. */
function expectedAt(ledger: PlanLedger, version: number, on: IsoDate, scope: number): number {
  if (version < 0) return 0;
  const day = ledger.calendar.positionOf(on);
  const sums = ledger.sums(ledger.expectedBlock(version), day);
  const value = exactAt(sums, expectedColumns.base) + exactAt(sums, expectedColumns.slope) * day;
  return Math.min(scope, Math.max(0, value));
}
