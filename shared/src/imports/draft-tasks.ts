import { blankDeadline, type Deadline } from '../deadlines/deadline.ts';
import { optionalText } from '../contract/fields.ts';
import type { BodyRole } from '../progress/facts.ts';
import type { FieldValue } from './classify-rows.ts';
import type { DraftBody, DraftTask } from './draft-task.ts';
import { cellIssue, type CellIssue, type IssueCode } from './issue.ts';
import type { OutlineRow } from './outline-rows.ts';
import { deadlineTextOf, readDate, readDecimal, readPercent, saysNothing, typedDate } from './read-values.ts';

/** Reads the names of bodies in a cell; names nobody registered come back as `unmatched`. */
export type ReadBodies = (text: string) => {
  matches: readonly { bodyId: string; role: BodyRole; text: string }[];
  unmatched: readonly { role: BodyRole; text: string }[];
};

export interface DraftOptions {
  readDeadline: (text: string) => Deadline;
  readBodies: ReadBodies;
  /** What a person settled: a deadline's meaning by its text. */
  deadlines: Readonly<Record<string, Deadline>>;
  /** A body by the text that names it; null: leave it out. */
  bodies: Readonly<Record<string, string | null>>;
}

const LONGEST_NAME = 500;
const LONGEST = { title: 2000, expectedResult: 2000, deadlineText: 500, narrative: 4000 } as const;
const schemas = {
  title: optionalText(LONGEST.title),
  expectedResult: optionalText(LONGEST.expectedResult),
  deadlineText: optionalText(LONGEST.deadlineText),
  narrative: optionalText(LONGEST.narrative),
};

/** Texts of a file may be called as anything, `constructor` too: only what a person settled counts. */
function settledFor<T>(settled: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(settled, text) ? settled[text] : undefined;
}

class RowDrafter {
  readonly #row: OutlineRow;
  readonly #options: DraftOptions;
  readonly issues: CellIssue[];

  constructor(row: OutlineRow, options: DraftOptions) {
    this.#row = row;
    this.#options = options;
    this.issues = [...row.issues];
  }

  #complain(code: IssueCode, value: FieldValue | undefined, text = value?.text ?? null): void {
    const place = { row: this.#row.row.at, column: value?.heading ?? null, cell: value?.address ?? this.#row.row.address };
    this.issues.push(cellIssue(code, place, text));
  }

  text(field: keyof typeof schemas, value: FieldValue | undefined): string | null | undefined {
    if (value === undefined) return undefined;
    const parsed = schemas[field].safeParse(value.text);
    if (parsed.success) return parsed.data === '' ? null : parsed.data;
    this.#complain(value.text.length > LONGEST[field] ? 'text_too_long' : 'bad_character', value);
    return null;
  }

  title(): string | undefined {
    const { title } = this.#row.values;
    const text = this.text('title', title);
    if (text !== null && text !== undefined) return text;
    const isNamed = (this.#row.values.taskId?.text ?? '') !== '';
    if (!(isNamed && title === undefined)) this.#complain('title_missing', title);
    return undefined;
  }

  deadline(): { text: string | null | undefined; deadline: Deadline | null | undefined } {
    const { deadlineText, startsOn, dueOn } = this.#row.values;
    const written = deadlineTextOf(deadlineText, startsOn, dueOn);
    const text = this.text('deadlineText', written);
    if (written === undefined || text === undefined) return { text: undefined, deadline: undefined };
    if (text === null) return { text: null, deadline: null };
    const read = settledFor(this.#options.deadlines, text) ?? this.#readDeadline(text, written);
    if (read.needsPerson) this.#complain('deadline_unclear', written, text);
    return { text, deadline: read };
  }

  #readDeadline(text: string, written: FieldValue): Deadline {
    const day = typedDate(written.cell);
    return day === null ? this.#options.readDeadline(text) : { ...blankDeadline, kind: 'once', dueOn: day };
  }

  number(value: FieldValue | undefined, code: IssueCode, read: (value: FieldValue) => number | null): number | null | undefined {
    if (value === undefined) return undefined;
    if (saysNothing(value.text)) return null;
    const number = read(value);
    if (number === null) this.#complain(code, value);
    return number;
  }

  percent(): number | null | undefined {
    const isPercent = (value: number | null): boolean => value !== null && value >= 0 && value <= 100;
    return this.number(this.#row.values.percentComplete, 'percent_invalid', (value) => {
      const percent = readPercent(value);
      return isPercent(percent) ? percent : null;
    });
  }

