import type { ReadCell, ReadFile, ReadRow } from '@atkaruu/shared/imports/read-table';
import { numberSchema } from '@atkaruu/shared/tasks/task';
import { isIsoDate } from '@atkaruu/shared/values/iso-date';
import { childOf, childrenOf, readXml, type XmlNode } from './read-xml.ts';
import { FileRefusal } from './refusal.ts';

const MOST_TASKS = 200_000;
const HEADINGS = ['WBS', 'Parent number', 'Task name', 'Start date', 'Finish date', '% complete', 'Responsible', 'Notes'];

function textOf(node: XmlNode, name: string): string {
  return childOf(node, name)?.text.trim() ?? '';
}

function dayCell(text: string): ReadCell {
  const day = text.slice(0, 10);
  if (!isIsoDate(day)) return null;
  const [year, month, date] = day.split('-');
  return { kind: 'date', value: day, text: `${date ?? ''}.${month ?? ''}.${year ?? ''}` };
}

/** UID of a task → the names of the resources that work on it. */
function resourcesByTask(project: XmlNode): Map<string, string[]> {
  const names = new Map(
    childrenOf(childOf(project, 'Resources'), 'Resource').map((node) => [textOf(node, 'UID'), textOf(node, 'Name')]),
  );
  const byTask = new Map<string, string[]>();
  for (const node of childrenOf(childOf(project, 'Assignments'), 'Assignment')) {
    const name = names.get(textOf(node, 'ResourceUID')) ?? '';
    const task = textOf(node, 'TaskUID');
    if (name !== '') byTask.set(task, [...(byTask.get(task) ?? []), name]);
  }
  return byTask;
}

/** Blank rows, the project's own summary (level 0) and rows without a name are no tasks. */
function isTask(node: XmlNode): boolean {
  return textOf(node, 'IsNull') !== '1' && textOf(node, 'OutlineLevel') !== '0' && textOf(node, 'Name') !== '';
}

interface Place {
  number: string;
  parent: string | null;
}

/** Outline numbers; where a file has none, they are counted by the levels. */
function outlineNumbers(levels: readonly number[], tasks: readonly XmlNode[]): string[] {
  const counts: number[] = [];
  return levels.map((level, index) => {
    counts.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    const node = tasks[index];
    const given = node === undefined ? '' : textOf(node, 'OutlineNumber');
    return /^\d+(\.\d+)*$/.test(given) ? given : counts.map((count) => count || 1).join('.');
  });
}

/** A plan's own numbers stand in the column WBS; where these cannot be numbers, the rows are numbered by the outline. */
function placesOf(tasks: readonly XmlNode[]): Place[] {
  let deepest = 0;
  const levels = tasks.map((node) => {
    deepest = Math.min(Math.max(Number(textOf(node, 'OutlineLevel')) || 1, 1), deepest + 1);
    return deepest;
  });
  const codes = tasks.map((node) => textOf(node, 'WBS'));
  const areNumbers = new Set(codes).size === codes.length && codes.every((code) => numberSchema.safeParse(code).success);
  const numbers = areNumbers ? codes : outlineNumbers(levels, tasks);
  const above: string[] = [];
  return numbers.map((number, index) => {
    const level = levels[index] ?? 1;
    above.length = level - 1;
    const parent = above.at(-1) ?? null;
    above.push(number);
    return { number, parent };
  });
}

/** A project saved as Microsoft Project XML: its tasks as a table with headings of our own. */
export function readProject(bytes: Buffer): ReadFile {
  const [project] = readXml(bytes).filter(({ name }) => name === 'Project');
  if (!project || !childOf(project, 'Tasks')) {
    throw new FileRefusal(
      'unsupported_media_type',
      'This XML is not a Microsoft Project file (MSPDI): a GanttProject (.gan) or Primavera file is saved as Microsoft Project XML in its program; a table as .xlsx.',
    );
  }
  const tasks = childrenOf(childOf(project, 'Tasks'), 'Task').filter(isTask);
  if (tasks.length > MOST_TASKS)
    throw new FileRefusal('file_too_complex', `The project has more than ${MOST_TASKS} tasks; split it.`);
  const resources = resourcesByTask(project);
  const places = placesOf(tasks);
  const rows = tasks.map((node, index): ReadRow => {
    const isSummary = textOf(node, 'Summary') === '1';
    const percent = Number(textOf(node, 'PercentComplete') || '0');
    const cells: ReadCell[] = [
      places[index]?.number ?? null,
      places[index]?.parent ?? null,
      textOf(node, 'Name'),
      isSummary ? null : dayCell(textOf(node, 'Start')),
      isSummary ? null : dayCell(textOf(node, 'Finish')),
      isSummary || percent === 0 ? null : percent,
      resources.get(textOf(node, 'UID'))?.join('; ') ?? null,
      textOf(node, 'Notes') || null,
    ];
    return { at: index + 2, cells };
  });
  const title = textOf(project, 'Title') || textOf(project, 'Name');
  const table = {
    name: 'tasks',
    isHidden: false,
    rows: [{ at: 1, cells: HEADINGS }, ...rows],
    hiddenColumns: [],
    lead: title === '' ? [] : [title],
  };
  return { format: 'mspdi', tables: [table], details: {}, origin: null };
}
