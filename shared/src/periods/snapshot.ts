import { z } from 'zod';
import { idSchema, instantSchema, localized } from '../contract/fields.ts';
import { assessPlan } from '../progress/assess-plan.ts';
import type { AssessedLeaf } from '../progress/assessment.ts';
import { bodyRoles, standings, type PlanFacts, type ProgressFact } from '../progress/facts.ts';
import { headlineFigures } from '../progress/headline-figures.ts';
import { fourCounts, lightCounts, stateCounts } from '../progress/state-counts.ts';
import { fourCountsSchema, lightsSchema, ratioSchema, statesSchema, weightedSchema } from '../reports/contract.ts';
import { thresholdsSchema } from '../plans/plan.ts';
import { lights, taskStates } from '../tasks/task.ts';
import { isoDateSchema, minDate, type IsoDate } from '../values/iso-date.ts';
import type { LocalizedText } from '../values/localized-text.ts';
import { reportStates } from './body-report.ts';

const snapshotRowSchema = z.strictObject({
  taskId: idSchema,
  number: z.string(),
  title: localized(2000),
  weight: z.number(),
  standing: z.enum(standings),
  bodies: z.array(z.strictObject({ bodyId: idSchema, role: z.enum(bodyRoles) })),
  dueOn: isoDateSchema.nullable(),
  state: z.enum(taskStates),
  light: z.enum(lights).nullable(),
  percentReported: z.number(),
  percentVerified: z.number(),
  percentExpected: z.number(),
  daysLate: z.int(),
  isSilent: z.boolean(),
});
export type SnapshotRow = z.infer<typeof snapshotRowSchema>;

/** What a frozen period says for ever: its figures and the rows they are made of. */
export const snapshotContentSchema = z.strictObject({
  format: z.literal('atkaruu-period/1'),
  plan: z.strictObject({ id: idSchema, slug: z.string(), title: localized(500) }),
  period: z.strictObject({ key: z.string(), startsOn: isoDateSchema, endsOn: isoDateSchema }),
  /** Number of the plan version in force at the period's start: the denominator. */
  planVersion: z.int(),
  ruleVersion: z.string(),
  thresholds: thresholdsSchema,
  /** Only what was recorded by this instant is in it. */
  knownAt: instantSchema,
  headline: z.strictObject({ fulfilment: ratioSchema, wholePlan: ratioSchema, weighted: weightedSchema }),
  states: statesSchema,
  lights: lightsSchema,
  fourCounts: fourCountsSchema,
  rows: z.array(snapshotRowSchema),
  /** The bodies by the names of the day, and what became of their reports. */
  bodies: z.array(z.strictObject({ id: idSchema, name: localized(500), report: z.enum(reportStates).nullable() })),
});
export type SnapshotContent = z.infer<typeof snapshotContentSchema>;

function ofPeriod(entry: ProgressFact, endsOn: IsoDate): ProgressFact {
  return entry.verifiedOn === null ? entry : { ...entry, verifiedOn: minDate(entry.verifiedOn, endsOn) };
}

/**
 * The facts of a period: what was done by its last day, and of that whatever is verified by now. Reports come in and are verified after
 * the period's end, so a verification counts for the day it speaks of and not for the day of the verifier.
 */
export function periodFacts(plan: PlanFacts, endsOn: IsoDate): PlanFacts {
  const tasks = plan.tasks.map((task) => ({
    ...task,
    entries: task.entries.filter(({ effectiveOn }) => effectiveOn <= endsOn).map((entry) => ofPeriod(entry, endsOn)),
  }));
  return { ...plan, tasks };
}

function rowOf({ task, weight, assessment }: AssessedLeaf, title: LocalizedText): SnapshotRow {
  return {
    taskId: task.id,
    number: task.number,
    title,
    weight,
    standing: assessment.standing,
    bodies: [...task.bodies],
    dueOn: assessment.dueOn,
    state: assessment.state,
    light: assessment.light,
    percentReported: assessment.percentReported,
    percentVerified: assessment.percentVerified,
    percentExpected: assessment.percentExpected,
    daysLate: assessment.daysLate,
    isSilent: assessment.noReport,
  };
}

type Given = Pick<SnapshotContent, 'plan' | 'period' | 'planVersion' | 'ruleVersion' | 'thresholds' | 'knownAt' | 'bodies'>;

/** The figures of a period by the plan version in force at its start (RULES.md, Headline figures). */
export function snapshotContent(facts: PlanFacts, given: Given, titleOf: (taskId: string) => LocalizedText): SnapshotContent {
  const { startsOn, endsOn } = given.period;
  const assessment = assessPlan(periodFacts(facts, endsOn), endsOn, { termsOn: startsOn });
  const { none: _notInForce, ...ofLights } = lightCounts(assessment);
  return {
    format: 'atkaruu-period/1',
    ...given,
    headline: headlineFigures(assessment),
    states: stateCounts(assessment),
    lights: ofLights,
    fourCounts: fourCounts(assessment),
    rows: assessment.leaves.map((leaf) => rowOf(leaf, titleOf(leaf.task.id))),
  };
}
