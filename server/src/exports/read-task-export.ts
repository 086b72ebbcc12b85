import type { Body } from '@atkaruu/shared/bodies/body';
import type { TaskExportQuery } from '@atkaruu/shared/exports/contract';
import { inLanguage, type Language } from '@atkaruu/shared/values/localized-text';
import { bodyOn } from '../bodies/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { selectTasks } from '../tasks/index.ts';
import type { Naming } from './describe-selection.ts';
import { taskTable, type TaskTable } from './task-table.ts';

export interface TaskExport {
  table: TaskTable;
  asOf: string;
  naming: Naming;
}

interface Question {
  snapshot: PlanSnapshot;
  query: TaskExportQuery;
  language: Language;
  now: Date;
}

function namingIn(language: Language, snapshot: PlanSnapshot, bodies: ReadonlyMap<string, Body>): Naming {
  return {
    language,
    task: (id) => {
      const task = snapshot.byId.get(id);
      return task === undefined ? id : `${task.number} ${inLanguage(task.title, language).text}`;
    },
    body: (id) => {
      const body = bodies.get(id);
      return body === undefined ? id : inLanguage(body.name, language).text;
    },
  };
}

/** All rows that the list of tasks pages through for the same question. Bodies bear the name of the status date. */
export function readTaskExport({ snapshot, query, language, now }: Question): TaskExport {
  const { lang: _lang, columns, ...selection } = query;
  const { rows, view, asOf } = selectTasks(snapshot, selection, now);
  const bodies = new Map(snapshot.bodies.map((body) => [body.id, bodyOn(body, snapshot.bodies, asOf)]));
  const table = taskTable({
    tasks: rows.map(view),
    columns,
    planKind: snapshot.plan.kind,
    isInPlanOrder: query.sort === undefined || query.sort[0] === 'number',
    language,
    bodies,
  });
  return { table, asOf, naming: namingIn(language, snapshot, bodies) };
}
