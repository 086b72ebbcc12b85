import { isBelow } from '../progress/rag-light.ts';
import type { Thresholds } from '../progress/facts.ts';
import type { Light } from '../tasks/task.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { IndicatorDirection, IndicatorTarget } from './indicator.ts';

interface Measurement {
  effectiveOn: IsoDate;
  value: number | null;
  recordedAt: string;
}

/**
 * The measurements that speak on a day: known by `knownAt`, one for each effective day (the newest recorded; of one instant the later in the
 * list), oldest first.
 */
export function speakingActuals<M extends Measurement>(all: readonly M[], on: IsoDate, knownAt: string | undefined): M[] {
  const byDay = new Map<IsoDate, M>();
  const known = all.filter(
    ({ effectiveOn, recordedAt }) => effectiveOn <= on && (knownAt === undefined || recordedAt <= knownAt),
  );
  for (const actual of known) {
    const before = byDay.get(actual.effectiveOn);
    const isNewer = before === undefined || actual.recordedAt >= before.recordedAt;
    if (isNewer) byDay.set(actual.effectiveOn, actual);
  }
  return [...byDay.values()].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
}

/** The first target that is not past yet, else the last one. */
export function nextTargetOn(targets: readonly IndicatorTarget[], on: IsoDate): IndicatorTarget | null {
  const ordered = targets.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return ordered.find(({ dueOn }) => dueOn >= on) ?? ordered.at(-1) ?? null;
}

interface Values {
  baseline: number | null;
  actual: number | null;
  target: number | null;
  direction: IndicatorDirection;
}

/** (actual − baseline) ÷ (target − baseline), RULES.md. A target at the baseline asks to hold it: 1 while it is held, else 0. */
export function achievementOf({ baseline, actual, target, direction }: Values): number | null {
  if (baseline === null || actual === null || target === null) return null;
  if (target !== baseline) return (actual - baseline) / (target - baseline);
  const isHeld = direction === 'increase' ? actual >= target : actual <= target;
  return isHeld ? 1 : 0;
}

interface Standing {
  achievement: number | null;
  isMeasured: boolean;
  hasTarget: boolean;
  /** The target spoken of is the last there is. */
  isLastTarget: boolean;
}

/** By the plan's own thresholds of “on track” and “off track”. Not measured is never green. */
export function indicatorLight(standing: Standing, thresholds: Thresholds): Light {
  const { achievement, isMeasured, hasTarget, isLastTarget } = standing;
  if (!hasTarget) return 'not_due';
  if (!isMeasured || achievement === null) return 'no_report';
  if (achievement >= 1) return isLastTarget ? 'completed' : 'on_track';
  if (isBelow(thresholds.offTrack, achievement, 1)) return 'off_track';
  return isBelow(thresholds.onTrack, achievement, 1) ? 'at_risk' : 'on_track';
}
