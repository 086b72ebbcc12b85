import type { Role } from '@atkaruu/shared/accounts/permissions';
import type { Body } from '@atkaruu/shared/bodies/body';
import type { Change } from '@atkaruu/shared/audit/contract';
import type { LegalAct } from '@atkaruu/shared/contract/fields';
import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import type { Plan, Source } from '@atkaruu/shared/plans/plan';
import type { ProgressEntry } from '@atkaruu/shared/progress/contract';
import type { BodyRole, CauseCode, Claim, Standing, Thresholds } from '@atkaruu/shared/progress/facts';
import type { Evidence, ServiceType } from '@atkaruu/shared/tasks/task';
import type { Language, LocalizedText } from '@atkaruu/shared/values/localized-text';
import type {
  AccountGrantRow,
  AccountRow,
  ApiTokenRow,
  OidcLoginRow,
  OneTimeLinkRow,
  RecoveryCodeRow,
  SessionRow,
  SignInAttemptRow,
} from './account-tables.ts';
import type { ImportFileRow, ImportMappingRow, ImportRowRow } from './import-tables.ts';
import type { LightOverrideRow, TaskDependencyRow } from './judgement-tables.ts';
import type { JsonText } from './json-text.ts';
import type { NotificationSettingsRow, OutboxRow, ScheduledRunRow } from './message-tables.ts';
import type {
  BodyReportRow,
  PeriodExceptionRow,
  PeriodSettingsRow,
  PeriodSnapshotRow,
  ReportingPeriodRow,
} from './period-tables.ts';
import type {
  DecisionRow,
  FundingSourceRow,
  IndicatorActualRow,
  IndicatorRow,
  IndicatorTaskRow,
  MoneyEntryRow,
  RiskRow,
} from './results-tables.ts';

type Text = JsonText<LocalizedText>;

/** Rows as both engines return them: snake_case, dates as strings, JSON as text, truth as 0 and 1. */

export interface PlanRow {
  id: string;
  slug: string;
  kind: Plan['kind'];
  title: Text;
  description: Text | null;
  starts_on: string;
  ends_on: string;
  time_zone: string;
  reporting_period: Plan['reportingPeriod'];
  level_names: JsonText<LocalizedText[]>;
  legal_act: JsonText<LegalAct> | null;
  thresholds: JsonText<Thresholds>;
  rule_version: string;
  version: number;
  is_public: number;
  created_at: string;
}

export interface PlanVersionRow {
  id: string;
  plan_id: string;
  ordinal: number;
  name: Text;
  in_force_from: string;
  legal_act: JsonText<LegalAct> | null;
  reason: Text | null;
  recorded_at: string;
}

export interface BodyRow {
  id: string;
  kind: Body['kind'];
  parent_id: string | null;
  active_from: string | null;
  active_to: string | null;
  succeeded_by: string | null;
  version: number;
}

export interface BodyNameRow {
  body_id: string;
  from_date: string | null;
  name: Text;
  short_name: Text | null;
  search_key: string;
}

export interface BodyAliasRow {
  body_id: string;
  language: Language;
  alias: string;
  alias_key: string;
}

export interface TaskRow {
  id: string;
  plan_id: string;
  parent_id: string | null;
  number: string;
  sort_key: string;
  title: Text;
  expected_result: Text | null;
  service_type: ServiceType | null;
  search_key: string;
  version: number;
}

export interface TaskTermsRow {
  task_id: string;
  plan_version_id: string;
  deadline_text: string | null;
  deadline: JsonText<Deadline> | null;
  weight: number | null;
  standing: Standing;
  reason: Text | null;
}

export interface TaskBodyRow {
  task_id: string;
  body_id: string;
  role: BodyRole;
  position: number;
}

export interface MilestoneRow {
  id: string;
  task_id: string;
  title: Text;
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
  claim: Claim;
  forecast_on: string | null;
  narrative: Text | null;
  cause_code: CauseCode | null;
  channel: ProgressEntry['channel'];
  recorded_at: string;
  recorded_by: string;
  /** Null: it came from a file or a seed. */
  recorded_by_id: string | null;
  recorded_role: Role | null;
  problem: Text | null;
  next_step: Text | null;
  needs_help: number;
}

export interface ProgressVerificationRow {
  entry_id: string;
  verified_on: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_id: string | null;
  note: string | null;
}

export interface ProgressReturnRow {
  entry_id: string;
  returned_on: string;
  note: string;
  recorded_at: string;
  recorded_by: string;
  recorded_by_id: string | null;
}

export interface EvidenceRow {
  id: string;
  task_id: string;
  entry_id: string | null;
  kind: Evidence['kind'];
  title: Text;
  reference: string | null;
  issued_on: string | null;
  url: string | null;
  recorded_at: string;
  /** The four of a file; null where there is none. */
  sha256: string | null;
  file_name: string | null;
  media_type: string | null;
  size_bytes: number | null;
  recorded_by: string | null;
  recorded_by_id: string | null;
}

/** A report in writing; `body_id` is empty while none is chosen. */
export interface ProgressDraftRow {
  person_id: string;
  task_id: string;
  body_id: string;
  content: string;
  saved_at: string;
}

export interface SourceRow {
  id: string;
  plan_id: string;
  subject: Source['subject'];
  subject_id: string;
  fact: Text;
  title: Text;
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
  kind: Change['kind'];
  object_id: string;
  plan_id: string | null;
  task_id: string | null;
  fields: JsonText<Change['fields']>;
  previous_hash: string;
  hash: string;
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
  progress_returns: ProgressReturnRow;
  progress_drafts: ProgressDraftRow;
  evidence: EvidenceRow;
  period_settings: PeriodSettingsRow;
  reporting_periods: ReportingPeriodRow;
  period_exceptions: PeriodExceptionRow;
  period_snapshots: PeriodSnapshotRow;
  body_reports: BodyReportRow;
  imports: ImportFileRow;
  import_rows: ImportRowRow;
  import_mappings: ImportMappingRow;
  sources: SourceRow;
  change_head: { id: number; seq: number; hash: string };
  indicators: IndicatorRow;
  indicator_tasks: IndicatorTaskRow;
  indicator_actuals: IndicatorActualRow;
  funding_sources: FundingSourceRow;
  money_entries: MoneyEntryRow;
  risks: RiskRow;
  decisions: DecisionRow;
  light_overrides: LightOverrideRow;
  task_dependencies: TaskDependencyRow;
  changes: ChangeRow;
  accounts: AccountRow;
  account_grants: AccountGrantRow;
  recovery_codes: RecoveryCodeRow;
  one_time_links: OneTimeLinkRow;
  api_tokens: ApiTokenRow;
  sign_in_attempts: SignInAttemptRow;
  oidc_logins: OidcLoginRow;
  sessions: SessionRow;
  idempotency_keys: IdempotencyKeyRow;
  outbox: OutboxRow;
  scheduled_runs: ScheduledRunRow;
  notification_settings: NotificationSettingsRow;
}
