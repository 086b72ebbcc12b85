import type { Body } from '@atkaruu/shared/bodies/body';
import type { StoredTask } from '@atkaruu/shared/imports/stored-task';
import type { Task } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { languages, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { bodyOn } from '../bodies/index.ts';
import { bodyNames } from '../exports/index.ts';
import { inForceOn, type PlanSnapshot } from '../plans/index.ts';
import { selectTasks } from '../tasks/index.ts';

/** A plan's tasks as its exports show them on a day: what a file that comes back is compared with. */
export function storedTasks(
  snapshot: PlanSnapshot,
  narratives: ReadonlyMap<string, LocalizedText>,
  asOf: IsoDate,
  now: Date,
): StoredTask[] {
  const bodies = new Map(snapshot.bodies.map((body): [string, Body] => [body.id, bodyOn(body, snapshot.bodies, asOf)]));
  const named = (task: Task, isLead: boolean): string[] =>
    languages.map((language) => bodyNames(task, { language, bodies }, (role) => (role === 'lead') === isLead));
  const { rows, view } = selectTasks(snapshot, { asOf }, now);
  return rows.map((row): StoredTask => {
    const task = view(row);
    const terms = inForceOn(row.task.terms, asOf);
    const parent = task.parentId === null ? undefined : snapshot.byId.get(task.parentId);
    return {
      id: task.id,
      version: row.task.version,
      number: task.number,
      parentNumber: parent?.number ?? null,
      level: task.depth,
      isLeaf: task.isLeaf,
      hasReports: row.task.entries.length > 0,
      standing: task.standing,
      title: task.title,
      expectedResult: task.expectedResult,
      deadlineText: task.deadlineText,
      ownWeight: terms?.weight ?? null,
      shownWeight: task.weight,
      percentReported: task.percentReported,
      forecastOn: task.forecastOn,
      narrative: narratives.get(task.id) ?? null,
      bodies: task.bodies,
      leadTexts: named(task, true),
      coExecutorTexts: named(task, false),
    };
  });
}
