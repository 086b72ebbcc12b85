import { defaultThresholds, RULE_VERSION } from '@atkaruu/shared/progress/facts';
import { taskSortKey } from '@atkaruu/shared/tasks/task-number';
import { endOfMonth } from '@atkaruu/shared/values/iso-date';
import { periodsBetween } from '@atkaruu/shared/values/period';
import { searchKey } from '@atkaruu/shared/values/search-key';
import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { appendChanges } from '../src/change-chain.ts';
import { insertMany, type Transaction } from '../src/dialect.ts';
import { toJson } from '../src/json-text.ts';
import type { ProgressEntryRow, ProgressVerificationRow, TaskBodyRow, TaskRow, TaskTermsRow } from '../src/tables.ts';
import { randomFor, type Random } from './demonstration/random.ts';

export interface SyntheticPlan {
  /** Leaf tasks. */
  tasks: number;
  seed: number;
}

const STARTS_ON = '2021-01-01';
const ENDS_ON = '2026-12-31';
const RECORDED_AT = '2021-01-01T06:00:00.000Z';
const BODIES = 25;
const LEAVES_PER_PARENT = 20;
const VERBS = ['Подготовить', 'Разработать', 'Утвердить', 'Провести', 'Внедрить', 'Обновить'] as const;
const OBJECTS = [
  'реестр услуг',
  'стандарт услуги',
  'обучение служащих',
  'единое окно',
  'тарифы на воду',
  'опрос жителей',
] as const;

interface Rows {
  tasks: TaskRow[];
  terms: TaskTermsRow[];
  bodies: TaskBodyRow[];
  entries: ProgressEntryRow[];
  verifications: ProgressVerificationRow[];
}

function onceBy(dueOn: string): Deadline {
  return { kind: 'once', startsOn: null, dueOn, every: null, offset: null, after: null, needsPerson: false };
}

function taskRow(planId: string, parent: TaskRow | null, number: string, title: string): TaskRow {
  return {
    id: `${planId}-t${number.replaceAll('.', '-')}`,
    plan_id: planId,
    parent_id: parent?.id ?? null,
    number,
    sort_key: taskSortKey(parent?.sort_key ?? null, number),
    title: toJson({ ru: title }),
    expected_result: null,
    service_type: null,
    search_key: searchKey(title),
    version: 1,
  };
}

/** Reports at a few quarter ends, most of them verified a month later; a third of the tasks get finished. */
function addReports(rows: Rows, task: TaskRow, bodyId: string, random: Random): void {
  const quarters = periodsBetween(STARTS_ON, ENDS_ON, 'quarter');
  const first = random.whole(0, quarters.length - 4);
  const isFinished = random.chance(1 / 3);
  for (let step = 1; step <= 3; step++) {
    const quarter = quarters[first + step];
    if (!quarter) return;
    const isLast = step === 3 && isFinished;
    const id = `${task.id}-e${step}`;
    const recordedAt = `${quarter.endsOn}T12:00:00.000Z`;
    rows.entries.push({
      id,
      task_id: task.id,
      body_id: bodyId,
      occurrence_on: null,
      effective_on: quarter.endsOn,
      percent_complete: isLast ? 100 : step * random.whole(10, 30),
      claim: isLast ? 'complete' : 'in_progress',
      forecast_on: null,
      narrative: null,
      cause_code: null,
      channel: 'seed',
      recorded_at: recordedAt,
      recorded_by: 'Atkaruu',
      recorded_by_id: null,
      recorded_role: null,
      problem: null,
      next_step: null,
      needs_help: 0,
    });
    if (random.chance(0.8))
      rows.verifications.push({
        entry_id: id,
        verified_on: quarter.endsOn,
        recorded_at: recordedAt,
        recorded_by: 'Atkaruu',
        recorded_by_id: null,
        note: null,
      });
  }
}

