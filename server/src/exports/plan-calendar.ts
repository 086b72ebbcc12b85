import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate } from '@atkaruu/shared/words/format';
import { milestoneView } from '../milestones/index.ts';
import { selectTasks, taskView, type PlanRow } from '../tasks/index.ts';
import { exportWord, type ExportWord } from './export-words.ts';
import type { PlanExport } from './read-plan-export.ts';
import { bodyNames } from './task-table.ts';
import type { Calendar, CalendarEvent } from './write-calendar.ts';

interface Asked {
  /** Only what this body answers for. */
  body: string | undefined;
  /** ISO instant of the plan's newest change; null when none is recorded. */
  changedAt: string | null;
  now: Date;
  baseUrl: string | null;
}

/** Due dates of the leaves in force and milestones, one all-day event each. */
export function planCalendar(plan: PlanExport, { body, changedAt, now, baseUrl }: Asked): Calendar {
  const { snapshot, question, provenance, naming } = plan;
  const { language } = naming;
  const { rows } = selectTasks(snapshot, { ...question, body }, now);
  const inForce = rows.filter(({ leaf }) => leaf === null || leaf.assessment.standing === 'in_force');
  const pageOf = (path: string): string | null =>
    baseUrl === null ? null : new URL(`/plans/${snapshot.plan.slug}/${path}`, baseUrl).href;
  return {
    language,
    name: named([provenance.title, body === undefined ? null : naming.body(body), provenance.warning], '. '),
    description: named(
      [
        provenance.warning,
        line(plan, 'about.statusDate', formatDate(provenance.asOf, language)),
        question.knownAt === undefined ? null : line(plan, 'about.knownAt', provenance.knownAtText),
        provenance.planVersion === null ? null : line(plan, 'about.planVersion', provenance.planVersion),
        line(plan, 'about.ruleVersion', provenance.ruleVersion),
        line(plan, 'about.source', provenance.source),
      ],
      '\n',
    ),
    changedAt: changedAt ?? `${snapshot.plan.startsOn}T00:00:00.000Z`,
    events: inForce.flatMap((row) => {
      const url = pageOf(`tasks/${row.task.id}`);
      return [...dueEvents(row, plan, url), ...milestoneEvents(row, plan, url)];
    }),
  };
}

/** One event for each due date; the place in the row of due dates names it, so that a deadline that moves stays the same event. */
function dueEvents(row: PlanRow, plan: PlanExport, url: string | null): CalendarEvent[] {
  const { leaf, task } = row;
  if (leaf === null) return [];
  const { assessed, naming, bodies, provenance } = plan;
  const { language } = naming;
  const view = taskView(row, assessed.on);
  const description = named(
    [
      provenance.warning,
      line(
        plan,
        'matrix.responsible',
        bodyNames(view, { language, bodies }, () => true),
      ),
      view.deadlineText === null ? null : line(plan, 'column.deadlineText', view.deadlineText),
      view.state === null ? null : line(plan, 'column.state', wordOf(language, `state.${view.state}`)),
    ],
    '\n',
  );
  // A version of the plan may move a deadline and leave the version of the task as it was.
  const termsInForce = leaf.task.terms.filter(({ inForceFrom }) => inForceFrom <= assessed.on).length;
  return leaf.terms.occurrences.map((on, index) => ({
    uid: `task-${task.id}-${index + 1}@atkaruu`,
    sequence: task.version + Math.max(0, termsInForce - 1),
    on,
    title: naming.task(task.id),
    description,
    url,
  }));
}

function milestoneEvents({ task }: PlanRow, plan: PlanExport, url: string | null): CalendarEvent[] {
  const { assessed, naming, provenance, question } = plan;
  const { language } = naming;
  return task.milestones.flatMap((stored) => {
    const milestone = milestoneView(stored, task, assessed.on, question.knownAt);
    const on = milestone.plannedOn ?? milestone.forecastOn;
    if (on === null) return [];
    const { forecastOn, state } = milestone;
    return {
      uid: `milestone-${milestone.id}@atkaruu`,
      sequence: milestone.version + milestone.forecasts.length,
      on,
      title: `${exportWord(language, 'calendar.milestone')}: ${inLanguage(milestone.title, language).text}`,
      description: named(
        [
          provenance.warning,
          naming.task(task.id),
          line(plan, 'column.state', wordOf(language, `milestoneState.${state}`)),
          forecastOn === null ? null : line(plan, 'column.forecastOn', formatDate(forecastOn, language)),
        ],
        '\n',
      ),
      url,
    };
  });
}

function line({ naming }: PlanExport, word: ExportWord, value: string): string | null {
  return value === '' ? null : `${exportWord(naming.language, word)}: ${value}`;
}

function named(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null).join(separator);
}
