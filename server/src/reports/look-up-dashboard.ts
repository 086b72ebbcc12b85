import { earnedSchedule } from '@atkaruu/shared/progress/earned-schedule';
import { LedgerDay } from '@atkaruu/shared/progress/ledger/ledger-figures';
import type { PlanLedger } from '@atkaruu/shared/progress/ledger/plan-ledger';
import type { TaskFigures } from '@atkaruu/shared/reports/contract';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { PlanSnapshot } from '../plans/index.ts';
import { yearBefore } from './build-dashboard.ts';

/** Every figure of the overview from the plan's ledger; null for a day it does not reach. */
export function lookUpDashboard({ plan }: PlanSnapshot, ledger: PlanLedger, on: IsoDate): TaskFigures | null {
  const day = LedgerDay.on(ledger, on);
  if (day === null) return null;
  const before = yearBefore(on, plan.startsOn);
  const lastYear = before === null ? null : LedgerDay.on(ledger, before);
  const { none: _notInForce, ...lights } = day.lights();
  const curve = day.sCurve();
  return {
    planId: plan.id,
    asOf: on,
    ruleVersion: plan.ruleVersion,
    headline: day.headline(),
    states: day.states(),
    lights,
    silent: day.silent(),
    fourCounts: {
      ...day.fourCounts(),
      lastYear: before === null || lastYear === null ? null : { ...lastYear.fourCounts(), on: before },
    },
    byBody: day.byBody(),
    heatMap: day.heatMap(),
    ageing: day.ageing(),
    sCurve: curve,
    earnedSchedule: earnedSchedule(curve, plan.startsOn, plan.endsOn, on),
  };
}
