import type { ClassifiedRow, FieldValue, RowValues } from './classify-rows.ts';
import { importFields } from './fields.ts';
import { cellIssue, type CellIssue, type IssueCode } from './issue.ts';
import { isNumber, plainNumber, readNumber } from './read-number.ts';
import { readSection, romanNumber } from './section-number.ts';

/** A row in its place in the plan. */
export interface OutlineRow {
  kind: 'section' | 'task' | 'step';
  row: ClassifiedRow;
  values: RowValues;
  /** Null: the file gives none and none is needed (the row names its task by ID). */
  number: string | null;
  parentNumber: string | null;
  issues: CellIssue[];
}

export interface OutlineOptions {
  /** Rows name their tasks themselves: there are no section headings and no continued rows. */
  isOurs: boolean;
  /** IDs name tasks of the plan the rows go into, so that a row with one needs no number. */
  hasTaskIds: boolean;
  /** Numbers of the plan the rows go into. */
  knownNumbers: ReadonlySet<string>;
  /** Whether a text is a deadline and nothing else. */
  isDeadline: (text: string) => boolean;
}

interface Item {
  kind: OutlineRow['kind'];
  row: ClassifiedRow;
  values: RowValues;
  own: string | null;
  section: Item | null;
  /** The measure this is a step of. */
  measure: Item | null;
  issues: CellIssue[];
}

const STEP = /^(\d{1,3})\s*[.)]\s+(\S[\s\S]{7,})$/u;

function note(item: Item, code: IssueCode, field: 'number' | 'title' = 'number'): void {
  const value = item.values[field];
  item.issues.push(
    cellIssue(
      code,
      { row: item.row.at, column: value?.heading ?? null, cell: value?.address ?? item.row.address },
      value?.text ?? item.row.text,
    ),
  );
}

function withText(value: FieldValue | undefined, text: string, fallback: FieldValue): FieldValue {
  return { ...(value ?? fallback), text, cell: text };
}

/** The texts of a continued row as a step of the measure above it, or null when it only goes on with the text of that row. */
function stepValues(values: RowValues, main: Item, isDeadline: OutlineOptions['isDeadline']): RowValues | null {
  const { number, title, expectedResult, deadlineText, dueOn } = values;
  const inNumber = STEP.exec(number?.text ?? '');
  if (number && inNumber && title && isDeadline(title.text)) {
    // The row slipped one column to the left: its step stands in the number's column, its deadline in the title's.
    const step = withText(title, inNumber[2] ?? '', title);
    const { bodies } = main.values;
    return { ...values, number: { ...number, text: '' }, title: step, deadlineText: title, ...(bodies ? { bodies } : {}) };
  }
  if ((number?.text ?? '') !== '' || (deadlineText?.text ?? dueOn?.text ?? '') === '') return null;
  const source = title !== undefined && title.text !== '' ? title : expectedResult;
  if (source === undefined || source.text === '') return null;
  const text = STEP.exec(source.text)?.[2] ?? source.text;
  const { expectedResult: moved, ...rest } = values;
  const kept = source === expectedResult || moved === undefined ? {} : { expectedResult: moved };
  const inherited = Object.fromEntries(
    (['bodies', 'lead', 'coExecutors'] as const).flatMap((field) => {
      const own = values[field];
      const above = main.values[field];
      return own !== undefined && own.text === '' && above !== undefined ? [[field, above] as const] : [];
    }),
  );
  return { ...rest, ...kept, ...inherited, title: withText(title, text, source) };
}

/** A measure with steps keeps its title and bodies; its own step and deadline become the first of the steps. */
function splitMeasure(main: Item): Item {
  const { expectedResult, deadlineText, title, ...rest } = main.values;
  const source = expectedResult !== undefined && expectedResult.text !== '' ? expectedResult : title;
  const values: RowValues = { ...rest, ...(deadlineText ? { deadlineText } : {}) };
  if (source) values.title = withText(title, STEP.exec(source.text)?.[2] ?? source.text, source);
  main.values = { ...rest, ...(title ? { title } : {}) };
  delete main.values.dueOn;
  delete main.values.startsOn;
  return { kind: 'step', row: main.row, values, own: null, section: main.section, measure: main, issues: [] };
}

function goOn(main: Item, values: RowValues): void {
  for (const field of importFields) {
    const value = values[field];
    const above = main.values[field];
    if (value === undefined || value.text === '' || field === 'number') continue;
    main.values[field] = above === undefined ? value : { ...above, text: `${above.text}\n${value.text}`.trim(), cell: null };
  }
}

/** Continued rows begin below a measure: without a number, and without a title of their own that stands beside others. */
function isContinuation({ values }: ClassifiedRow, isDeadline: OutlineOptions['isDeadline']): boolean {
  const { number, title } = values;
  if (number === undefined) return title?.isFromAbove === true;
  if (STEP.test(number.text) && title !== undefined && isDeadline(title.text)) return true;
  return number.text === '' && (number.isFromAbove || title?.isFromAbove === true || (title?.text ?? '') === '');
}

