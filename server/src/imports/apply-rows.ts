import { toJsonOrNull, type ProgressEntryRow } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import { personRoleOf } from '@atkaruu/shared/accounts/permissions';
import type { ImportRow, TaskEdit } from '@atkaruu/shared/imports/import-row';
import { taskSortKey } from '@atkaruu/shared/tasks/task-number';

import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { searchKey } from '@atkaruu/shared/values/search-key';
import type { ChangeNote } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { inForceOn, type PlanSnapshot, type StoredTask } from '../plans/index.ts';
import type { TaskIdentity, TermsOfTask } from '../tasks/index.ts';
import { identityOf, type BeforeImport } from './before-import.ts';

/** Everything an import writes, worked out before the first statement. */
export interface RowsToWrite {
  inserted: TaskIdentity[];
  overwritten: TaskIdentity[];
  terms: TermsOfTask[];
  bodies: { taskId: string; bodies: StoredTask['bodies'] }[];
  entries: ProgressEntryRow[];
  notes: ChangeNote[];
  before: Pick<BeforeImport, 'changed' | 'moved'>;
}

interface Parts {
  rows: readonly ImportRow[];
  snapshot: PlanSnapshot | null;
  planId: string;
  /** Null: no terms change. */
  versionId: string | null;
  /** The day whose terms are the ones before. */
  inForceFrom: IsoDate;
  reportedOn: IsoDate;
  newBodies: ReadonlyMap<string, string>;
}

// An undone import gives the version numbers of before back. A number it handed out meanwhile must not come again with another content.
const VERSION_LEAP = 1000;

class RowWriter {
  readonly #parts: Parts;
  readonly #context: WriteContext;
  readonly #byNumber = new Map<string, TaskIdentity>();
  readonly #byId = new Map<string, TaskIdentity>();
  readonly write: RowsToWrite = {
    inserted: [],
    overwritten: [],
    terms: [],
    bodies: [],
    entries: [],
    notes: [],
    before: { changed: [], moved: [] },
  };

  constructor(parts: Parts, context: WriteContext) {
    this.#parts = parts;
    this.#context = context;
    for (const task of parts.snapshot?.tasks ?? []) {
      this.#byNumber.set(task.number, identityOf(task));
      this.#byId.set(task.id, identityOf(task));
    }
  }

