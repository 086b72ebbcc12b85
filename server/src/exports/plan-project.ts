import type { Task } from '@atkaruu/shared/tasks/task';
import { dayNumber, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { inLanguage, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { taskView } from '../tasks/index.ts';
import { aboutTexts } from './about-lines.ts';
import { exportWord } from './export-words.ts';
import { projectFrame, type ProjectFrame } from './project-frame.ts';
import type { PlanExport } from './read-plan-export.ts';
import { value, type XmlElement } from './write-xml.ts';

/** MSPDI, the XML of Microsoft Project: the order of the elements is the order of its schema. */

const MONDAY_TO_FRIDAY = 5;
const HOURS_A_DAY = 8;
/** Start no earlier than: where a task is scheduled by the program, its start stays as the plan says. */
const NO_EARLIER = '4';

/** Working days from one day to another, both included; the 1st of January 1970 was a Thursday. */
function workingDays(from: IsoDate, to: IsoDate): number {
  const before = (day: number): number => {
    const sinceMonday = day + 3;
    const [weeks, rest] = [Math.floor(sinceMonday / 7), ((sinceMonday % 7) + 7) % 7];
    return weeks * MONDAY_TO_FRIDAY + Math.min(rest, MONDAY_TO_FRIDAY);
  };
  return Math.max(0, before(dayNumber(to) + 1) - before(dayNumber(from)));
}

interface Span {
  start: string;
  finish: string;
  duration: string;
}

/** When a leaf is worked on; a day given alone is both its start and its end. */
function spanOf({ startsOn, dueOn }: Task): Span | null {
  const from = startsOn ?? dueOn;
  const to = dueOn ?? startsOn;
  if (from === null || to === null) return null;
  const first = from <= to ? from : to;
  return {
    start: `${first}T08:00:00`,
    finish: `${to}T17:00:00`,
    duration: `PT${workingDays(first, to) * HOURS_A_DAY}H0M0S`,
  };
}

function scheduled(task: Task): { span: XmlElement[]; constraint: XmlElement[]; deadline: XmlElement[] } {
  const span = task.isLeaf ? spanOf(task) : null;
  if (span === null) return { span: [], constraint: [], deadline: [] };
  const { start, finish, duration } = span;
  return {
    span: [
      ...value('Start', start),
      ...value('Finish', finish),
      ...value('Duration', duration),
      ...value('ManualStart', start),
      ...value('ManualFinish', finish),
      ...value('ManualDuration', duration),
      ...value('DurationFormat', '7'),
    ],
    constraint: [...value('ConstraintType', NO_EARLIER), ...value('ConstraintDate', start)],
    deadline: task.dueOn === null ? [] : value('Deadline', `${task.dueOn}T17:00:00`),
  };
}

/** Positions among the sisters, from the top: 2.1.3. */
function outlineNumbers(): (depth: number) => string {
  const counts: number[] = [];
  return (depth) => {
    const place = (counts[depth] ?? 0) + 1;
    counts.splice(depth, counts.length, place);
    return counts.join('.');
  };
}

interface Told {
  narratives: ReadonlyMap<string, LocalizedText>;
  frame: ProjectFrame;
}

function* tasksOf(plan: PlanExport, { narratives, frame }: Told): Generator<XmlElement> {
  const { assessed, naming, provenance } = plan;
  const { language } = naming;
  yield {
    name: 'Task',
    children: [
      ...value('UID', 0),
      ...value('ID', 0),
      ...value('Name', provenance.title),
      ...value('WBS', '0'),
      ...value('OutlineNumber', '0'),
      ...value('OutlineLevel', 0),
      ...value('Summary', 1),
      ...value('Notes', aboutTexts(provenance).join('\n')),
    ],
  };
  const outline = outlineNumbers();
  for (const [index, row] of assessed.rows.entries()) {
    const task = taskView(row, assessed.on);
    const narrative = narratives.get(task.id);
    const { span, constraint, deadline } = scheduled(task);
    const state = task.state === null ? null : wordOf(language, `state.${task.state}`);
    yield {
      name: 'Task',
      children: [
        ...value('UID', index + 1),
        ...value('ID', index + 1),
        ...value('Name', inLanguage(task.title, language).text.replaceAll(/\s+/gu, ' ')),
        ...value('Active', task.standing === 'cancelled' ? 0 : 1),
        ...value('Manual', task.isLeaf ? 1 : 0),
        ...value('IsNull', 0),
        ...value('WBS', task.number),
        ...value('OutlineNumber', outline(task.depth)),
        ...value('OutlineLevel', task.depth + 1),
        ...span,
        ...value('Milestone', 0),
        ...value('Summary', task.isLeaf ? 0 : 1),
        ...value('PercentComplete', Math.round(task.percentReported)),
        ...constraint,
        ...deadline,
        ...value('Notes', narrative === undefined ? null : inLanguage(narrative, language).text),
        ...value('PhysicalPercentComplete', Math.round(task.percentVerified)),
        ...frame.fieldsOf({
          deadlineText: task.deadlineText,
          id: task.id,
          state,
          expectedResult: task.expectedResult === null ? null : inLanguage(task.expectedResult, language).text,
        }),
      ],
    };
  }
}

/** Bodies in the order in which the tasks name them. */
function resourcesOf({ assessed, bodies, naming: { language } }: PlanExport): {
  ids: Map<string, number>;
  elements: XmlElement[];
} {
  const bodyIds = new Set(assessed.rows.flatMap(({ task }) => task.bodies.map(({ bodyId }) => bodyId)));
  const ids = new Map([...bodyIds].map((bodyId, index) => [bodyId, index + 1]));
  const elements = [...ids].map(([bodyId, uid]) => {
    const body = bodies.get(bodyId);
    const name = body === undefined ? bodyId : inLanguage(body.shortName ?? body.name, language).text;
    return {
      name: 'Resource',
      children: [...value('UID', uid), ...value('ID', uid), ...value('Name', name), ...value('Type', 1)],
    };
  });
  return { ids, elements };
}

function* assignmentsOf({ assessed }: PlanExport, resources: ReadonlyMap<string, number>): Generator<XmlElement> {
  let uid = 0;
  for (const [index, { task, leaf }] of assessed.rows.entries()) {
    // A summary's bodies have no work of their own in a schedule.
    if (leaf === null) continue;
    // Whoever reads the file takes the first for the lead.
    const leadFirst = task.bodies.toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
    for (const { bodyId } of leadFirst) {
      uid++;
      yield {
        name: 'Assignment',
        children: [
          ...value('UID', uid),
          ...value('TaskUID', index + 1),
          ...value('ResourceUID', resources.get(bodyId) ?? null),
          ...value('Units', 1),
        ],
      };
    }
  }
}

/** The plan as a project: its tree, dates, reported progress and bodies, with what only a plan has in columns of their own. */
export function planProject(plan: PlanExport, narratives: ReadonlyMap<string, LocalizedText>): XmlElement {
  const { language } = plan.naming;
  const frame = projectFrame(plan, {
    deadlineText: exportWord(language, 'column.deadlineText'),
    id: exportWord(language, 'column.id'),
    state: exportWord(language, 'column.state'),
    expectedResult: exportWord(language, 'column.expectedResult'),
  });
  const resources = resourcesOf(plan);
  return {
    name: 'Project',
    attributes: { xmlns: 'http://schemas.microsoft.com/project' },
    children: [
      ...frame.head,
      { name: 'Tasks', children: tasksOf(plan, { narratives, frame }) },
      { name: 'Resources', children: resources.elements },
      { name: 'Assignments', children: assignmentsOf(plan, resources.ids) },
    ],
  };
}
