import { ageingBuckets, countGroups, taskStates } from '../../tasks/task.ts';
import type { IsoDate } from '../../values/iso-date.ts';
import type { AssessedLeaf } from '../assessment.ts';
import { bodiesOf } from '../by-body.ts';
import { LIMBS, addExactly } from '../exact-sum.ts';
import { isInForce } from '../headline-figures.ts';
import { asOneTask, byQuarter, leadOf } from '../heat-map.ts';
import { bodyColumns, causeNames, heatColumns, lightNames, planColumns, type PlanSum } from './columns.ts';

/** What one leaf adds to the ledger on a day: block, column and value in turn. */
export type Tally = number[];

/** Where the blocks stand, and who answers for a body on a day. */
export interface Layout {
  plan: number;
  /** Of a quarter since year 0; −1 for one outside the plan. */
  quarter: (quarter: number) => number;
  /** Position of a body among the bodies of the plan. */
  body: (bodyId: string | null) => number;
  bodyBlock: (body: number) => number;
}

const limbs = new Float64Array(LIMBS);

function pushExact(tally: Tally, block: number, column: number, part: number): void {
  if (part === 0) return;
  limbs.fill(0);
  addExactly(limbs, 0, part, 1);
  limbs.forEach((limb, index) => {
    if (limb !== 0) tally.push(block, column + index, limb);
  });
}

function pushCounts(tally: Tally, plan: number, { assessment }: AssessedLeaf): void {
  const { state, light, noReport, countGroup, ageing, causeCode } = assessment;
  tally.push(plan, planColumns.states + taskStates.indexOf(state), 1);
  tally.push(plan, planColumns.lights + lightNames.indexOf(light ?? 'none'), 1);
  if (noReport) tally.push(plan, planColumns.silent, 1);
  if (countGroup !== null) tally.push(plan, planColumns.groups + countGroups.indexOf(countGroup), 1);
  if (ageing === null) return;
  const row = ageingBuckets.indexOf(ageing) * causeNames.length;
  tally.push(plan, planColumns.ageing + row + causeNames.indexOf(causeCode ?? 'none'), 1);
}

function pushSums(tally: Tally, plan: number, { weight, assessment }: AssessedLeaf): void {
  const { due, wholePlan, p, q } = assessment;
  const parts: [PlanSum, number][] = [
    ['dueContribution', due.contribution],
    ['dueCounted', due.counted],
    ['wholeContribution', wholePlan.contribution],
    ['weight', weight],
    ['verified', weight * p],
    ['reported', weight * q],
    ['p', p],
    ['q', q],
  ];
  tally.push(plan, planColumns.inForce, 1);
  for (const [name, part] of parts) pushExact(tally, plan, planColumns.sum(name), part);
}

function pushBodies(tally: Tally, layout: Layout, leaf: AssessedLeaf, bodyAt: (bodyId: string) => string): void {
  const { state, noReport, due } = leaf.assessment;
  for (const [bodyId, role] of bodiesOf(leaf.task, bodyAt)) {
    const block = layout.bodyBlock(layout.body(bodyId));
    const offset = role === 'lead' ? 0 : bodyColumns.asCoExecutor;
    tally.push(block, offset + bodyColumns.states + taskStates.indexOf(state), 1);
    if (noReport) tally.push(block, offset + bodyColumns.silent, 1);
    if (!isInForce(leaf)) continue;
    pushExact(tally, block, offset + bodyColumns.contribution, due.contribution);
    pushExact(tally, block, offset + bodyColumns.counted, due.counted);
  }
}

function pushHeat(tally: Tally, layout: Layout, leaf: AssessedLeaf, bodyAt: (bodyId: string) => string, on: IsoDate): void {
  const offset = layout.body(leadOf(leaf, bodyAt)) * heatColumns.width;
  let isOutside = false;
  for (const [quarter, occurrences] of byQuarter(leaf, on)) {
    const block = layout.quarter(quarter);
    if (block < 0) isOutside = true;
    else {
      const count = asOneTask(occurrences);
      tally.push(block, offset + heatColumns.due, 1);
      if (count.verified > 0) tally.push(block, offset + heatColumns.verified, 1);
      if (count.dueSoFar > 0) tally.push(block, offset + heatColumns.dueSoFar, 1);
      if (count.verifiedSoFar > 0) tally.push(block, offset + heatColumns.verifiedSoFar, 1);
    }
  }
  if (isOutside) tally.push(layout.plan, planColumns.outside, 1);
}

export function tallyOf(layout: Layout, leaf: AssessedLeaf, bodyAt: (bodyId: string) => string, on: IsoDate): Tally {
  const tally: Tally = [];
  pushCounts(tally, layout.plan, leaf);
  pushBodies(tally, layout, leaf, bodyAt);
  if (!isInForce(leaf)) return tally;
  pushSums(tally, layout.plan, leaf);
  pushHeat(tally, layout, leaf, bodyAt, on);
  return tally;
}

export function isSameTally(a: Tally, b: Tally): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
