import { defaultThresholds, RULE_VERSION } from '@atkaruu/shared/progress/facts';
import { taskSortKey } from '@atkaruu/shared/tasks/task-number';
import { toJson, toJsonOrNull } from '../src/json-text.ts';
import type {
  EvidenceRow,
  MilestoneForecastRow,
  MilestoneRow,
  PlanRow,
  PlanVersionRow,
  ProgressEntryRow,
  ProgressVerificationRow,
  SourceRow,
  TaskBodyRow,
  TaskRow,
  TaskTermsRow,
} from '../src/tables.ts';
import { searchKeyOf } from './localized.ts';
import { everyTask, type SeedMilestone, type SeedPlan, type SeedTask } from './seed-plan.ts';

/** The instant at which the plan entered the register: that of its first version. */
export function recordedAtOf(plan: SeedPlan): string {
  const [first] = plan.versions;
  if (!first) throw new RangeError(`the plan ${plan.slug} has no version`);
  return first.recordedAt;
}

export function planRow(plan: SeedPlan): PlanRow {
  return {
    id: plan.id,
    slug: plan.slug,
    kind: plan.kind,
    title: toJson(plan.title),
    description: toJson(plan.description),
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    time_zone: plan.timeZone,
    reporting_period: plan.reportingPeriod,
    level_names: toJson([...plan.levelNames]),
    legal_act: toJsonOrNull(plan.legalAct),
    thresholds: toJson(defaultThresholds),
    rule_version: RULE_VERSION,
    version: 1,
    is_public: 1,
    created_at: recordedAtOf(plan),
  };
}

export function versionRows(plan: SeedPlan): PlanVersionRow[] {
  return plan.versions.map((version, index) => ({
    id: version.id,
    plan_id: plan.id,
    ordinal: index + 1,
    name: toJson(version.name),
    in_force_from: version.inForceFrom,
    legal_act: toJsonOrNull(version.legalAct),
    reason: toJsonOrNull(version.reason),
    recorded_at: version.recordedAt,
  }));
}

export function taskRows(plan: SeedPlan): { tasks: TaskRow[]; terms: TaskTermsRow[]; bodies: TaskBodyRow[] } {
  const sortKeys = new Map<string, string>();
  const tasks = everyTask(plan.tasks).map(({ task, parent }) => {
    const sortKey = taskSortKey(parent === null ? null : (sortKeys.get(parent.id) ?? null), task.number);
    sortKeys.set(task.id, sortKey);
    return taskRow(plan, task, parent, sortKey);
  });
  const all = everyTask(plan.tasks).map(({ task }) => task);
  return { tasks, terms: all.flatMap(termsRows), bodies: all.flatMap(taskBodyRows) };
}

function taskRow(plan: SeedPlan, task: SeedTask, parent: SeedTask | null, sortKey: string): TaskRow {
  return {
    id: task.id,
    plan_id: plan.id,
    parent_id: parent?.id ?? null,
    number: task.number,
    sort_key: sortKey,
    title: toJson(task.title),
    expected_result: toJsonOrNull(task.expectedResult),
    service_type: task.serviceType,
    search_key: searchKeyOf(task.number, task.title),
    version: 1,
  };
}

function termsRows(task: SeedTask): TaskTermsRow[] {
  return task.terms.map((terms) => ({
    task_id: task.id,
    plan_version_id: terms.versionId,
    deadline_text: terms.deadlineText,
    deadline: toJsonOrNull(terms.deadline),
    weight: terms.weight,
    standing: terms.standing,
    reason: toJsonOrNull(terms.reason),
  }));
}

function taskBodyRows(task: SeedTask): TaskBodyRow[] {
  return task.bodies.map(({ bodyId, role }, position) => ({ task_id: task.id, body_id: bodyId, role, position }));
}

export function milestoneRows(plan: SeedPlan): { milestones: MilestoneRow[]; forecasts: MilestoneForecastRow[] } {
  return {
    milestones: plan.milestones.map((milestone) => ({
      id: milestone.id,
      task_id: milestone.taskId,
      title: toJson(milestone.title),
      expert: milestone.expert,
      planned_on: milestone.plannedOn,
      achieved_on: milestone.achievedOn,
      is_key: milestone.isKey ? 1 : 0,
      version: 1,
    })),
    forecasts: plan.milestones.flatMap(forecastRows),
  };
}

function forecastRows(milestone: SeedMilestone): MilestoneForecastRow[] {
  return milestone.forecasts.map((forecast, index) => ({
    id: `${milestone.id}-f${String(index + 1).padStart(2, '0')}`,
    milestone_id: milestone.id,
    forecast_on: forecast.forecastOn,
    effective_on: forecast.effectiveOn,
    reason: forecast.reason,
    recorded_at: forecast.recordedAt,
    recorded_by: forecast.recordedBy,
  }));
}

export function progressRows(plan: SeedPlan): { entries: ProgressEntryRow[]; verifications: ProgressVerificationRow[] } {
  return {
    entries: plan.entries.map((entry) => ({
      id: entry.id,
      task_id: entry.taskId,
      body_id: entry.bodyId,
      occurrence_on: entry.occurrenceOn,
      effective_on: entry.effectiveOn,
      percent_complete: entry.percentComplete,
      claim: entry.claim,
      forecast_on: entry.forecastOn,
      narrative: toJsonOrNull(entry.narrative),
      cause_code: entry.causeCode,
      channel: 'seed',
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
      recorded_by_id: null,
      recorded_role: null,
      problem: null,
      next_step: null,
      needs_help: 0,
    })),
    verifications: plan.entries.flatMap(({ id, verification }) =>
      verification === null
        ? []
        : [
            {
              entry_id: id,
              verified_on: verification.verifiedOn,
              recorded_at: verification.recordedAt,
              recorded_by: verification.recordedBy,
              recorded_by_id: null,
              note: null,
            },
          ],
    ),
  };
}

export function evidenceRows(plan: SeedPlan): EvidenceRow[] {
  return plan.evidence.map((item) => ({
    id: item.id,
    task_id: item.taskId,
    entry_id: item.entryId,
    kind: item.kind,
    title: toJson(item.title),
    reference: item.reference,
    issued_on: item.issuedOn,
    url: item.url,
    recorded_at: item.recordedAt,
    sha256: null,
    file_name: null,
    media_type: null,
    size_bytes: null,
    recorded_by: null,
    recorded_by_id: null,
  }));
}

export function sourceRows(plan: SeedPlan): SourceRow[] {
  return plan.sources.map((source, index) => ({
    id: `${plan.id}-s${String(index + 1).padStart(2, '0')}`,
    plan_id: plan.id,
    subject: source.subject,
    subject_id: source.subjectId,
    fact: toJson(source.fact),
    title: toJson(source.title),
    published_on: source.publishedOn,
    url: source.url,
    note: source.note,
    position: index + 1,
  }));
}
