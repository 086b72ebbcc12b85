import fc from 'fast-check';
import type { PaperCell, PaperTable } from './paper-tables.ts';

/** Annexes as offices lay them out: one plan, and one of the many ways to put it on paper. */

export interface PlannedStep {
  title: string;
  deadline: number;
}
export interface PlannedMeasure extends PlannedStep {
  bodies: number[];
  steps: PlannedStep[];
}
export interface PlannedSection {
  title: string;
  measures: PlannedMeasure[];
}

/** Wordings, each with the day it means. */
export const wordings: readonly (readonly [text: string, dueOn: string])[] = [
  ['до 1 марта 2020 года', '2020-03-01'],
  ['III квартал 2021 года', '2021-09-30'],
  ['30.06.2022', '2022-06-30'],
  ['декабрь 2020 года', '2020-12-31'],
  ['2021–2022 гг.', '2022-12-31'],
  ['в срок до 15 ноября 2021 г.', '2021-11-15'],
  ['2020-жылдын 2-кварталы', '2020-06-30'],
];
export const ministries = [
  'Министерство экономики',
  'Министерство культуры, информации и туризма',
  'Агентство по делам молодёжи',
  'Союз местных сообществ',
];

const word = fc.constantFrom(
  'порядок',
  'реестр',
  'услуги',
  'дороги',
  'обучение',
  'стандарт',
  'портал',
  'учёт',
  'школы',
  'надзор',
);
const verb = fc.constantFrom('Утвердить', 'Провести', 'Обновить', 'Создать', 'Проверить', 'Описать');
const title = fc.tuple(verb, word, word).map((words) => words.join(' '));
const deadline = fc.nat(wordings.length - 1);
const step = fc.record({ title, deadline });
const measure = fc.record({
  title,
  deadline,
  bodies: fc.uniqueArray(fc.nat(ministries.length - 1), { minLength: 1, maxLength: 3 }),
  steps: fc.oneof(
    { weight: 3, arbitrary: fc.constant<PlannedStep[]>([]) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 2, maxLength: 3 }) },
  ),
});
const section = fc.record({ title, measures: fc.array(measure, { minLength: 1, maxLength: 4 }) });

export interface Style {
  titles: string[];
  /** Where the columns stand. */
  columns: ('title' | 'deadline' | 'bodies' | 'result' | 'money')[];
  sections: 'none' | 'in number column' | 'over the width' | 'in two cells';
  numbers: 'through' | 'anew' | 'dotted';
  steps: 'hang' | 'blank' | 'slipped';
  mark: '' | '.' | ')';
  hasColumnNumbers: boolean;
  hasTotal: boolean;
  hasEmptyRows: boolean;
  repeatsHeader: boolean;
  notes: string[];
}

const style: fc.Arbitrary<Style> = fc
  .record({
    titles: fc.subarray(['Приложение № 2 к постановлению', 'от 1 февраля 2020 года', 'Версия для печати']),
    columns: fc.constantFrom<Style['columns']>(
      ['title', 'result', 'deadline', 'bodies'],
      ['title', 'result', 'deadline', 'bodies', 'money'],
      ['title', 'result', 'deadline', 'money', 'bodies'],
    ),
    sections: fc.constantFrom<Style['sections']>('none', 'in number column', 'over the width', 'in two cells'),
    numbers: fc.constantFrom<Style['numbers']>('through', 'anew', 'dotted'),
    steps: fc.constantFrom<Style['steps']>('hang', 'blank', 'slipped'),
    mark: fc.constantFrom<Style['mark']>('', '.', ')'),
    hasColumnNumbers: fc.boolean(),
    hasTotal: fc.boolean(),
    hasEmptyRows: fc.boolean(),
    repeatsHeader: fc.boolean(),
    notes: fc.subarray(['* Сроки могут быть изменены.', 'Примечание: перечень открыт.', '¹ По согласованию сторон.']),
  })
  .map((given) => (given.sections === 'none' && given.numbers === 'anew' ? { ...given, numbers: 'through' } : given));

