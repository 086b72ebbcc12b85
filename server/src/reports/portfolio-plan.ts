import { headlineFigures } from '@atkaruu/shared/progress/headline-figures';
import { lightCounts, stateCounts } from '@atkaruu/shared/progress/state-counts';
import type { PortfolioPlan } from '@atkaruu/shared/reports/stocktake-contract';
import type { AssessedPlan } from '../tasks/index.ts';

/** One plan in the list of all of them, by the same rules as its own overview. */
export function portfolioPlan({ assessment, on, snapshot: { plan } }: AssessedPlan): PortfolioPlan {
  const { fulfilment, wholePlan, weighted } = headlineFigures(assessment);
  const { none: _notInForce, ...lights } = lightCounts(assessment);
  const reported = assessment.leaves.flatMap((leaf) => leaf.assessment.lastReportedOn ?? []);
  return {
    planId: plan.id,
    slug: plan.slug,
    title: plan.title,
    kind: plan.kind,
    asOf: on,
    ruleVersion: plan.ruleVersion,
    fulfilment,
    wholePlan,
    verified: weighted.verified,
    expected: weighted.expected,
    leaves: assessment.leaves.length,
    overdue: stateCounts(assessment).overdue,
    lights,
    lastReportedOn: reported.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null),
  };
}
