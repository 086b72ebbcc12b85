import type { Body } from '@atkaruu/shared/bodies/body';
import type { FileColumn } from '@atkaruu/shared/exports/contract';
import type { PlanKind } from '@atkaruu/shared/plans/plan';
import type { Task } from '@atkaruu/shared/tasks/task';
import { inLanguage, type Language, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { exportWord } from './export-words.ts';
import type { Provenance } from './provenance.ts';

/** What a cell holds; a percentage is 0..100, a date `YYYY-MM-DD`. */
export type CellKind = 'text' | 'number' | 'percent' | 'date';
export type CellValue = string | number | null;

export interface TableColumn {
  key: FileColumn | 'planKind';
  heading: string;
  kind: CellKind;
  /** In characters, for formats that have widths. */
  width: number;
}

export interface TableRow {
  depth: number;
  isLeaf: boolean;
  cells: CellValue[];
}

/** Tasks as rows and columns in one language: what every format of the export writes. */
export interface TaskTable {
  columns: TableColumn[];
  rows: TableRow[];
  /** The rows stand below their parents, as in the plan. */
  isOutline: boolean;
}

interface Wording {
  language: Language;
  bodies: ReadonlyMap<string, Body>;
  /** Task id → what the newest report says was done. */
  narratives: ReadonlyMap<string, LocalizedText>;
  provenance: Provenance;
}

interface ColumnSource {
  kind: CellKind;
  width: number;
  value: (task: Task, wording: Wording) => CellValue;
}

function textIn(text: LocalizedText | null, language: Language): string | null {
  return text === null ? null : inLanguage(text, language).text;
}

/** Bodies of a task as a file names them, in their order. */
export function bodyNames(
  task: Task,
  { language, bodies }: Pick<Wording, 'language' | 'bodies'>,
  isWanted: (role: string) => boolean,
): string {
  const names = task.bodies
    .filter(({ role }) => isWanted(role))
    .map(({ bodyId, role }) => {
      const body = bodies.get(bodyId);
      const name = body === undefined ? bodyId : inLanguage(body.shortName ?? body.name, language).text;
      const isPlain = role === 'lead' || role === 'co_executor';
      return isPlain ? name : `${name} (${wordOf(language, `bodyRole.${role}`).toLowerCase()})`;
    });
  // Names contain commas.
  return names.join('; ');
}

/** A parent has no deadline of its own to slip or to miss. */
function ofLeaf(task: Task, days: number): number | null {
  return task.isLeaf ? days : null;
}

const sources = {
  number: { kind: 'text', width: 10, value: (task) => task.number },
  title: { kind: 'text', width: 58, value: (task, { language }) => textIn(task.title, language) },
  lead: { kind: 'text', width: 26, value: (task, wording) => bodyNames(task, wording, (role) => role === 'lead') },
  coExecutors: { kind: 'text', width: 36, value: (task, wording) => bodyNames(task, wording, (role) => role !== 'lead') },
  deadlineText: { kind: 'text', width: 24, value: (task) => task.deadlineText },
  dueOn: { kind: 'date', width: 13, value: (task) => task.dueOn },
  forecastOn: { kind: 'date', width: 13, value: (task) => task.forecastOn },
  slipDays: { kind: 'number', width: 11, value: (task) => ofLeaf(task, task.slipDays) },
  weight: { kind: 'number', width: 9, value: (task) => task.weight },
  percentExpected: { kind: 'percent', width: 13, value: (task) => task.percentExpected },
  percentReported: { kind: 'percent', width: 13, value: (task) => task.percentReported },
  percentVerified: { kind: 'percent', width: 16, value: (task) => task.percentVerified },
  state: {
    kind: 'text',
    width: 22,
    value: ({ state }, { language }) => (state === null ? null : wordOf(language, `state.${state}`)),
  },
  light: {
    kind: 'text',
    width: 16,
    value: ({ light }, { language }) => (light === null ? null : wordOf(language, `light.${light}`)),
  },
  daysLate: { kind: 'number', width: 14, value: (task) => ofLeaf(task, task.daysLate) },
  lastReportedOn: { kind: 'date', width: 13, value: (task) => task.lastReportedOn },
  evidenceCount: { kind: 'number', width: 17, value: (task) => task.evidenceCount },
  serviceType: {
    kind: 'text',
    width: 20,
    value: ({ serviceType }, { language }) => (serviceType === null ? null : wordOf(language, `serviceType.${serviceType}`)),
  },
  expectedResult: { kind: 'text', width: 42, value: (task, { language }) => textIn(task.expectedResult, language) },
  narrative: {
    kind: 'text',
    width: 58,
    value: ({ id }, { narratives, language }) => textIn(narratives.get(id) ?? null, language),
  },
  causeCode: {
    kind: 'text',
    width: 22,
    value: ({ causeCode }, { language }) => (causeCode === null ? null : wordOf(language, `cause.${causeCode}`)),
  },
  id: { kind: 'text', width: 22, value: (task) => task.id },
  version: { kind: 'number', width: 9, value: (task) => task.version },
  asOf: { kind: 'date', width: 13, value: (_task, { provenance }) => provenance.asOf },
  knownAt: { kind: 'text', width: 26, value: (_task, { provenance }) => provenance.knownAt },
  planVersion: { kind: 'text', width: 26, value: (_task, { provenance }) => provenance.planVersion },
  ruleVersion: { kind: 'text', width: 12, value: (_task, { provenance }) => provenance.ruleVersion },
  source: { kind: 'text', width: 40, value: (_task, { provenance }) => provenance.source },
} as const satisfies Record<FileColumn, ColumnSource>;

interface TableParts extends Wording {
  tasks: readonly Task[];
  columns: readonly FileColumn[];
  /** Put at the end when not asked for. */
  lastColumns: readonly FileColumn[];
  planKind: PlanKind;
  isInPlanOrder: boolean;
}

/**
 * The columns asked for, in that order. A demonstration plan has one more at the end, which
 * says “illustrative data” in every row: a row copied elsewhere takes its warning along, every format and program can read
 * it, and the number of rows and any total stay right. (A comment line is not CSV, and a last row would be counted.)
 */
export function taskTable({ tasks, columns, lastColumns, planKind, isInPlanOrder, ...wording }: TableParts): TaskTable {
  const { language } = wording;
  const columnOf = (key: FileColumn): TableColumn => {
    const { kind, width } = sources[key];
    return { key, heading: exportWord(language, `column.${key}`), kind, width };
  };
  const warning = planKind === 'demonstration' ? [wordOf(language, 'planKind.demonstration')] : [];
  const warningColumn: TableColumn = {
    key: 'planKind',
    heading: exportWord(language, 'column.planKind'),
    kind: 'text',
    width: 25,
  };
  const last = lastColumns.filter((key) => !columns.includes(key));
  const rows = tasks.map((task) => ({
    depth: task.depth,
    isLeaf: task.isLeaf,
    cells: [
      ...columns.map((key) => sources[key].value(task, wording)),
      ...warning,
      ...last.map((key) => sources[key].value(task, wording)),
    ],
  }));
  return {
    columns: [...columns.map(columnOf), ...warning.map(() => warningColumn), ...last.map(columnOf)],
    rows,
    isOutline: isInPlanOrder && rows.some(({ isLeaf }) => !isLeaf),
  };
}