function buildRows(planId: string, versionId: string, bodyIds: readonly string[], { tasks, seed }: SyntheticPlan): Rows {
  const random = randomFor(`synthetic ${seed}`);
  const rows: Rows = { tasks: [], terms: [], bodies: [], entries: [], verifications: [] };
  let parent: TaskRow | null = null;
  for (let index = 0; index < tasks; index++) {
    const group = Math.floor(index / LEAVES_PER_PARENT) + 1;
    if (index % LEAVES_PER_PARENT === 0) {
      parent = taskRow(planId, null, String(group), `Направление ${group}`);
      rows.tasks.push(parent);
    }
    const task = taskRow(
      planId,
      parent,
      `${group}.${(index % LEAVES_PER_PARENT) + 1}`,
      `${random.pick(VERBS)} ${random.pick(OBJECTS)} № ${index + 1}`,
    );
    const lead = bodyIds[random.whole(0, BODIES - 1)] ?? '';
    const other = bodyIds[random.whole(0, BODIES - 1)] ?? '';
    const dueOn = endOfMonth(random.whole(2021, 2026), random.whole(1, 12));
    rows.tasks.push(task);
    rows.terms.push({
      task_id: task.id,
      plan_version_id: versionId,
      deadline_text: dueOn,
      deadline: toJson(onceBy(dueOn)),
      weight: null,
      standing: 'in_force',
      reason: null,
    });
    rows.bodies.push({ task_id: task.id, body_id: lead, role: 'lead', position: 0 });
    if (other !== lead) rows.bodies.push({ task_id: task.id, body_id: other, role: 'co_executor', position: 1 });
    addReports(rows, task, lead, random);
  }
  return rows;
}

/** Writes a plan of any size for load tests; the same numbers give the same plan. Returns its slug. */
export async function generateSynthetic(tx: Transaction, wanted: SyntheticPlan): Promise<string> {
  const slug = `synthetic-${wanted.tasks}-${wanted.seed}`;
  const versionId = `${slug}-v1`;
  const bodyIds = Array.from({ length: BODIES }, (_, index) => `${slug}-b${index + 1}`);
  const rows = buildRows(slug, versionId, bodyIds, wanted);
  const title = { ru: `Синтетический план: ${wanted.tasks} задач`, en: `Synthetic plan: ${wanted.tasks} tasks` };
  await insertMany(tx, 'plans', [
    {
      id: slug,
      slug,
      kind: 'demonstration',
      title: toJson(title),
      description: null,
      starts_on: STARTS_ON,
      ends_on: ENDS_ON,
      time_zone: 'Asia/Bishkek',
      reporting_period: 'quarter',
      level_names: toJson([
        { ru: 'Направление', en: 'Direction' },
        { ru: 'Мера', en: 'Measure' },
      ]),
      legal_act: null,
      thresholds: toJson(defaultThresholds),
      rule_version: RULE_VERSION,
      version: 1,
      is_public: 1,
      created_at: RECORDED_AT,
    },
  ]);
  await insertMany(tx, 'plan_versions', [
    {
      id: versionId,
      plan_id: slug,
      ordinal: 1,
      name: toJson({ ru: 'Первоначальный план' }),
      in_force_from: STARTS_ON,
      legal_act: null,
      reason: null,
      recorded_at: RECORDED_AT,
    },
  ]);
  await insertMany(
    tx,
    'bodies',
    bodyIds.map((id) => ({
      id,
      kind: 'agency',
      parent_id: null,
      active_from: null,
      active_to: null,
      succeeded_by: null,
      version: 1,
    })),
  );
  await insertMany(
    tx,
    'body_names',
    bodyIds.map((id, index) => ({
      body_id: id,
      from_date: null,
      name: toJson({ ru: `Орган ${index + 1}` }),
      short_name: null,
      search_key: searchKey(`Орган ${index + 1}`),
    })),
  );
  await insertMany(tx, 'tasks', rows.tasks);
  await insertMany(tx, 'task_terms', rows.terms);
  await insertMany(tx, 'task_bodies', rows.bodies);
  await insertMany(tx, 'progress_entries', rows.entries);
  await insertMany(tx, 'progress_verifications', rows.verifications);
  await appendChanges(tx, [
    {
      recorded_at: RECORDED_AT,
      actor_id: 'seed',
      actor: 'Atkaruu',
      channel: 'seed',
      operation: 'generate',
      kind: 'plan',
      object_id: slug,
      plan_id: slug,
      task_id: null,
      fields: toJson([]),
    },
  ]);
  return slug;
}
