import type { Light, TaskState } from '../tasks/task.ts';
import type { Thresholds } from './facts.ts';
import { isCompleted } from './state.ts';

/**
 * p < threshold · e is decided with this tolerance, so that p/e of exactly 0.70 or 0.90 is not lost to binary fractions.
 * It cannot swallow a true difference: with whole percents, thresholds of two decimals and a task of n occurrences of d days each,
 * unequal sides lie at least 1e-4 ÷ (n · d) apart, which is over 1e-8 for anything shorter than 27 years.
 */
const TOLERANCE = 1e-9;

/** Is `part` ÷ `whole` below the threshold? Never, when nothing is expected. */
export function isBelow(threshold: number, part: number, whole: number): boolean {
  return whole > 0 && part < threshold * whole - TOLERANCE;
}

export interface LightInput {
  state: TaskState;
  noReport: boolean;
  p: number;
  q: number;
  e: number;
  /** Days the forecast lies after the due date; 0 = in time or no forecast. */
  slipDays: number;
  /** Of the first unfinished occurrence; null when it has no due date or that is past. */
  daysToDue: number | null;
  /** p of the first unfinished occurrence. */
  currentP: number;
}

/** The computed light (RULES.md, Light); first match wins. Null: not in force. */
export function ragLight(input: LightInput, thresholds: Thresholds): Light | null {
  const { state, p, q, e, slipDays, daysToDue } = input;
  if (state === 'cancelled' || state === 'suspended') return null;
  if (isCompleted(state)) return 'completed';
  if (state === 'overdue') return 'off_track';
  if (e === 0 && p === 0 && q === 0 && state !== 'awaiting_verification') return 'not_due';
  if (input.noReport) return 'no_report';
  if (isBelow(thresholds.offTrack, p, e) || slipDays > thresholds.slipDays) return 'off_track';
  const isDueSoon = daysToDue !== null && daysToDue <= thresholds.dueSoonDays;
  if (isBelow(thresholds.onTrack, p, e) || slipDays > 0) return 'at_risk';
  return isDueSoon && input.currentP < thresholds.dueSoonProgress - TOLERANCE ? 'at_risk' : 'on_track';
}

/** The colour of a rate by the same thresholds (heat map). Null: nothing to rate. */
export function lightOfRate(n: number, N: number, thresholds: Thresholds): Light | null {
  if (N === 0) return null;
  if (isBelow(thresholds.offTrack, n, N)) return 'off_track';
  return isBelow(thresholds.onTrack, n, N) ? 'at_risk' : 'on_track';
}
