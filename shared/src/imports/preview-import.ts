import { blankDeadline, type Deadline, type DeadlineContext } from '../deadlines/deadline.ts';
import { parseDeadline } from '../deadlines/parse-deadline.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { classifyRows, type ClassifiedRow } from './classify-rows.ts';
import type { DraftTask } from './draft-task.ts';
import { draftTasks, type ReadBodies } from './draft-tasks.ts';
import { diffPlan } from './diff-plan.ts';
import { findTable, findTables, isColumnNumbers, type FoundTable } from './find-table.ts';
import type { ImportRow } from './import-row.ts';
import { cellIssue, type CellIssue } from './issue.ts';
import { languageOf, proposeColumns, type PlanMapping } from './map-columns.ts';
import { outlineRows } from './outline-rows.ts';
import { proposePlan, type PlanProposal } from './plan-proposal.ts';
import { textOf, type ReadFile } from './read-table.ts';
import type { StoredTask } from './stored-task.ts';

/** What a person settled in the preview. */
export interface ImportDecisions {
  bodies: Record<string, string | null>;
  deadlines: Record<string, Deadline>;
  missing: 'keep' | 'cancel';
}

export interface PreviewQuestion {
  file: ReadFile;
  fileName: string;
  mapping: PlanMapping | null;
  /** Mappings people corrected before, by header signature. */
  remembered: Readonly<Record<string, PlanMapping>>;
  decisions: ImportDecisions;
  /** The new plan's fields as a person corrected them. */
  plan: PlanProposal | null;
  /** The plan it goes into; null: a new one. */
  target: { id: string; stored: readonly StoredTask[]; context: DeadlineContext; statusDate: IsoDate } | null;
  readBodies: ReadBodies;
  today: IsoDate;
}

export interface ShownColumn {
  column: number;
  heading: string;
  samples: string[];
}

export interface ImportPreview {
  table: {
    index: number;
    name: string;
    signature: string;
    headerRow: number;
    rows: number;
    titles: string[];
    columns: ShownColumn[];
    others: { index: number; name: string; isHidden: boolean; rows: number; isRead: boolean }[];
  };
  mapping: PlanMapping;
  plan: PlanProposal | null;
  /** The day reports of the file speak of. */
  statusDate: IsoDate;
  rows: ImportRow[];
  issues: CellIssue[];
  /** Each text once, with how often it stands in the file. */
  unknownBodies: { text: string; count: number }[];
  unclearDeadlines: { text: string; count: number }[];
}