export const annexes = fc.record({ sections: fc.array(section, { minLength: 1, maxLength: 3 }), style });

const ROMAN = ['I', 'II', 'III'];

/** What must be read: number, parent, title, last day, names of bodies. */
export type ReadRow = [string, string | null, string, string | null, string[]];

interface Numbered {
  /** As written in the number's column, without its mark. */
  written: string;
  full: string;
  parent: string | null;
}

function numberOf(style: Style, at: { section: number; measure: number; through: number }): Numbered {
  const own = ROMAN[at.section] ?? '';
  const parent = style.sections === 'none' ? null : style.numbers === 'dotted' ? String(at.section + 1) : own;
  if (style.numbers === 'dotted') {
    const number = `${at.section + 1}.${at.measure + 1}`;
    return { written: number, full: number, parent };
  }
  const plain = style.numbers === 'through' ? at.through + 1 : at.measure + 1;
  return { written: String(plain), full: style.numbers === 'through' ? String(plain) : `${own}.${plain}`, parent };
}

/** Numbers that begin anew in one section only are as good as numbers that run through. */
function isAnew({ sections }: { sections: readonly PlannedSection[] }, { numbers }: Style): boolean {
  return numbers === 'anew' && sections.length > 1;
}

const dueOf = (index: number): string => wordings[index]?.[1] ?? '';
const wordingOf = (index: number): string => wordings[index]?.[0] ?? '';

export function expectedRows(sections: readonly PlannedSection[], style: Style): ReadRow[] {
  const rows: ReadRow[] = [];
  let through = 0;
  const isPrefixed = isAnew({ sections }, style);
  for (const [at, { title: name, measures }] of sections.entries()) {
    const sectionNumber = style.numbers === 'dotted' ? String(at + 1) : (ROMAN[at] ?? '');
    if (style.sections !== 'none') rows.push([sectionNumber, null, name, null, []]);
    for (const [index, measure] of measures.entries()) {
      const numbered = numberOf(style, { section: at, measure: index, through: through++ });
      const full = style.numbers === 'anew' && !isPrefixed ? numbered.written : numbered.full;
      const named = measure.bodies.map((body) => ministries[body] ?? '');
      const hasSteps = measure.steps.length > 0;
      rows.push([full, numbered.parent, measure.title, hasSteps ? null : dueOf(measure.deadline), named]);
      if (!hasSteps) continue;
      const steps = [{ title: `Первый шаг: ${measure.title}`, deadline: measure.deadline }, ...measure.steps];
      for (const [place, one] of steps.entries())
        rows.push([`${full}.${place + 1}`, full, one.title, dueOf(one.deadline), named]);
    }
  }
  return rows;
}

const headings: Record<Style['columns'][number], string> = {
  title: 'Наименование мероприятия',
  result: 'Механизм реализации',
  deadline: 'Срок исполнения',
  bodies: 'Ответственные исполнители',
  money: 'Объем финансирования, тыс. сом',
};
const MONEY = ['всего', '2020', '2021'];

function headerRows({ columns, hasColumnNumbers }: Style): PaperCell[][] {
  const isDeep = columns.includes('money');
  const first = [
    { text: '№', down: isDeep ? 2 : 1 },
    ...columns.map((column): PaperCell =>
      column === 'money' ? { text: headings.money, across: MONEY.length } : { text: headings[column], down: isDeep ? 2 : 1 },
    ),
  ];
  const width = first.reduce((sum, { across = 1 }) => sum + across, 0);
  const numbers = Array.from({ length: width }, (_, index): PaperCell => ({ text: String(index + 1) }));
  return [first, ...(isDeep ? [MONEY.map((text) => ({ text }))] : []), ...(hasColumnNumbers ? [numbers] : [])];
}

