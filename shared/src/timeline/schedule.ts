import { addDays, daysBetween, maxDate, type IsoDate } from '../values/iso-date.ts';

/** A task on the timeline: when it should begin and end, and when its own reports say that it ends. */
export interface ScheduledTask {
  id: string;
  startsOn: IsoDate;
  /** Null: nothing can be due, so nothing slips. */
  dueOn: IsoDate | null;
  /** The day it was completed, else its forecast, else the status date when overdue, else its due date. */
  expectedOn: IsoDate | null;
  isCompleted: boolean;
}

/** `taskId` begins when `predecessorId` is finished and `lagDays` have passed. */
export interface Dependency {
  taskId: string;
  predecessorId: string;
  lagDays: number;
}

export interface Projection {
  /** Where it ends when everything before it has moved it. */
  endsOn: IsoDate | null;
  /** Days it is moved by what it waits for; 0 when its own slip is as long. */
  movedDays: number;
  /** The one that moves it. */
  movedBy: string | null;
}

export interface Schedule {
  byId: ReadonlyMap<string, Projection>;
  /** From its first task to the one that ends last: a day saved on any of them is a day saved at the end. */
  criticalChain: string[];
}

/** Would the links, with these, run in a circle? Asked before they are stored. */
export function runsInCircle(links: readonly Dependency[]): boolean {
  return orderOf([...new Set(links.flatMap(({ taskId, predecessorId }) => [taskId, predecessorId]))], links) === null;
}

/** Predecessors first; null when the links run in a circle. */
function orderOf(ids: readonly string[], links: readonly Dependency[]): string[] | null {
  const waits = new Map(ids.map((id) => [id, 0]));
  const followers = Map.groupBy(links, ({ predecessorId }) => predecessorId);
  for (const { taskId } of links) waits.set(taskId, (waits.get(taskId) ?? 0) + 1);
  const order = ids.filter((id) => waits.get(id) === 0);
  for (let at = 0; at < order.length; at += 1) {
    for (const { taskId } of followers.get(order[at] ?? '') ?? []) {
      const left = (waits.get(taskId) ?? 0) - 1;
      waits.set(taskId, left);
      if (left === 0) order.push(taskId);
    }
  }
  return order.length === ids.length ? order : null;
}

function daysLater(from: IsoDate, to: IsoDate): number {
  return Math.max(0, daysBetween(from, to));
}

/** What remains of a slip once the gap that the plan left between the two is used up. */
function pushOf(before: ScheduledTask, slip: number, after: ScheduledTask, lagDays: number): number {
  if (before.dueOn === null) return 0;
  const gap = daysLater(addDays(before.dueOn, lagDays + 1), after.startsOn);
  return Math.max(0, slip - gap);
}

interface Moved {
  slip: number;
  push: number;
  by: string | null;
}

function movedOf(task: ScheduledTask, links: readonly Dependency[], slips: ReadonlyMap<string, Moved>, byId: Tasks): Moved {
  const own = task.dueOn === null || task.expectedOn === null ? 0 : daysLater(task.dueOn, task.expectedOn);
  if (task.isCompleted || task.dueOn === null) return { slip: own, push: 0, by: null };
  let [push, by]: [number, string | null] = [0, null];
  for (const { predecessorId, lagDays } of links) {
    const before = byId.get(predecessorId);
    const pushed = before ? pushOf(before, slips.get(predecessorId)?.slip ?? 0, task, lagDays) : 0;
    if (pushed > push) [push, by] = [pushed, predecessorId];
  }
  return push > own ? { slip: push, push, by } : { slip: own, push: 0, by: null };
}

type Tasks = ReadonlyMap<string, ScheduledTask>;

function chainTo(last: string | null, moved: ReadonlyMap<string, Moved>): string[] {
  const chain: string[] = [];
  for (let at = last; at !== null; at = moved.get(at)?.by ?? null) chain.unshift(at);
  return chain;
}

/**
 * What a slip moves. A task that waits for another keeps the distance the plan has put between them, as far as the gap before its start
 * does not take the slip up; completed tasks are moved by nothing. Links in a circle move nothing. (Finish to start with a lag; the
 * planned gap is the free float of the critical path method.)
 */
export function scheduleOf(tasks: readonly ScheduledTask[], links: readonly Dependency[]): Schedule {
  const byId: Tasks = new Map(tasks.map((task) => [task.id, task]));
  const known = links.filter(({ taskId, predecessorId }) => byId.has(taskId) && byId.has(predecessorId));
  const ids = tasks.map(({ id }) => id);
  const order = orderOf(ids, known);
  const linksOf = Map.groupBy(order === null ? [] : known, ({ taskId }) => taskId);
  const moved = new Map<string, Moved>();
  for (const id of order ?? ids) {
    const task = byId.get(id);
    if (task) moved.set(id, movedOf(task, linksOf.get(id) ?? [], moved, byId));
  }
  const projections = new Map<string, Projection>();
  let last: { id: string; endsOn: IsoDate } | null = null;
  for (const { id, dueOn, expectedOn, isCompleted } of tasks) {
    const { slip, push, by } = moved.get(id) ?? { slip: 0, push: 0, by: null };
    const endsOn = isCompleted || dueOn === null ? expectedOn : maxDate(expectedOn ?? dueOn, addDays(dueOn, slip));
    projections.set(id, { endsOn, movedDays: push, movedBy: by });
    const isLater = endsOn !== null && !isCompleted && (last === null || endsOn > last.endsOn);
    if (isLater) last = { id, endsOn };
  }
  return { byId: projections, criticalChain: chainTo(last?.id ?? null, moved) };
}
