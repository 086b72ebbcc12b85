import type { Role } from '@atkaruu/shared/accounts/permissions';
import type { PeriodLength } from '@atkaruu/shared/values/period';

/** Rows of the reporting cycle; instants are ISO text and null until it happened. */

export interface PeriodSettingsRow {
  plan_id: string;
  length: PeriodLength;
  bodies_due_days: number;
  coordinator_due_days: number;
}

export interface ReportingPeriodRow {
  id: string;
  plan_id: string;
  key: string;
  starts_on: string;
  ends_on: string;
  bodies_due_on: string;
  coordinator_due_on: string;
  closed_at: string | null;
  closed_by: string | null;
  frozen_at: string | null;
  frozen_by: string | null;
  version: number;
}

export interface PeriodExceptionRow {
  id: string;
  period_id: string;
  body_id: string;
  until: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface PeriodSnapshotRow {
  period_id: string;
  revision: number;
  rule_version: string;
  /** Canonical JSON: the very bytes that were hashed. */
  content: string;
  sha256: string;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface BodyReportRow {
  id: string;
  period_id: string;
  body_id: string;
  summary: string | null;
  first_submitted_at: string | null;
  submitted_at: string | null;
  submitted_by: string | null;
  submitted_by_id: string | null;
  submitted_role: Role | null;
  returned_at: string | null;
  returned_by: string | null;
  return_note: string | null;
  verified_at: string | null;
  verified_by: string | null;
  version: number;
}
