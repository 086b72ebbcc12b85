import type { Reader } from '@atkaruu/db';
import { milestoneView } from '../milestones/index.ts';
import { listSources, type StoredTask } from '../plans/index.ts';
import { dashboardOf } from '../reports/index.ts';
import { taskView, type PlanRow } from '../tasks/index.ts';
import { readEvidence, readNarratives } from './export-queries.ts';
import { openDataDictionary } from './open-data-dictionary.ts';
import { openDataFields, type OpenDataPart } from './open-data-fields.ts';
import type { PlanExport } from './read-plan-export.ts';

/** Of the data; the program itself has another one. */
const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const FORMAT = 'atkaruu-plan/1';

// So many tasks are read, written and forgotten at a time.
const TASKS_AT_ONCE = 200;

/** Exactly the fields of the dictionary, in its order. */
function published(part: OpenDataPart, object: object): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(object));
  return Object.fromEntries(Object.keys(openDataFields[part]).map((name) => [name, values.get(name) ?? null]));
}

function aboutOf({ provenance }: PlanExport): Record<string, unknown> {
  return published('about', { ...provenance, format: FORMAT, licence: LICENCE, madeAt: provenance.madeAt.toISOString() });
}

function taskOf(row: PlanRow, on: string): Record<string, unknown> {
  const { task } = row;
  const terms = task.terms
    .filter(({ inForceFrom }) => inForceFrom <= on)
    .map(({ planVersionId, inForceFrom, deadlineText, weight, standing, reason }, index) => ({
      planVersionId,
      inForceFrom,
      deadlineText,
      dueOn: task.facts.terms[index]?.dueOn ?? null,
      weight,
      standing,
      reason,
    }));
  return published('tasks', { ...taskView(row, on), terms });
}

function milestonesOf(task: StoredTask, { assessed, question }: PlanExport): Record<string, unknown>[] {
  return task.milestones.map((milestone) => {
    const view = milestoneView(milestone, task, assessed.on, question.knownAt);
    // Who recorded a forecast is no open data.
    const forecasts = view.forecasts.map(({ forecastOn, effectiveOn, reason }) => ({ forecastOn, effectiveOn, reason }));
    return published('milestones', { ...view, forecasts });
  });
}

async function reportsOf(db: Reader, rows: readonly PlanRow[], on: string): Promise<Record<string, unknown>[]> {
  const reports = rows.flatMap(({ task, leaf }) =>
    (leaf?.task.entries ?? []).filter(({ effectiveOn }) => effectiveOn <= on).map((entry) => ({ ...entry, taskId: task.id })),
  );
  const ids = reports.map(({ id }) => id);
  const narratives = await readNarratives(db, ids);
  return reports.map((report) => {
    const verifiedOn = report.verifiedOn !== null && report.verifiedOn <= on ? report.verifiedOn : null;
    return published('reports', { ...report, verifiedOn, narrative: narratives.get(report.id) ?? null });
  });
}

async function evidenceOf(db: Reader, rows: readonly PlanRow[], { assessed, question }: PlanExport): Promise<object[]> {
  const ids = rows.map(({ task }) => task.id);
  const found = await readEvidence(db, ids, { on: assessed.on, knownAt: question.knownAt });
  return [...found.values()].flat().map((evidence) => published('evidence', evidence));
}

/** A list of any length, piece by piece: so many rows are turned into text at a time. */
async function* list(
  name: OpenDataPart,
  rows: readonly PlanRow[],
  itemsOf: (rows: readonly PlanRow[]) => object[] | Promise<object[]>,
): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let isFirst = true;
  for (let at = 0; at < rows.length; at += TASKS_AT_ONCE) {
    const items = await itemsOf(rows.slice(at, at + TASKS_AT_ONCE));
    if (items.length === 0) continue;
    yield `${isFirst ? '\n' : ',\n'}${items.map((item) => JSON.stringify(item)).join(',\n')}`;
    isFirst = false;
  }
  yield '\n]';
}

/** The bodies of the tasks and whoever took over from them: figures speak of these. */
function usedBodies({ assessed, bodies }: PlanExport): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (id: string | null): void => {
    if (id === null || used.has(id)) return;
    used.add(id);
    add(bodies.get(id)?.succeededBy ?? null);
  };
  for (const { task } of assessed.rows) for (const { bodyId } of task.bodies) add(bodyId);
  return used;
}

/** The whole plan as JSON, one record to a line. It is made while it is sent: a plan of any size takes the memory of a few tasks. */
export async function* openData(db: Reader, plan: PlanExport): AsyncGenerator<string> {
  const { snapshot, question, assessed, bodies, provenance } = plan;
  const { on, rows } = assessed;
  const used = usedBodies(plan);
  const heads = {
    plan: published('plan', snapshot.plan),
    versions: snapshot.versions.filter(({ inForceFrom }) => inForceFrom <= on).map((version) => published('versions', version)),
    bodies: [...bodies.values()].filter(({ id }) => used.has(id)).map((body) => published('bodies', body)),
    sources: (await listSources(db, snapshot.plan.id)).map((source) => published('sources', source)),
    figures: published('figures', dashboardOf(snapshot, question, provenance.madeAt)),
  };
  yield `{"about":${JSON.stringify(aboutOf(plan))}`;
  for (const [name, value] of Object.entries(heads)) yield `,\n"${name}":${JSON.stringify(value)}`;
  yield* list('tasks', rows, (some) => some.map((row) => taskOf(row, on)));
  yield* list('milestones', rows, (some) => some.flatMap(({ task }) => milestonesOf(task, plan)));
  yield* list('reports', rows, (some) => reportsOf(db, some, on));
  yield* list('evidence', rows, (some) => evidenceOf(db, some, plan));
  yield `,\n"dictionary":${JSON.stringify(openDataDictionary(provenance.language))}}\n`;
}