function gather(rows: readonly ClassifiedRow[], { isOurs, isDeadline }: OutlineOptions): Item[] {
  const items: Item[] = [];
  let section: Item | null = null;
  let main: Item | null = null;
  for (const row of rows) {
    const fresh: Item = { kind: 'task', row, values: row.values, own: null, section, measure: null, issues: [...row.issues] };
    if (row.kind === 'section') {
      section = { ...fresh, kind: 'section', section: null };
      main = null;
      items.push(section);
      continue;
    }
    if (!isOurs && main !== null && isContinuation(row, isDeadline)) {
      const values = stepValues(row.values, main, isDeadline);
      if (values === null) {
        goOn(main, row.values);
        main.issues.push(...row.issues);
        continue;
      }
      const measure: Item = main;
      if (!items.some((item) => item.measure === measure)) items.push(splitMeasure(measure));
      items.push({ ...fresh, kind: 'step', values, measure });
      continue;
    }
    main = fresh;
    items.push(main);
  }
  return items;
}

function ownNumbers(items: readonly Item[], isOurs: boolean): void {
  let previous: string | null = null;
  let sections = 0;
  for (const item of items) {
    if (item.kind === 'section') {
      sections++;
      const read = readSection(item.row.text);
      item.own = read?.number ?? null;
      const title: FieldValue = {
        text: read?.title ?? item.row.text,
        cell: null,
        heading: '',
        address: item.row.address,
        isFromAbove: false,
      };
      item.values = { title };
      if (item.own === null) {
        item.own = romanNumber(sections);
        note(item, 'number_made', 'title');
      }
      continue;
    }
    if (item.kind === 'step') continue;
    const read = readNumber(item.values.number, isOurs ? null : previous);
    if (read === null) continue;
    item.own = read.number;
    previous = read.number;
    if (read.isRestored) note(item, 'number_restored');
  }
}

/** Whether numbers begin anew in each section, so that the section's number must come before them. */
function beginsAnew(items: readonly Item[]): boolean {
  const seen = new Map<string, Item | null>();
  const sections = new Set(items.flatMap((item) => (item.kind === 'section' && item.own !== null ? [item.own] : [])));
  for (const { kind, own, section } of items) {
    if (kind !== 'task' || own === null) continue;
    if (section !== null && sections.has(own)) return true;
    const before = seen.get(own);
    if (before !== undefined && before !== section) return true;
    seen.set(own, section);
  }
  return false;
}

function nextTo(previous: string | null, taken: ReadonlySet<string>): string {
  const match = /^(.*?)(\d+)$/.exec(previous ?? '');
  let count = match ? Number(match[2]) : 0;
  const head = match?.[1] ?? (previous === null ? '' : `${previous}.`);
  do count++;
  while (taken.has(`${head}${count}`));
  return `${head}${count}`;
}

/** 1.2.3 stands below 1.2, or below 1 where there is no 1.2. */
function parentByNumber(number: string, known: (number: string) => boolean): string | null {
  for (let at = number.lastIndexOf('.'); at > 0; at = number.lastIndexOf('.', at - 1)) {
    const head = number.slice(0, at);
    if (known(head)) return head;
  }
  return null;
}

class Numbering {
  readonly #taken = new Set<string>();
  readonly #numbers = new Map<Item, string>();
  readonly #options: OutlineOptions;

  constructor(options: OutlineOptions) {
    this.#options = options;
  }

  give(items: readonly Item[]): void {
    const isPrefixed = !this.#options.isOurs && beginsAnew(items);
    const full = (item: Item): string | null =>
      item.own !== null && isPrefixed && item.kind === 'task' && typeof item.section?.own === 'string'
        ? `${item.section.own}.${item.own}`
        : item.own;
    for (const item of items) {
      const number = full(item);
      if (number !== null) this.#taken.add(number);
    }
    const [firstPrefixed] = items.filter((item) => item.kind === 'task' && full(item) !== item.own);
    if (firstPrefixed) note(firstPrefixed, 'number_prefixed');
    let previous: string | null = null;
    for (const item of items) {
      const number: string | null = full(item) ?? this.#made(item, previous);
      if (number === null) continue;
      this.#numbers.set(item, number);
      this.#taken.add(number);
      if (item.kind !== 'step') previous = item.kind === 'section' ? `${number}.0` : number;
    }
  }

  #made(item: Item, previous: string | null): string | null {
    const measure = item.measure === null ? undefined : this.#numbers.get(item.measure);
    if (measure !== undefined) return nextTo(`${measure}.0`, this.#taken);
    if (item.kind !== 'task' || (this.#options.hasTaskIds && (item.values.taskId?.text ?? '') !== '')) return null;
    note(item, 'number_made', 'title');
    return nextTo(previous, this.#taken);
  }

  outline(item: Item): OutlineRow {
    const number = this.#numbers.get(item) ?? null;
    const { kind, row, values, issues } = item;
    if (number !== null && !isNumber(number)) note(item, 'number_invalid');
    return { kind, row, values, number, parentNumber: this.#parentOf(item, number), issues };
  }

  #parentOf(item: Item, number: string | null): string | null {
    // Trackers write `#12` or `#12 Title`.
    const named = item.values.parent?.text ?? '';
    if (named !== '') return /#(\d+)/.exec(named)?.[1] ?? plainNumber(named);
    if (item.measure !== null) return this.#numbers.get(item.measure) ?? null;
    const above =
      number === null ? null : parentByNumber(number, (head) => this.#taken.has(head) || this.#options.knownNumbers.has(head));
    return above ?? (item.section === null ? null : (this.#numbers.get(item.section) ?? null));
  }
}

/** Sections, tasks and steps with their numbers and parents, in the order of the file. */
export function outlineRows(rows: readonly ClassifiedRow[], options: OutlineOptions): OutlineRow[] {
  const items = gather(rows, options);
  ownNumbers(items, options.isOurs);
  const numbering = new Numbering(options);
  numbering.give(items);
  return items.map((item) => numbering.outline(item));
}
