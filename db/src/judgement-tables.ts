import type { DeclaredLight } from '@atkaruu/shared/overrides/override';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { JsonText } from './json-text.ts';

/** A light declared by a person, for a time and with a reason; what the rules compute stands beside it. */
export interface LightOverrideRow {
  id: string;
  plan_id: string;
  task_id: string;
  light: DeclaredLight;
  reason: JsonText<LocalizedText>;
  starts_on: string;
  /** The last day it speaks for. */
  expires_on: string;
  recorded_at: string;
  recorded_by: string;
  /** From this day on it says nothing; null: it was not taken back. */
  ended_on: string | null;
  ended_at: string | null;
  ended_by: string | null;
  version: number;
}

/** `task_id` begins when `predecessor_id` is finished and `lag_days` have passed. */
export interface TaskDependencyRow {
  id: string;
  plan_id: string;
  task_id: string;
  predecessor_id: string;
  lag_days: number;
  recorded_at: string;
  recorded_by: string;
  removed_at: string | null;
}