  #bodiesOf({ bodies = [] }: TaskEdit): StoredTask['bodies'] {
    return bodies.map(({ bodyId, role, text }) => {
      const id = bodyId ?? this.#parts.newBodies.get(searchKey(text));
      if (id === undefined) throw new Error(`the body ${text} was not registered`);
      return { bodyId: id, role };
    });
  }

  #terms(taskId: string, edit: TaskEdit, before: Omit<TermsOfTask, 'taskId' | 'planVersionId'>): void {
    const { versionId } = this.#parts;
    if (versionId === null) return;
    this.write.terms.push({
      taskId,
      planVersionId: versionId,
      deadlineText: edit.deadlineText === undefined ? before.deadlineText : edit.deadlineText,
      deadline: edit.deadline === undefined ? before.deadline : edit.deadline,
      weight: edit.weight === undefined ? before.weight : edit.weight,
      standing: edit.standing ?? before.standing,
    });
  }

  #entry(taskId: string, edit: TaskEdit, percentBefore: number, bodies: StoredTask['bodies']): void {
    const { percentComplete, forecastOn, narrative } = edit;
    if (percentComplete === undefined && forecastOn === undefined && narrative === undefined) return;
    const percent = percentComplete ?? percentBefore;
    const { now, actor, newId } = this.#context;
    this.write.entries.push({
      id: newId(),
      task_id: taskId,
      body_id: bodies.find(({ role }) => role === 'lead')?.bodyId ?? null,
      occurrence_on: null,
      effective_on: this.#parts.reportedOn,
      percent_complete: percent,
      claim: percent === 100 ? 'complete' : 'in_progress',
      forecast_on: forecastOn ?? null,
      narrative: toJsonOrNull(narrative ?? null),
      cause_code: null,
      channel: 'file',
      recorded_at: now.toISOString(),
      recorded_by: actor.name,
      recorded_by_id: actor.id,
      recorded_role: personRoleOf(actor),
      problem: null,
      next_step: null,
      needs_help: 0,
    });
  }

  add(row: ImportRow): void {
    const { planId } = this.#parts;
    const parent = row.parentNumber === null ? null : this.#byNumber.get(row.parentNumber);
    if (row.number === null || row.edit.title === undefined || parent === undefined)
      throw new AppError('conflict', `Row ${row.row ?? ''} cannot be added any more; make the preview anew.`);
    const task: TaskIdentity = {
      id: this.#context.newId(),
      planId,
      parentId: parent?.id ?? null,
      number: row.number,
      sortKey: taskSortKey(parent?.sortKey ?? null, row.number),
      title: row.edit.title,
      expectedResult: row.edit.expectedResult ?? null,
      serviceType: null,
      version: 1,
    };
    const bodies = this.#bodiesOf(row.edit);
    this.#byNumber.set(task.number, task);
    this.#byId.set(task.id, task);
    this.write.inserted.push(task);
    this.#terms(task.id, row.edit, { deadlineText: null, deadline: null, weight: null, standing: 'in_force' });
    if (bodies.length > 0) this.write.bodies.push({ taskId: task.id, bodies });
    this.#entry(task.id, row.edit, 0, bodies);
    this.#note(task.id, null, { ...row.edit, number: task.number, bodies });
  }

  change(row: ImportRow): void {
    const stored = this.#parts.snapshot?.byId.get(row.taskId ?? '');
    if (!stored) throw new AppError('conflict', `Task ${row.number ?? ''} is gone; make the preview anew.`);
    const { edit } = row;
    const terms = inForceOn(stored.terms, this.#parts.inForceFrom);
    const bodies = edit.bodies === undefined ? stored.bodies : this.#bodiesOf(edit);
    this.write.before.changed.push({ task: identityOf(stored), bodies: stored.bodies });
    this.write.overwritten.push({
      ...identityOf(stored),
      number: edit.number ?? stored.number,
      title: edit.title ?? stored.title,
      expectedResult: edit.expectedResult === undefined ? stored.expectedResult : edit.expectedResult,
      version: stored.version + VERSION_LEAP,
    });
    if (touchesTerms(edit)) {
      const { deadlineText = null, deadline = null, weight = null, standing = 'in_force' } = terms ?? {};
      this.#terms(stored.id, edit, { deadlineText, deadline, weight, standing });
    }
    if (edit.bodies !== undefined) this.write.bodies.push({ taskId: stored.id, bodies });
    this.#entry(stored.id, edit, stored.entries.at(-1)?.percentComplete ?? 0, bodies);
    const before = Object.fromEntries(row.changes.map(({ field, before: value }) => [field, value]));
    this.#note(stored.id, before, Object.fromEntries(row.changes.map(({ field, after }) => [field, after])));
  }

  #note(taskId: string, before: ChangeNote['before'], after: ChangeNote['after']): void {
    this.write.notes.push({ kind: 'task', objectId: taskId, planId: this.#parts.planId, taskId, before, after });
  }

  /** A leaf that gets steps keeps its weight, which they share (RULES.md: splitting changes no figure above). */
  keepWeights(): void {
    const { snapshot, inForceFrom } = this.#parts;
    const seen = new Set(this.write.terms.map(({ taskId }) => taskId));
    for (const parentId of new Set(this.write.inserted.flatMap(({ parentId: id }) => id ?? []))) {
      const leaf = snapshot?.byId.get(parentId);
      if (!leaf || snapshot?.parents.has(parentId) === true || seen.has(parentId)) continue;
      if (leaf.entries.length > 0)
        throw new AppError('conflict', `Task ${leaf.number} was reported on meanwhile; steps cannot take its place.`);
      const terms = inForceOn(leaf.terms, inForceFrom);
      if (terms === null || terms.weight !== null) continue;
      this.#terms(leaf.id, { weight: 1 }, terms);
      this.#note(leaf.id, { weight: null }, { weight: 1 });
    }
  }

  /** Sort keys of renumbered tasks and of everything below them. */
  moveRenumbered(): void {
    const overwritten = new Map(this.write.overwritten.map((task) => [task.id, task]));
    const keys = new Map<string, string>();
    for (const stored of this.#parts.snapshot?.tasks ?? []) {
      const task = overwritten.get(stored.id);
      const number = task?.number ?? stored.number;
      const above = stored.parentId === null ? null : (keys.get(stored.parentId) ?? null);
      const sortKey = taskSortKey(above, number);
      keys.set(stored.id, sortKey);
      if (task) task.sortKey = sortKey;
      else if (sortKey !== stored.sortKey) {
        this.write.before.moved.push(identityOf(stored));
        this.write.overwritten.push({ ...identityOf(stored), sortKey });
      }
    }
  }
}

export function touchesTerms({ deadlineText, weight, standing }: TaskEdit): boolean {
  return deadlineText !== undefined || weight !== undefined || standing !== undefined;
}

/** Works out what an import writes; nothing is written here. */
export function rowsToWrite(parts: Parts, context: WriteContext): RowsToWrite {
  const writer = new RowWriter(parts, context);
  const added = parts.rows
    .filter(({ action }) => action === 'added')
    .sort((a, b) => a.level - b.level || a.position - b.position);
  for (const row of added) writer.add(row);
  for (const row of parts.rows) if (row.action !== 'added' && Object.keys(row.edit).length > 0) writer.change(row);
  writer.keepWeights();
  if (parts.rows.some(({ action, edit }) => action !== 'added' && edit.number !== undefined)) writer.moveRenumbered();
  return writer.write;
}
