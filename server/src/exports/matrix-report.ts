import type { Evidence, Task } from '@atkaruu/shared/tasks/task';
import { inLanguage, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate, formatPercent } from '@atkaruu/shared/words/format';
import { taskView } from '../tasks/index.ts';
import { aboutTexts } from './about-lines.ts';
import { exportWord } from './export-words.ts';
import type { PlanExport } from './read-plan-export.ts';
import { bodyNames } from './task-table.ts';

/** One row of the official form; a section is a parent and spans the table. */
type MatrixRow = { kind: 'section'; text: string } | { kind: 'task'; cells: string[] };

/** The official form of a report on a plan of measures, ready to be written: words only. */
export interface MatrixReport {
  language: string;
  heading: string;
  title: string;
  warning: string | null;
  /** Between title and table. */
  subtitle: string;
  approval: string[];
  headings: string[];
  rows: MatrixRow[];
  about: string[];
  pageOf: [before: string, between: string];
}

interface Told {
  narratives: ReadonlyMap<string, LocalizedText>;
  evidence: ReadonlyMap<string, readonly Evidence[]>;
}

export function matrixReport(plan: PlanExport, told: Told): MatrixReport {
  const { provenance, assessed, naming } = plan;
  const { language } = naming;
  const word = (key: Parameters<typeof exportWord>[1]): string => exportWord(language, key);
  return {
    language,
    heading: word('matrix.heading'),
    title: provenance.title,
    warning: provenance.warning,
    subtitle: `${word('about.statusDate')}: ${formatDate(provenance.asOf, language)}`,
    approval: [word('matrix.approve'), '________________________', '«____» ______________ 20___'],
    headings: [
      word('column.number'),
      word('matrix.measure'),
      word('matrix.deadline'),
      word('matrix.responsible'),
      word('column.expectedResult'),
      word('column.narrative'),
      word('column.state'),
      word('matrix.reason'),
    ],
    rows: assessed.rows.map((row): MatrixRow => {
      const task = taskView(row, assessed.on);
      return task.isLeaf
        ? { kind: 'task', cells: cellsOf(task, plan, told) }
        : { kind: 'section', text: `${task.number} ${inLanguage(task.title, language).text}` };
    }),
    about: aboutTexts({ ...provenance, warning: null }),
    pageOf: [word('page.before'), word('page.between')],
  };
}

function cellsOf(task: Task, { naming, bodies }: PlanExport, { narratives, evidence }: Told): string[] {
  const { language } = naming;
  const textOf = (text: LocalizedText | null | undefined): string => (text ? inLanguage(text, language).text : '');
  const proofs = (evidence.get(task.id) ?? []).map(({ kind, title, reference }) =>
    [`${wordOf(language, `evidenceKind.${kind}`)}:`, textOf(title), reference].filter(Boolean).join(' '),
  );
  const late = task.daysLate > 0 ? `${exportWord(language, 'column.daysLate')}: ${task.daysLate}` : '';
  const percent = `${exportWord(language, 'matrix.verified')}: ${formatPercent(task.percentVerified / 100, language)}`;
  const state = task.state === null ? '' : wordOf(language, `state.${task.state}`);
  return [
    task.number,
    textOf(task.title),
    task.deadlineText ?? formatDate(task.dueOn, language),
    bodyNames(task, { language, bodies }, () => true),
    textOf(task.expectedResult),
    lines([textOf(narratives.get(task.id)), ...proofs]),
    lines([state, late, percent]),
    task.causeCode === null ? '' : wordOf(language, `cause.${task.causeCode}`),
  ];
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
