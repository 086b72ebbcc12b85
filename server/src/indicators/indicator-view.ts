import type { Indicator, IndicatorActual } from '@atkaruu/shared/indicators/indicator';
import { achievementOf, indicatorLight, nextTargetOn, speakingActuals } from '@atkaruu/shared/indicators/indicator-standing';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { periodOf } from '@atkaruu/shared/values/period';
import type { StoredPlan } from '../plans/index.ts';
import type { StoredIndicator } from './indicator-queries.ts';

export interface Day {
  on: IsoDate;
  knownAt?: string | undefined;
}

/** An indicator on a status date, judged by the plan's thresholds. */
export function indicatorView(
  stored: StoredIndicator,
  plan: Pick<StoredPlan, 'thresholds' | 'reportingPeriod'>,
  { on, knownAt }: Day,
): Indicator {
  const { position: _position, recordedAt: _at, recordedBy: _by, removedAt: _removed, actuals: all, ...definition } = stored;
  const actuals: IndicatorActual[] = speakingActuals(all, on, knownAt).map((actual) => ({
    ...actual,
    period: periodOf(actual.effectiveOn, plan.reportingPeriod).key,
  }));
  const latest = actuals.at(-1) ?? null;
  const nextTarget = nextTargetOn(stored.targets, on);
  const lastDue = stored.targets.reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), '');
  const achievement = achievementOf({
    baseline: stored.baselineValue,
    actual: latest?.value ?? null,
    target: nextTarget?.value ?? null,
    direction: stored.direction,
  });
  const standing = {
    achievement,
    isMeasured: latest !== null && latest.value !== null,
    hasTarget: nextTarget !== null,
    isLastTarget: nextTarget?.dueOn === lastDue,
  };
  const light = indicatorLight(standing, plan.thresholds);
  return { ...definition, actuals, latest, nextTarget, achievement, light };
}