  weight(): number | null | undefined {
    return this.number(this.#row.values.weight, 'weight_invalid', ({ text }) => {
      const weight = readDecimal(text);
      return weight !== null && weight > 0 && weight <= 1_000_000 ? weight : null;
    });
  }

  forecast(): string | null | undefined {
    const value = this.#row.values.forecastOn;
    if (value === undefined) return undefined;
    if (saysNothing(value.text)) return null;
    const date = readDate(value);
    if (date === null) this.#complain('date_invalid', value);
    return date;
  }

  bodies(): Pick<DraftTask, 'bodies' | 'bodyTexts'> {
    const { bodies, lead, coExecutors } = this.#row.values;
    const first = bodies ?? lead;
    if (first === undefined && coExecutors === undefined) return { bodies: undefined, bodyTexts: undefined };
    const named = [
      ...this.#named(first, false),
      ...this.#named(lead === first ? undefined : lead, false),
      ...this.#named(coExecutors, true),
    ];
    const textOf = (value: FieldValue | undefined): string | null =>
      value === undefined || value.text === '' ? null : value.text;
    return { bodies: this.#withOneRoleEach(named), bodyTexts: { lead: textOf(first), coExecutors: textOf(coExecutors) } };
  }

  #named(value: FieldValue | undefined, isCo: boolean): { body: DraftBody; value: FieldValue }[] {
    if (value === undefined || saysNothing(value.text)) return [];
    const { matches, unmatched } = this.#options.readBodies(value.text);
    const role = (given: BodyRole): BodyRole => (isCo && given === 'lead' ? 'co_executor' : given);
    const known = matches.map(({ bodyId, role: given, text }): DraftBody => ({ bodyId, role: role(given), text }));
    const settled = unmatched.flatMap(({ text, role: given }): DraftBody[] => {
      const name = text.slice(0, LONGEST_NAME);
      const choice = settledFor(this.#options.bodies, name);
      if (choice === null) return [];
      if (choice === undefined) this.#complain('body_unknown', value, name);
      return [{ bodyId: choice ?? null, role: role(given), text: name }];
    });
    const at = ({ text }: DraftBody): number => value.text.indexOf(text);
    return [...known, ...settled].sort((a, b) => at(a) - at(b)).map((body) => ({ body, value }));
  }

  /** A body has one role in a task, and a task has one lead. */
  #withOneRoleEach(named: readonly { body: DraftBody; value: FieldValue }[]): DraftBody[] {
    const kept = new Map<string, DraftBody>();
    let hasLead = false;
    for (const { body, value } of named) {
      const key = body.bodyId ?? `text ${body.text.toLowerCase()}`;
      if (kept.has(key)) {
        this.#complain('body_repeated', value, body.text);
        continue;
      }
      const role: BodyRole = body.role === 'lead' && hasLead ? 'co_executor' : body.role;
      if (role === 'lead') hasLead = true;
      kept.set(key, { ...body, role });
    }
    return [...kept.values()];
  }

  draft(): DraftTask {
    const { kind, row, values, number, parentNumber } = this.#row;
    const { text: deadlineText, deadline } = this.deadline();
    const idText = values.taskId?.text ?? '';
    return {
      kind,
      row: row.at,
      cell: row.address,
      taskId: idText === '' ? null : idText,
      version: readDecimal(values.version?.text ?? ''),
      number,
      parentNumber,
      title: this.title(),
      expectedResult: this.text('expectedResult', values.expectedResult),
      deadlineText,
      deadline,
      ...this.bodies(),
      weight: this.weight(),
      percentComplete: this.percent(),
      forecastOn: this.forecast(),
      narrative: this.text('narrative', values.narrative),
      issues: this.issues,
    };
  }
}

/** The rows of a plan as tasks, with everything that is wrong or unsure in each. */
export function draftTasks(rows: readonly OutlineRow[], options: DraftOptions): DraftTask[] {
  return rows.map((row) => new RowDrafter(row, options).draft());
}
