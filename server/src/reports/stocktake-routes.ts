import { can } from '@atkaruu/shared/accounts/permissions';
import { forecastCone } from '@atkaruu/shared/progress/forecast-cone';
import { watermelonIndex } from '@atkaruu/shared/progress/watermelon';
import { sCurve } from '@atkaruu/shared/progress/s-curve';
import type { stocktakeContract } from '@atkaruu/shared/reports/stocktake-contract';
import { addDays, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { periodOf } from '@atkaruu/shared/values/period';
import type { Handlers } from '../http/context.ts';
import { declaredOn } from '../overrides/index.ts';
import { listPlans, type PlanSnapshots } from '../plans/index.ts';
import { assessedPlan, type AssessedPlan } from '../tasks/index.ts';
import { yearBefore } from './build-dashboard.ts';
import { earlierDay } from './earlier-day.ts';
import { portfolioPlan } from './portfolio-plan.ts';

const SOON_DAYS = 30;

/** The last day of the period before, or null when the plan had not begun. */
function lastPeriodEnd({ on, facts }: AssessedPlan): IsoDate | null {
  const day = addDays(periodOf(on, facts.reportingPeriod).startsOn, -1);
  return day < facts.startsOn ? null : day;
}

export function stocktakeRoutes(snapshots: PlanSnapshots): Handlers<typeof stocktakeContract> {
  return {
    async getStocktake({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const plan = assessedPlan(snapshot, query, context.now);
      const compareWith = (day: IsoDate | null) =>
        day === null ? null : earlierDay(assessedPlan(snapshot, { ...query, asOf: day }, context.now), plan);
      const declared = await declaredOn(context.db, snapshot.plan.id, { on: plan.on, knownAt: query.knownAt });
      const soon = addDays(plan.on, SOON_DAYS);
      return {
        planId: snapshot.plan.id,
        asOf: plan.on,
        ruleVersion: snapshot.plan.ruleVersion,
        lastPeriod: compareWith(lastPeriodEnd(plan)),
        lastYear: compareWith(yearBefore(plan.on, snapshot.plan.startsOn)),
        forecast: forecastCone(sCurve(plan.facts, plan.assessment), plan.on),
        declared: {
          inForce: declared.length,
          endingSoon: declared.filter(({ expiresOn }) => expiresOn <= soon).length,
          watermelon: watermelonIndex(plan.assessment, declared),
        },
      };
    },

    async getPortfolio({ query }, context) {
      const items = [];
      for (const { id, isPublic } of await listPlans(context.db)) {
        if (!can(context.actor, 'plan.read', { planId: id, isPublic })) continue;
        items.push(portfolioPlan(assessedPlan(await snapshots.read(context, id), query, context.now)));
      }
      return { items, total: items.length, nextCursor: null };
    },
  };
}
