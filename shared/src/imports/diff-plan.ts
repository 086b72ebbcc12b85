import { inLanguage, type Language } from '../values/localized-text.ts';
import { diffTask, newTask, type TaskDiff } from './diff-task.ts';
import type { DraftTask } from './draft-task.ts';
import type { ImportRow } from './import-row.ts';
import { cellIssue, type CellIssue, type IssueCode } from './issue.ts';
import type { StoredTask } from './stored-task.ts';

export interface DiffOptions {
  language: Language;
  /** IDs in the file mean tasks of this plan. */
  isOwnFile: boolean;
  /** What becomes of tasks that the file does not have. */
  missing: 'keep' | 'cancel';
  /** The day a report of the file speaks of. */
  statusDate: string;
}

const DEEPEST_LEVEL = 12;

interface Placed {
  draft: DraftTask;
  stored: StoredTask | null;
  number: string | null;
  issues: CellIssue[];
}

/** Puts a file's rows beside a plan's tasks: by ID where the file has IDs of this plan, else by number. */
class PlanDiffer {
  readonly #byId: ReadonlyMap<string, StoredTask>;
  readonly #byNumber: ReadonlyMap<string, StoredTask>;
  readonly #stored: readonly StoredTask[];
  readonly #options: DiffOptions;
  readonly #taken = new Set<string>();

  constructor(stored: readonly StoredTask[], options: DiffOptions) {
    this.#stored = stored;
    this.#options = options;
    this.#byId = new Map(stored.map((task) => [task.id, task]));
    this.#byNumber = new Map(stored.map((task) => [task.number, task]));
  }

