import { runPrepared, type ChangeRow, type Reader } from '@atkaruu/db';

/** The number of the newest change: two reads with the same number see the same store. */
export async function newestChangeNumber(db: Reader): Promise<number> {
  const [head] = await runPrepared<{ seq: number }>(db, 'select seq from change_head where id = 1', []);
  return head?.seq ?? 0;
}

/** What of a plan changed after a change number: enough to bring a snapshot of it up to date. */
export interface PlanChanges {
  /** Tasks whose own facts changed (title, terms, bodies, milestones, reports). */
  taskIds: string[];
  /** The plan itself, a body or the tree changed: read everything again. */
  isWide: boolean;
}

const MOST_SINGLE_TASKS = 500;

/** The reporting cycle is about plans and changes nothing of them. */
const besidePlans: readonly string[] = ['period', 'report'];

/** What stands beside the tasks and is no part of a snapshot. */
const besideTasks: readonly ChangeRow['kind'][] = ['indicator', 'money', 'risk', 'decision', 'override', 'dependency', 'message'];

export async function planChangesSince(db: Reader, planId: string, seq: number): Promise<PlanChanges> {
  const rows: { kind: string; operation: string; task_id: string | null }[] = await db('changes')
    .where('seq', '>', seq)
    .whereNotIn('kind', besideTasks)
    .andWhere((where) => where.where({ plan_id: planId }).orWhereNull('plan_id'))
    // A change of an account says nothing new of a plan.
    .andWhereNot({ kind: 'account' })
    .select('kind', 'operation', 'task_id');
  const taskIds = [...new Set(rows.flatMap((row) => (row.task_id === null ? [] : [row.task_id])))];
  const isWide =
    taskIds.length > MOST_SINGLE_TASKS || rows.some((row) => row.task_id === null && !besidePlans.includes(row.kind));
  return { taskIds, isWide };
}

interface ChangeFilter {
  planId: string;
  task?: string | undefined;
  kind?: ChangeRow['kind'] | undefined;
  object?: string | undefined;
  /** Kinds of objects that the asker may not read. */
  hidden: readonly ChangeRow['kind'][];
  /** Only changes before this number. */
  before?: number | undefined;
  limit: number;
}

// The largest value of the column.
const LAST_SEQ = 2_147_483_647;

/** The fields that must be equal; what is not asked for is left out. */
function equalities({ planId, task, kind, object }: ChangeFilter): Partial<ChangeRow> {
  return {
    plan_id: planId,
    ...(task === undefined ? {} : { task_id: task }),
    ...(kind === undefined ? {} : { kind }),
    ...(object === undefined ? {} : { object_id: object }),
  };
}

export async function listChangeRows(db: Reader, filter: ChangeFilter): Promise<{ rows: ChangeRow[]; total: number }> {
  const wanted = equalities(filter);
  const counted = await db<ChangeRow>('changes')
    .where(wanted)
    .whereNotIn('kind', filter.hidden)
    .count<{ total: number }[]>({ total: '*' });
  const rows = await db<ChangeRow>('changes')
    .where(wanted)
    .whereNotIn('kind', filter.hidden)
    .where('seq', '<', filter.before ?? LAST_SEQ)
    .orderBy('seq', 'desc')
    .limit(filter.limit);
  return { rows, total: counted[0]?.total ?? 0 };
}

export interface StoredHead {
  seq: number;
  hash: string;
  recordedAt: string | null;
}

/** The end of the chain of changes: enough to show later that nothing before it was altered. */
export async function chainHead(db: Reader): Promise<StoredHead> {
  const head: { seq: number; hash: string } | undefined = await db('change_head').where({ id: 1 }).first('seq', 'hash');
  const row: { recorded_at: string } | undefined = await db<ChangeRow>('changes').orderBy('seq', 'desc').first('recorded_at');
  return { seq: head?.seq ?? 0, hash: head?.hash ?? '', recordedAt: row?.recorded_at ?? null };
}

const ROWS_AT_A_TIME = 1000;

/** Every change in order, a page at a time. */
export async function* everyChange(db: Reader): AsyncGenerator<ChangeRow> {
  let after = 0;
  for (;;) {
    const rows: ChangeRow[] = await db<ChangeRow>('changes').where('seq', '>', after).orderBy('seq').limit(ROWS_AT_A_TIME);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
