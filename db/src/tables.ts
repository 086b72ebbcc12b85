/** Rows as both engines return them: snake_case, dates as strings, JSON as text, truth as 0 and 1. */

export interface PlanRow {
  id: string;
  slug: string;
  kind: string;
  title: string;
  description: string | null;
  starts_on: string;
  ends_on: string;
  time_zone: string;
  reporting_period: string;
  level_names: string;
  legal_act: string | null;
  thresholds: string;
  rule_version: string;
  version: number;
  created_at: string;
}

export interface PlanVersionRow {
  id: string;
  plan_id: string;
  ordinal: number;
  name: string;
  in_force_from: string;
  legal_act: string | null;
  reason: string | null;
  recorded_at: string;
}

export interface BodyRow {
  id: string;
  kind: string;
  parent_id: string | null;
  active_from: string | null;
  active_to: string | null;
  succeeded_by: string | null;
  version: number;
}

export interface BodyNameRow {
  body_id: string;
  from_date: string | null;
  name: string;
  short_name: string | null;
  search_key: string;
}

export interface BodyAliasRow {
  body_id: string;
  language: string;
  alias: string;
  alias_key: string;
}

export interface TaskRow {
  id: string;
  plan_id: string;
  parent_id: string | null;
  number: string;
  sort_key: string;
  title: string;
  expected_result: string | null;
  service_type: string | null;
  search_key: string;
  version: number;
}

export interface TaskTermsRow {
  task_id: string;
  plan_version_id: string;
  deadline_text: string | null;
  deadline: string | null;
  weight: number | null;
  standing: string;
  reason: string | null;
}

export interface TaskBodyRow {
  task_id: string;
  body_id: string;
  role: string;
  position: number;
}

export interface MilestoneRow {
  id: string;
  task_id: string;
  title: string;
  expert: string | null;
  planned_on: string | null;
  achieved_on: string | null;
  is_key: number;
  version: number;
}

export interface MilestoneForecastRow {
  id: string;
  milestone_id: string;
  forecast_on: string;
  effective_on: string;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface ProgressEntryRow {
  id: string;
  task_id: string;
  body_id: string | null;
  occurrence_on: string | null;
  effective_on: string;
  percent_complete: number;
  claim: string;
  forecast_on: string | null;
  narrative: string | null;
  cause_code: string | null;
  channel: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ProgressVerificationRow {
  entry_id: string;
  verified_on: string;
  recorded_at: string;
  recorded_by: string;
}

export interface EvidenceRow {
  id: string;
  task_id: string;
  entry_id: string | null;
  kind: string;
  title: string;
  reference: string | null;
  issued_on: string | null;
  url: string | null;
  recorded_at: string;
}

export interface SourceRow {
  id: string;
  plan_id: string;
  subject: string;
  subject_id: string;
  fact: string;
  title: string;
  published_on: string | null;
  url: string | null;
  note: string | null;
  position: number;
}

export interface ChangeRow {
  seq: number;
  recorded_at: string;
  actor_id: string;
  actor: string;
  channel: string;
  operation: string;
  kind: string;
  object_id: string;
  plan_id: string | null;
  task_id: string | null;
  fields: string;
}

export interface SessionRow {
  token_hash: string;
  person_id: string;
  name: string;
  role: string;
  created_at: string;
  expires_at: string;
}

export interface IdempotencyKeyRow {
  scope: string;
  key: string;
  request_hash: string;
  status: number;
  etag: string | null;
  body: string;
  created_at: string;
}

export interface Tables {
  plans: PlanRow;
  plan_versions: PlanVersionRow;
  bodies: BodyRow;
  body_names: BodyNameRow;
  body_aliases: BodyAliasRow;
  tasks: TaskRow;
  task_terms: TaskTermsRow;
  task_bodies: TaskBodyRow;
  milestones: MilestoneRow;
  milestone_forecasts: MilestoneForecastRow;
  progress_entries: ProgressEntryRow;
  progress_verifications: ProgressVerificationRow;
  evidence: EvidenceRow;
  sources: SourceRow;
  change_head: { id: number; seq: number };
  changes: ChangeRow;
  sessions: SessionRow;
  idempotency_keys: IdempotencyKeyRow;
}