  place(draft: DraftTask): Placed {
    const placed: Placed = { draft, stored: null, number: draft.number, issues: [...draft.issues] };
    const complain = (code: IssueCode, value: string | null): void => {
      placed.issues.push(cellIssue(code, { row: draft.row, cell: draft.cell }, value));
    };
    const isById = draft.taskId !== null && this.#options.isOwnFile;
    const found = isById ? this.#byId.get(draft.taskId ?? '') : this.#byNumber.get(draft.number ?? '');
    if (found === undefined) {
      if (isById) complain('task_unknown', draft.taskId);
      return placed;
    }
    placed.stored = found;
    placed.number = draft.number ?? found.number;
    if (this.#taken.has(found.id)) complain(isById ? 'task_repeated' : 'number_repeated', placed.number);
    this.#taken.add(found.id);
    if (isById && draft.version !== null && draft.version < found.version) complain('changed_meanwhile', String(draft.version));
    return placed;
  }

  diffOf({ draft, stored, number }: Placed): TaskDiff {
    if (stored === null) return newTask(draft, this.#options.language);
    const diff = diffTask(draft, stored, this.#options.language);
    if (number !== null && number !== stored.number) {
      const taken = this.#byNumber.get(number);
      if (taken) diff.issues.push(cellIssue('number_taken', { row: draft.row, cell: draft.cell }, number));
      diff.changes.unshift({ field: 'number', before: stored.number, after: number });
      diff.edit.number = number;
    }
    return diff;
  }

  missing(): StoredTask[] {
    return this.#stored.filter(({ id }) => !this.#taken.has(id));
  }

  storedByNumber(number: string): StoredTask | undefined {
    return this.#byNumber.get(number);
  }
}

function missingRow(task: StoredTask, position: number, { language, missing }: DiffOptions): ImportRow {
  const isCancelled = missing === 'cancel' && task.isLeaf && task.standing === 'in_force';
  return {
    position,
    row: null,
    cell: null,
    action: 'missing',
    taskId: task.id,
    number: task.number,
    parentNumber: task.parentNumber,
    level: task.level,
    title: inLanguage(task.title, language).text,
    changes: isCancelled ? [{ field: 'standing', before: task.standing, after: 'cancelled' }] : [],
    edit: isCancelled ? { standing: 'cancelled' } : {},
    issues: [],
  };
}

/** Rows of new tasks that have steps below them keep no figures of their own. */
function parentsOf(placed: readonly Placed[]): ReadonlySet<string> {
  return new Set(
    placed.flatMap(({ draft, stored }) => (stored === null && draft.parentNumber !== null ? [draft.parentNumber] : [])),
  );
}

/** The level of the task with a number, wherever in the file or the plan it stands; null when there is none, or it is above itself. */
function levelsOf(placed: readonly Placed[], differ: PlanDiffer): (number: string) => number | null {
  const rows = new Map<string, Placed>();
  for (const each of placed) if (each.number !== null && !rows.has(each.number)) rows.set(each.number, each);
  const known = new Map<string, number | null>();
  const find = (number: string): number | null => {
    const found = known.get(number);
    if (found !== undefined) return found;
    // Until it is found it is nowhere: a row above itself stays so.
    known.set(number, null);
    const row = rows.get(number);
    const stored = row?.stored ?? differ.storedByNumber(number);
    const parent = row?.draft.parentNumber ?? null;
    const above = stored ? stored.level - 1 : row === undefined ? null : parent === null ? -1 : find(parent);
    const level = above === null ? null : above + 1;
    known.set(number, level);
    return level;
  };
  return find;
}

/** A file's rows against a plan's tasks, in the order of the file, then what the file does not have. */
export function diffPlan(
  drafts: readonly DraftTask[],
  stored: readonly StoredTask[],
  options: DiffOptions,
): { rows: ImportRow[]; issues: CellIssue[] } {
  const differ = new PlanDiffer(stored, options);
  const placed = drafts.map((draft) => differ.place(draft));
  const parents = parentsOf(placed);
  const levelOf = levelsOf(placed, differ);
  const numbersSeen = new Set<string>();
  const issues: CellIssue[] = [];
  const rows = placed.map((each, position): ImportRow => {
    const { draft, stored: task, number } = each;
    const diff = differ.diffOf(each);
    const own = [...each.issues, ...diff.issues];
    const complain = (code: IssueCode, value: string | null): void => {
      own.push(cellIssue(code, { row: draft.row, cell: draft.cell }, value));
    };
    if (number !== null && numbersSeen.has(number) && !own.some(({ code }) => code === 'number_repeated'))
      complain('number_repeated', number);
    if (number !== null) numbersSeen.add(number);
    const named = task?.parentNumber ?? draft.parentNumber;
    const above = named === null ? -1 : levelOf(named);
    const parentNumber = above === null && task === null ? null : named;
    if (parentNumber !== named) complain('parent_unknown', named);
    const parentTask = task === null && parentNumber !== null ? differ.storedByNumber(parentNumber) : undefined;
    if (parentTask?.isLeaf === true && parentTask.hasReports) complain('parent_reported', parentNumber);
    const level = task?.level ?? (above ?? -1) + 1;
    if (level >= DEEPEST_LEVEL) complain('too_deep', null);
    if (task === null && number !== null && parents.has(number)) dropFigures(diff, complain);
    const forecast = diff.edit.forecastOn;
    if (typeof forecast === 'string' && forecast < options.statusDate) complain('forecast_before_report', forecast);
    issues.push(...own);
    const isWrong = own.some(({ severity }) => severity === 'error');
    const action = isWrong ? 'error' : task === null ? 'added' : diff.changes.length > 0 ? 'changed' : 'unchanged';
    return {
      position,
      row: draft.row,
      cell: draft.cell,
      action,
      taskId: task?.id ?? null,
      number,
      parentNumber,
      level,
      title: draft.title ?? (task ? inLanguage(task.title, options.language).text : ''),
      changes: diff.changes,
      // A wrong row is not taken: it promises nothing, and what it has may be unfit to keep.
      edit: isWrong ? {} : diff.edit,
      issues: own.map(({ code }) => code),
    };
  });
  const missing = differ.missing().map((task, index) => missingRow(task, rows.length + index, options));
  return { rows: [...rows, ...missing], issues };
}

function dropFigures(diff: TaskDiff, complain: (code: IssueCode, value: string | null) => void): void {
  const figures = ['percentComplete', 'forecastOn', 'narrative'] as const;
  if (figures.every((field) => diff.edit[field] === undefined)) return;
  for (const field of figures) Reflect.deleteProperty(diff.edit, field);
  diff.changes = diff.changes.filter(({ field }) => !figures.some((figure) => figure === field));
  complain('not_a_leaf', null);
}
