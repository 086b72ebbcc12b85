import {
  fromJson,
  fromJsonOrNull,
  type EvidenceRow,
  type MilestoneForecastRow,
  type MilestoneRow,
  type ProgressEntryRow,
  type Reader,
  type TaskBodyRow,
  type TaskRow,
  type TaskTermsRow,
} from '@atkaruu/db';
import type { StoredPlan, StoredPlanVersion } from './plan-queries.ts';
import {
  taskFacts,
  type StoredEntry,
  type StoredForecast,
  type StoredMilestone,
  type StoredTask,
  type StoredTerms,
} from './stored-task.ts';

function grouped<T, V>(rows: readonly T[], keyOf: (row: T) => string, valueOf: (row: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}

export type EvidenceDates = Pick<EvidenceRow, 'task_id' | 'issued_on' | 'recorded_at'>;

/** A document is evidence from its own date on, or from its recording when it bears none. */
export function evidenceDay({ issued_on, recorded_at }: Omit<EvidenceDates, 'task_id'>): string {
  return issued_on ?? recorded_at.slice(0, 10);
}

type EntryRow = ProgressEntryRow & {
  verified_on: string | null;
  verified_recorded_at: string | null;
  returned_on: string | null;
  returned_recorded_at: string | null;
};

function entryFact(row: EntryRow): StoredEntry {
  return {
    id: row.id,
    bodyId: row.body_id,
    occurrenceOn: row.occurrence_on,
    effectiveOn: row.effective_on,
    percentComplete: row.percent_complete,
    claim: row.claim,
    forecastOn: row.forecast_on,
    causeCode: row.cause_code,
    recordedAt: row.recorded_at,
    verifiedOn: row.verified_on,
    verifiedRecordedAt: row.verified_recorded_at,
    returnedOn: row.returned_on,
    returnedRecordedAt: row.returned_recorded_at,
  };
}

/** What the rules read of a report nobody has reviewed yet. */
export function unreviewedFact(row: ProgressEntryRow): StoredEntry {
  const verified = { verified_on: null, verified_recorded_at: null };
  return entryFact({ ...row, ...verified, returned_on: null, returned_recorded_at: null });
}

function forecastFromRow(row: MilestoneForecastRow): StoredForecast {
  return {
    forecastOn: row.forecast_on,
    effectiveOn: row.effective_on,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

function milestoneFromRow(row: MilestoneRow, forecasts: StoredForecast[]): StoredMilestone {
  return {
    id: row.id,
    taskId: row.task_id,
    title: fromJson(row.title),
    expert: row.expert,
    plannedOn: row.planned_on,
    achievedOn: row.achieved_on,
    isKey: row.is_key === 1,
    version: row.version,
    forecasts,
  };
}

function termsFromRow(row: TaskTermsRow, version: StoredPlanVersion): StoredTerms {
  return {
    planVersionId: version.id,
    inForceFrom: version.inForceFrom,
    recordedAt: version.recordedAt,
    deadlineText: row.deadline_text,
    deadline: fromJsonOrNull(row.deadline),
    weight: row.weight,
    standing: row.standing,
    reason: fromJsonOrNull(row.reason),
  };
}

/** Tasks of a plan with all their facts: all of them, or those named. A task that is not there any more is left out. */
export async function readTasks(
  db: Reader,
  plan: StoredPlan,
  versions: readonly StoredPlanVersion[],
  only: readonly string[] | null,
): Promise<StoredTask[]> {
  const rows: TaskRow[] =
    only === null ? await db<TaskRow>('tasks').where({ plan_id: plan.id }) : await db<TaskRow>('tasks').whereIn('id', only);
  // By a join and not by a list of ids: a plan may have more tasks than a statement takes variables.
  const ofTasks = (table: string) => {
    const query = db(table).join('tasks', 'tasks.id', `${table}.task_id`);
    return only === null ? query.where('tasks.plan_id', plan.id) : query.whereIn('tasks.id', only);
  };
  const termRows = await ofTasks('task_terms').select<TaskTermsRow[]>('task_terms.*');
  const bodyRows = await ofTasks('task_bodies').orderBy('task_bodies.position').select<TaskBodyRow[]>('task_bodies.*');
  const milestoneRows = await ofTasks('milestones')
    .orderBy('milestones.planned_on')
    .orderBy('milestones.id')
    .select<MilestoneRow[]>('milestones.*');
  const forecastRows = await ofTasks('milestones')
    .join('milestone_forecasts', 'milestone_forecasts.milestone_id', 'milestones.id')
    .orderBy('milestone_forecasts.effective_on')
    .orderBy('milestone_forecasts.recorded_at')
    .select<MilestoneForecastRow[]>('milestone_forecasts.*');
  const entryRows = await ofTasks('progress_entries')
    .leftJoin('progress_verifications', 'progress_verifications.entry_id', 'progress_entries.id')
    .leftJoin('progress_returns', 'progress_returns.entry_id', 'progress_entries.id')
    .orderBy('progress_entries.effective_on')
    .orderBy('progress_entries.recorded_at')
    .orderBy('progress_entries.id')
    .select<EntryRow[]>(
      'progress_entries.*',
      'progress_verifications.verified_on',
      'progress_verifications.recorded_at as verified_recorded_at',
      'progress_returns.returned_on',
      'progress_returns.recorded_at as returned_recorded_at',
    );
  const evidenceRows = await ofTasks('evidence').select<EvidenceDates[]>(
    'evidence.task_id as task_id',
    'evidence.issued_on as issued_on',
    'evidence.recorded_at as recorded_at',
  );

  const forecasts = grouped(forecastRows, (row) => row.milestone_id, forecastFromRow);
  const milestones = grouped(
    milestoneRows,
    (row) => row.task_id,
    (row) => milestoneFromRow(row, forecasts.get(row.id) ?? []),
  );
  const entries = grouped(entryRows, (row) => row.task_id, entryFact);
  const bodies = grouped(
    bodyRows,
    (row) => row.task_id,
    (row) => ({ bodyId: row.body_id, role: row.role }),
  );
  const terms = grouped(
    termRows,
    (row) => row.task_id,
    (row) => row,
  );
  const evidence = grouped(evidenceRows, (row) => row.task_id, evidenceDay);

  return rows.map((row) => {
    const own = new Map((terms.get(row.id) ?? []).map((term) => [term.plan_version_id, term]));
    const task = {
      id: row.id,
      planId: row.plan_id,
      parentId: row.parent_id,
      number: row.number,
      sortKey: row.sort_key,
      title: fromJson(row.title),
      expectedResult: fromJsonOrNull(row.expected_result),
      serviceType: row.service_type,
      searchKey: row.search_key,
      version: row.version,
      terms: versions.flatMap((version) => {
        const term = own.get(version.id);
        return term ? [termsFromRow(term, version)] : [];
      }),
      bodies: bodies.get(row.id) ?? [],
      milestones: milestones.get(row.id) ?? [],
      entries: entries.get(row.id) ?? [],
      evidenceDays: (evidence.get(row.id) ?? []).sort(),
    };
    return { ...task, facts: taskFacts(task, plan) };
  });
}
