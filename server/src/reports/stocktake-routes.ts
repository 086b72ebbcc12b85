import { can } from '@atkaruu/shared/accounts/permissions';
import { watermelonIndex } from '@atkaruu/shared/progress/watermelon';
import type { stocktakeContract } from '@atkaruu/shared/reports/stocktake-contract';
import { addDays } from '@atkaruu/shared/values/iso-date';
import type { Handlers } from '../http/context.ts';
import { declaredOn } from '../overrides/index.ts';
import { listPlans, type PlanSnapshots } from '../plans/index.ts';
import { assessedPlan } from '../tasks/index.ts';
import { stocktakeOf } from './build-stocktake.ts';
import { portfolioPlan } from './portfolio-plan.ts';

const SOON_DAYS = 30;

export function stocktakeRoutes(snapshots: PlanSnapshots): Handlers<typeof stocktakeContract> {
  return {
    async getStocktake({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const plan = assessedPlan(snapshot, query, context.now);
      const declared = await declaredOn(context.db, snapshot.plan.id, { on: plan.on, knownAt: query.knownAt });
      const soon = addDays(plan.on, SOON_DAYS);
      return {
        ...stocktakeOf(snapshot, query, context.now),
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
