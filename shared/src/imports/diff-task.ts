import { inLanguage, type Language, type LocalizedText } from '../values/localized-text.ts';
import type { DraftBody, DraftTask } from './draft-task.ts';
import type { ChangedField, ImportRow, TaskEdit } from './import-row.ts';
import { cellIssue, type CellIssue, type IssueCode } from './issue.ts';
import type { StoredTask } from './stored-task.ts';

export type Changes = ImportRow['changes'];

export interface TaskDiff {
  changes: Changes;
  edit: TaskEdit;
  issues: CellIssue[];
}

/** The two are one text: line ends and spaces at their ends do not count, nor does how letters are composed. */
export function sameText(a: string | null, b: string | null): boolean {
  const plain = (text: string | null): string =>
    (text ?? '')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

// What a percentage loses on its way through a spreadsheet's fractions.
const CLOSE = 1e-6;

function sameNumber(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a)));
}

/** The new text put where the reader saw the old one. */
function replaced(before: LocalizedText | null, text: string, language: Language): LocalizedText {
  if (before === null) return { [language]: text };
  const { text: shown, language: found } = inLanguage(before, language);
  return { ...before, [shown === '' ? language : found]: text };
}

export function bodiesText(bodies: readonly DraftBody[]): string | null {
  return bodies.length === 0 ? null : bodies.map(({ text }) => text).join('; ');
}

class TaskDiffer {
  readonly #draft: DraftTask;
  readonly #stored: StoredTask;
  readonly #language: Language;
  readonly diff: TaskDiff = { changes: [], edit: {}, issues: [] };

  constructor(draft: DraftTask, stored: StoredTask, language: Language) {
    this.#draft = draft;
    this.#stored = stored;
    this.#language = language;
  }

  #change(field: ChangedField, before: string | number | null, after: string | number | null, edit: TaskEdit): void {
    this.diff.changes.push({ field, before, after });
    Object.assign(this.diff.edit, edit);
  }

  #complain(code: IssueCode, value: string | null): void {
    this.diff.issues.push(cellIssue(code, { row: this.#draft.row, cell: this.#draft.cell }, value));
  }

  #text(text: LocalizedText | null): string | null {
    return text === null ? null : inLanguage(text, this.#language).text;
  }

  texts(): void {
    const { title, expectedResult, deadlineText, deadline } = this.#draft;
    const stored = this.#stored;
    const shownTitle = this.#text(stored.title);
    if (title !== undefined && !sameText(title, shownTitle))
      this.#change('title', shownTitle, title, { title: replaced(stored.title, title, this.#language) });
    const shownResult = this.#text(stored.expectedResult);
    if (expectedResult !== undefined && !sameText(expectedResult, shownResult)) {
      const after = expectedResult === null ? null : replaced(stored.expectedResult, expectedResult, this.#language);
      this.#change('expectedResult', shownResult, expectedResult, { expectedResult: after });
    }
    if (deadlineText !== undefined && !sameText(deadlineText, stored.deadlineText))
      this.#change('deadlineText', stored.deadlineText, deadlineText, { deadlineText, deadline: deadline ?? null });
  }

  bodies(): void {
    const { bodies, bodyTexts } = this.#draft;
    const { leadTexts, coExecutorTexts, bodies: before } = this.#stored;
    if (bodies === undefined || bodyTexts === undefined) return;
    const isShown = (text: string | null, shown: readonly string[]): boolean => shown.some((known) => sameText(known, text));
    if (isShown(bodyTexts.lead, leadTexts) && isShown(bodyTexts.coExecutors, coExecutorTexts)) return;
    const keyOf = (list: readonly { bodyId: string | null; role: string }[]): string =>
      list
        .map(({ bodyId, role }) => `${bodyId ?? '?'} ${role}`)
        .sort()
        .join();
    if (bodies.every(({ bodyId }) => bodyId !== null) && keyOf(bodies) === keyOf(before)) return;
    const shown = [leadTexts[0], coExecutorTexts[0]].filter((text) => text !== undefined && text !== '').join('; ');
    this.#change('bodies', shown === '' ? null : shown, bodiesText(bodies), { bodies });
  }

  weight(): void {
    const { weight } = this.#draft;
    const { ownWeight, shownWeight } = this.#stored;
    if (weight === undefined || sameNumber(weight, shownWeight) || sameNumber(weight, ownWeight)) return;
    // An export shows a task's share of its parent's weight: where that is not the weight itself, a new share means no one weight.
    if (!sameNumber(ownWeight ?? 1, shownWeight)) {
      this.#complain('weight_is_a_share', String(weight));
      return;
    }
    this.#change('weight', ownWeight, weight, { weight });
  }

  report(): void {
    const { percentComplete = null, forecastOn = null, narrative = null } = this.#draft;
    const stored = this.#stored;
    const isNewPercent = percentComplete !== null && !sameNumber(percentComplete, stored.percentReported);
    const isNewForecast = forecastOn !== null && forecastOn !== stored.forecastOn;
    const shownNarrative = this.#text(stored.narrative);
    const isNewNarrative = narrative !== null && !sameText(narrative, shownNarrative);
    if (!isNewPercent && !isNewForecast && !isNewNarrative) return;
    if (!stored.isLeaf) {
      this.#complain('not_a_leaf', percentComplete === null ? null : String(percentComplete));
      return;
    }
    if (isNewPercent) this.#change('percentComplete', stored.percentReported, percentComplete, { percentComplete });
    if (isNewForecast) this.#change('forecastOn', stored.forecastOn, forecastOn, { forecastOn });
    if (isNewNarrative) this.#change('narrative', shownNarrative, narrative, { narrative: { [this.#language]: narrative } });
  }
}

/** Field by field what a row says otherwise than the plan. */
export function diffTask(draft: DraftTask, stored: StoredTask, language: Language): TaskDiff {
  const differ = new TaskDiffer(draft, stored, language);
  differ.texts();
  differ.bodies();
  if (stored.isLeaf) differ.weight();
  differ.report();
  return differ.diff;
}

/** Everything a new row has. */
export function newTask(draft: DraftTask, language: Language): TaskDiff {
  const { title = '', expectedResult, deadlineText, deadline, bodies, weight, percentComplete, forecastOn, narrative } = draft;
  const edit: TaskEdit = { title: { [language]: title } };
  const changes: Changes = [];
  const add = (field: ChangedField, after: string | number | null | undefined, part: TaskEdit): void => {
    if (after === null || after === undefined) return;
    changes.push({ field, before: null, after });
    Object.assign(edit, part);
  };
  add('title', title, {});
  add('expectedResult', expectedResult, { expectedResult: { [language]: expectedResult ?? '' } });
  add('deadlineText', deadlineText, { deadlineText: deadlineText ?? null, deadline: deadline ?? null });
  add('bodies', bodiesText(bodies ?? []), { bodies: bodies ?? [] });
  add('weight', weight, { weight: weight ?? null });
  add('percentComplete', percentComplete, { percentComplete: percentComplete ?? 0 });
  add('forecastOn', forecastOn, { forecastOn: forecastOn ?? null });
  add('narrative', narrative, { narrative: { [language]: narrative ?? '' } });
  return { changes, edit, issues: [] };
}