/** The file has no table whose headings can be read. */
export class NoTableFound extends Error {
  override readonly name = 'NoTableFound';
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 120;

function samplesOf(file: ReadFile, { index, header }: FoundTable, column: number): string[] {
  const samples: string[] = [];
  for (const row of file.tables[index]?.rows.slice(header.row + header.depth) ?? []) {
    const text = isColumnNumbers(row) ? '' : textOf(row.cells[column]).trim();
    if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, LONGEST_SAMPLE));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function firstTable(file: ReadFile, mapping: PlanMapping | null): FoundTable {
  const table = mapping === null ? undefined : file.tables[mapping.table];
  const told = mapping === null || table === undefined ? null : findTable(table, mapping.table, mapping.header);
  const found = told ?? findTables(file.tables)[0];
  if (!found) throw new NoTableFound();
  return found;
}

/** The mapping asked for, the one remembered for such headings, or the one proposed by their words. */
function mappingFor(question: PreviewQuestion, found: FoundTable): PlanMapping {
  const { file, mapping, remembered } = question;
  if (mapping !== null) return mapping;
  const known = Object.hasOwn(remembered, found.signature) ? remembered[found.signature] : undefined;
  if (known) return { ...known, table: found.index, header: found.header };
  const samples = found.headings.flatMap((_, column) => samplesOf(file, found, column));
  const columns = proposeColumns(found.headings);
  return { table: found.index, header: found.header, language: languageOf(found.headings, samples), columns };
}

/** The other tables of the file that go on with the same headings. */
function continuedIn(file: ReadFile, first: FoundTable): FoundTable[] {
  const width = first.headings.length;
  return file.tables.flatMap((table, index): FoundTable[] => {
    if (index === first.index || table.isHidden) return [];
    const found = findTable(table, index);
    if (found?.signature === first.signature) return [found];
    // A Word table broken off by a page goes on without its header.
    const isBare = found === null && file.format === 'docx' && index > first.index && table.rows[0]?.cells.length === width;
    return isBare ? [{ ...first, index, header: { row: 0, depth: 0 }, titles: [] }] : [];
  });
}

/** IDs of another system are its numbers: they mean nothing to a plan but their own order. */
function withForeignIds(mapping: PlanMapping, target: PreviewQuestion['target']): PlanMapping {
  const hasNumber = mapping.columns.some(({ field }) => field === 'number');
  if (hasNumber || target !== null) return mapping;
  const columns = mapping.columns.map((column) => (column.field === 'taskId' ? { ...column, field: 'number' as const } : column));
  return { ...mapping, columns };
}

interface GatheredRows {
  rows: ClassifiedRow[];
  issues: CellIssue[];
  isRead: ReadonlySet<number>;
}

function gatherRows(file: ReadFile, first: FoundTable, mapping: PlanMapping): GatheredRows {
  const found = [first, ...continuedIn(file, first)].sort((a, b) => a.index - b.index);
  const isRead = new Set(found.map(({ index }) => index));
  const isOnly = file.tables.length === 1;
  const rows: ClassifiedRow[] = [];
  const issues: CellIssue[] = [];
  for (const each of found) {
    const table = file.tables[each.index];
    if (!table) continue;
    const read = classifyRows({ table, found: each, columns: mapping.columns, isOnly });
    rows.push(...read.rows);
    issues.push(...read.issues);
    for (const { column, field, heading } of mapping.columns) {
      if (field !== null && table.hiddenColumns.includes(column))
        issues.push(cellIssue('hidden_column', { row: null, column: heading }, heading));
    }
  }
  for (const [index, table] of file.tables.entries()) {
    if (isRead.has(index) || table.rows.length === 0) continue;
    issues.push(cellIssue(table.isHidden ? 'hidden_table' : 'table_not_read', { row: null }, table.name));
  }
  return { rows, issues, isRead };
}

function tally(issues: readonly CellIssue[], code: CellIssue['code']): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const issue of issues) {
    if (issue.code === code && issue.value !== null) counts.set(issue.value, (counts.get(issue.value) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function daysOf(drafts: readonly DraftTask[]): IsoDate[] {
  return drafts.flatMap(({ deadline }) => {
    if (!deadline || deadline.needsPerson) return [];
    return [deadline.startsOn, deadline.dueOn].filter((day) => day !== null);
  });
}

/** IDs in the file mean tasks of the plan it goes into. */
function isOwnFile({ file, target }: PreviewQuestion): boolean {
  const origin = file.origin?.planId ?? null;
  return target !== null && (origin === null || origin === target.id);
}

interface Drafted {
  drafts: DraftTask[];
  plan: PlanProposal | null;
}

function draftAll(question: PreviewQuestion, found: FoundTable, mapping: PlanMapping, rows: readonly ClassifiedRow[]): Drafted {
  const { target, decisions, readBodies, fileName, today } = question;
  const isOurs = mapping.columns.some(({ field }) => field === 'taskId' || field === 'parent' || field === 'level');
  const knownNumbers = new Set(target?.stored.map(({ number }) => number) ?? []);
  const isDeadline = memo((text) => {
    const { kind } = text.length <= 80 ? parseDeadline(text, {}) : blankDeadline;
    return kind !== 'none' && kind !== 'unclear';
  });
  const outline = outlineRows(rows, { isOurs, hasTaskIds: isOwnFile(question), knownNumbers, isDeadline });
  const known = memo(readBodies);
  const draft = (context: DeadlineContext): DraftTask[] =>
    draftTasks(outline, {
      readDeadline: memo((text) => parseDeadline(text, context)),
      readBodies: known,
      deadlines: decisions.deadlines,
      bodies: decisions.bodies,
    });
  if (target !== null) return { drafts: draft(target.context), plan: null };
  const spanOf = ({ startsOn, endsOn }: PlanProposal): DeadlineContext => ({ planStartsOn: startsOn, planEndsOn: endsOn });
  if (question.plan !== null) return { drafts: draft(spanOf(question.plan)), plan: question.plan };
  const { language } = mapping;
  const proposed = proposePlan({ titles: found.titles, fileName, language, days: daysOf(draft({})), today });
  return { drafts: draft(spanOf(proposed)), plan: proposed };
}

/** The same deadline and the same list of bodies stand in many rows of a plan. */
function memo<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text) ?? read(text);
    known.set(text, answer);
    return answer;
  };
}

const WEIGHT = { error: 0, question: 1, note: 2 } as const satisfies Record<CellIssue['severity'], number>;

/** Everything about a file before anything of it is stored: the table found, what its columns mean, and what would change. */
export function previewImport(question: PreviewQuestion): ImportPreview {
  const { file, target, decisions, today } = question;
  const found = firstTable(file, question.mapping);
  const mapping = mappingFor(question, found);
  const gathered = gatherRows(file, found, withForeignIds(mapping, target));
  const { drafts, plan } = draftAll(question, found, mapping, gathered.rows);
  const origin = file.origin?.planId ?? null;
  const isOwn = isOwnFile(question);
  const statusDate = (isOwn ? file.origin?.statusDate : null) ?? target?.statusDate ?? today;
  const { rows, issues } = diffPlan(drafts, target?.stored ?? [], {
    ...mapping,
    isOwnFile: isOwn,
    missing: decisions.missing,
    statusDate,
  });
  const foreign = origin !== null && target !== null && !isOwn ? [cellIssue('other_plan', { row: null }, origin)] : [];
  const all = [...foreign, ...gathered.issues, ...issues].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const table = file.tables[found.index];
  return {
    table: {
      index: found.index,
      name: table?.name ?? '',
      signature: found.signature,
      headerRow: table?.rows[found.header.row]?.at ?? 1,
      rows: drafts.length,
      titles: found.titles.slice(0, 20).map((title) => title.slice(0, 500)),
      columns: found.headings.map((heading, column) => ({ column, heading, samples: samplesOf(file, found, column) })),
      others: file.tables.flatMap((other, index) =>
        index === found.index
          ? []
          : [{ index, name: other.name, isHidden: other.isHidden, rows: other.rows.length, isRead: gathered.isRead.has(index) }],
      ),
    },
    mapping,
    plan,
    statusDate,
    rows,
    issues: all,
    unknownBodies: tally(all, 'body_unknown'),
    unclearDeadlines: tally(all, 'deadline_unclear'),
  };
}
