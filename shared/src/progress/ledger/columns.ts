import { ageingBuckets, countGroups, lights, taskStates } from '../../tasks/task.ts';
import { LIMBS } from '../exact-sum.ts';
import { causeCodes } from '../facts.ts';

/** Where each number of a ledger stands in its block. */

export const lightNames = [...lights, 'none'] as const;
export const causeNames = [...causeCodes, 'none'] as const;

const sums = ['dueContribution', 'dueCounted', 'wholeContribution', 'weight', 'verified', 'reported', 'p', 'q'] as const;
export type PlanSum = (typeof sums)[number];

const LIGHTS = taskStates.length;
const SILENT = LIGHTS + lightNames.length;
const GROUPS = SILENT + 1;
const AGEING = GROUPS + countGroups.length;
const IN_FORCE = AGEING + ageingBuckets.length * causeNames.length;
const OUTSIDE = IN_FORCE + 1;
const SUMS = OUTSIDE + 1;

export const planColumns = {
  states: 0,
  lights: LIGHTS,
  silent: SILENT,
  groups: GROUPS,
  ageing: AGEING,
  inForce: IN_FORCE,
  outside: OUTSIDE,
  sum: (name: PlanSum): number => SUMS + sums.indexOf(name) * LIMBS,
  width: SUMS + sums.length * LIMBS,
};

const BODY_SILENT = taskStates.length;
const BODY_CONTRIBUTION = BODY_SILENT + 1;
const BODY_ROLE = BODY_CONTRIBUTION + 2 * LIMBS;

/** Twice: as lead, then as co-executor. */
export const bodyColumns = {
  states: 0,
  silent: BODY_SILENT,
  contribution: BODY_CONTRIBUTION,
  counted: BODY_CONTRIBUTION + LIMBS,
  asCoExecutor: BODY_ROLE,
  width: 2 * BODY_ROLE,
};

/** For each body in turn. */
export const heatColumns = { due: 0, verified: 1, dueSoFar: 2, verifiedSoFar: 3, width: 4 };

/** Expected progress is a straight line from day to day: its height on the ledger's first day, and what each day adds. */
export const expectedColumns = { base: 0, slope: LIMBS, width: 2 * LIMBS };