class AnnexWriter {
  readonly #style: Style;
  readonly rows: (PaperCell | string | null)[][] = [];

  constructor(style: Style) {
    this.#style = style;
  }

  /** A row with these texts in these columns. */
  #row(number: PaperCell | string, cells: Partial<Record<Style['columns'][number], PaperCell | string>>): void {
    const { columns } = this.#style;
    this.rows.push([
      number,
      ...columns.flatMap((column) => {
        const cell = cells[column];
        if (column === 'money') return MONEY.map((_, index) => (cell === undefined ? '' : String(100 * (index + 1))));
        return [cell ?? ''];
      }),
    ]);
  }

  header(): void {
    this.rows.push(...headerRows(this.#style));
  }

  section(at: number, title: string): void {
    const { sections, numbers, columns } = this.#style;
    const number = numbers === 'dotted' ? String(at + 1) : (ROMAN[at] ?? '');
    const width = 1 + columns.length + (columns.includes('money') ? MONEY.length - 1 : 0);
    const text = numbers === 'dotted' ? `Раздел ${number}. ${title}` : `${number}. ${title}`;
    if (sections === 'in number column') this.#row(text, {});
    else if (sections === 'over the width') this.rows.push([{ text, across: width }]);
    // A number in Arabic digits beside its title is a task like any other; its place in the tree is the same.
    else if (sections === 'in two cells') this.#row(number, { title });
  }

  measure(number: string, measure: PlannedMeasure): void {
    const written = `${number}${this.#style.mark}`;
    const bodies = measure.bodies.map((body) => ministries[body]).join(', ');
    const deadline = wordingOf(measure.deadline);
    const { title, steps } = measure;
    if (steps.length === 0) {
      this.#row(written, { title, result: 'Приказ', deadline, bodies, money: 'x' });
      return;
    }
    const first = `1. Первый шаг: ${title}`;
    if (this.#style.steps === 'hang') this.#hanging(written, measure, first, bodies);
    else {
      this.#row(written, { title, result: first, deadline, bodies, money: 'x' });
      for (const [index, step] of steps.entries()) {
        const text = `${index + 2}. ${step.title}`;
        if (this.#style.steps === 'slipped') this.#row(text, { title: wordingOf(step.deadline) });
        else this.#row('', { result: text, deadline: wordingOf(step.deadline) });
      }
    }
  }

  #hanging(written: string, { title, deadline, steps }: PlannedMeasure, first: string, bodies: string): void {
    const down = steps.length + 1;
    this.#row(
      { text: written, down },
      { title: { text: title, down }, result: first, deadline: wordingOf(deadline), bodies: { text: bodies, down }, money: 'x' },
    );
    const { columns } = this.#style;
    for (const [index, step] of steps.entries()) {
      this.rows.push(
        columns.flatMap((column): string[] => {
          if (column === 'result') return [`${index + 2}. ${step.title}`];
          if (column === 'deadline') return [wordingOf(step.deadline)];
          return column === 'money' ? MONEY.map(() => '') : [];
        }),
      );
    }
  }

  blank(): void {
    this.#row('', {});
  }

  total(count: number): void {
    this.#row(`Итого: ${count}`, {});
  }
}

export function paperOf(sections: readonly PlannedSection[], style: Style): PaperTable {
  const writer = new AnnexWriter(style);
  writer.header();
  let through = 0;
  for (const [at, { title: name, measures }] of sections.entries()) {
    if (at > 0 && style.repeatsHeader) writer.header();
    if (style.sections !== 'none') writer.section(at, name);
    for (const [index, one] of measures.entries())
      writer.measure(numberOf(style, { section: at, measure: index, through: through++ }).written, one);
    if (style.hasEmptyRows) writer.blank();
  }
  if (style.hasTotal) writer.total(through);
  return { titles: [...style.titles, 'План мероприятий на 2020–2022 годы'], rows: writer.rows, notes: style.notes };
}
