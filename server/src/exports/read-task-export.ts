import type { Reader } from '@atkaruu/db';
import {
  exportColumns,
  fileColumns,
  identityColumns,
  type FileColumn,
  type TaskExportQuery,
} from '@atkaruu/shared/exports/contract';
import type { PlanSnapshot } from '../plans/index.ts';
import { selectTasks } from '../tasks/index.ts';
import { newestNarratives, readPlanExport, type ExportReader, type PlanExport } from './read-plan-export.ts';
import { taskTable, type TaskTable } from './task-table.ts';

export interface TaskExport extends PlanExport {
  table: TaskTable;
}

interface Question {
  db: Reader;
  snapshot: PlanSnapshot;
  query: TaskExportQuery;
  reader: ExportReader;
}

// A sheet “About” says where the rows come from; CSV has only its rows to say it in.
const columnsOf = {
  csv: { all: fileColumns, last: [] },
  xlsx: { all: [...exportColumns, 'narrative', 'causeCode'], last: identityColumns },
} as const satisfies Record<string, { all: readonly FileColumn[]; last: readonly FileColumn[] }>;

/** All rows that the list of tasks pages through for the same question. Bodies bear the name of the status date. */
export async function readTaskExport({ db, snapshot, query, reader }: Question, format: 'csv' | 'xlsx'): Promise<TaskExport> {
  const { lang: _lang, columns = columnsOf[format].all, ...selection } = query;
  const { rows, view } = selectTasks(snapshot, selection, reader.now);
  const plan = readPlanExport(snapshot, selection, reader);
  const { provenance, bodies } = plan;
  const table = taskTable({
    tasks: rows.map(view),
    columns,
    lastColumns: columnsOf[format].last,
    planKind: snapshot.plan.kind,
    isInPlanOrder: query.sort === undefined || query.sort[0] === 'number',
    language: reader.language,
    bodies,
    narratives: columns.includes('narrative') ? await newestNarratives(db, rows, provenance.asOf) : new Map(),
    provenance,
  });
  return { ...plan, table };
}
