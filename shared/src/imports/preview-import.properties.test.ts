import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftTask } from './draft-task.ts';
import { diffPlan } from './diff-plan.ts';
import { importRowSchema } from './import-row.ts';
import { proposeColumns } from './map-columns.ts';
import { NoTableFound, previewImport, type ImportPreview, type PreviewQuestion } from './preview-import.ts';
import type { ReadCell, ReadFile } from './read-table.ts';
import type { StoredTask } from './stored-task.ts';

const headings = [
  '№',
  'Мероприятие',
  'Срок исполнения',
  'Исполнитель',
  'Ожидаемый результат',
  '% выполнения',
  'Вес',
  'ID',
  'Прогноз',
  '',
];
const odd = fc.constantFrom(
  '',
  'I',
  'II.',
  '1',
  '1.1',
  '2)',
  'Итого',
  '* сноска',
  'до 1 мая 2025 года',
  'х',
  '__proto__',
  'constructor',
  '\u0000',
  '=1+1',
);
const cell: fc.Arbitrary<ReadCell> = fc.oneof(
  fc.constant(null),
  odd,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.record({
    kind: fc.constant('covered' as const),
    covers: fc.constantFrom('above' as const, 'left' as const),
    text: fc.constant(''),
  }),
  fc.record({ kind: fc.constantFrom('error' as const, 'no_result' as const, 'struck' as const), text: odd }),
  fc.record({
    kind: fc.constant('date' as const),
    value: fc.constantFrom('2025-05-01', '2024-10-01'),
    text: fc.constant('01.05.2025'),
  }),
);
const row = fc.array(cell, { maxLength: headings.length });

/** Any rows below (and above) a header that names the columns. */
const files: fc.Arbitrary<ReadFile> = fc
  .record({
    above: fc.array(row, { maxLength: 2 }),
    head: fc.shuffledSubarray(headings, { minLength: 3 }),
    below: fc.array(row, { maxLength: 12 }),
  })
  .map(({ above, head, below }): ReadFile => {
    const rows = [...above, head, ...below].map((cells, index) => ({ at: index + 1, cells }));
    const table = { name: 'x', isHidden: false, rows, hiddenColumns: [], lead: [] };
    return { format: 'xlsx', tables: [table], details: {}, origin: null };
  });

function preview(file: ReadFile, more: Partial<PreviewQuestion> = {}): ImportPreview | null {
  try {
    return previewImport({
      file,
      fileName: 'plan.xlsx',
      mapping: null,
      remembered: {},
      decisions: { bodies: {}, deadlines: {}, missing: 'keep' },
      plan: null,
      target: null,
      readBodies: (text) => ({ matches: [], unmatched: [{ role: 'lead', text }] }),
      today: '2024-07-01',
      ...more,
    });
  } catch (error) {
    if (error instanceof NoTableFound) return null;
    throw error;
  }
}

describe('the preview of any table', () => {
  it('never fails, and every row of it is fit to be stored and shown', () => {
    fc.assert(
      fc.property(files, (file) => {
        for (const one of preview(file)?.rows ?? []) importRowSchema.parse(one);
      }),
    );
  });

  it('is the same when its own mapping is given back', () => {
    fc.assert(
      fc.property(files, (file) => {
        const first = preview(file);
        if (first === null) return;
        const hasNumber = first.mapping.columns.some(({ field }) => field === 'number');
        if (!hasNumber) return;
        expect(preview(file, { mapping: first.mapping })?.rows).toEqual(first.rows);
      }),
    );
  });

  it('gives each added row a number of its own and a parent that is a row, with no circle among them', () => {
    fc.assert(
      fc.property(files, (file) => {
        const added = (preview(file)?.rows ?? []).filter(({ action }) => action === 'added');
        const parents = new Map(added.map(({ number, parentNumber }) => [number, parentNumber]));
        expect(parents.size).toBe(added.length);
        for (const { number } of added) {
          const seen = new Set<string | null>();
          for (let at = number; at !== null; at = parents.get(at) ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }),
    );
  });
});

describe('the columns of any headings', () => {
  it('have one field at most once, but for the fields whose texts are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...headings), fc.string({ maxLength: 40 })), { maxLength: 12 }), (given) => {
        const columns = proposeColumns(given);
        expect(columns.map(({ column }) => column)).toEqual(given.map((_, index) => index));
        const single = columns.flatMap(({ field }) =>
          field === null || ['bodies', 'coExecutors', 'expectedResult', 'narrative', 'lead'].includes(field) ? [] : [field],
        );
        expect(new Set(single).size).toBe(single.length);
      }),
    );
  });
});

const text = fc.constantFrom('Утвердить порядок', 'Провести обучение', 'Создать реестр', 'Обновить сайт');
const storedTasks: fc.Arbitrary<StoredTask[]> = fc
  .array(
    fc.record({
      title: text,
      result: fc.option(text),
      deadline: fc.option(fc.constantFrom('май 2025 года', 'ежегодно')),
      percent: fc.nat(100),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((given) =>
    given.map(({ title, result, deadline, percent }, index): StoredTask => ({
      id: `task-${index}`,
      version: 1,
      number: String(index + 1),
      parentNumber: null,
      level: 0,
      isLeaf: true,
      hasReports: false,
      standing: 'in_force',
      title: { ru: title },
      expectedResult: result === null ? null : { ru: result },
      deadlineText: deadline,
      ownWeight: null,
      shownWeight: 1,
      percentReported: percent,
      forecastOn: null,
      narrative: null,
      bodies: [],
      leadTexts: [''],
      coExecutorTexts: [''],
    })),
  );

/** A file that says of each task what the plan says. */
function draftOf(task: StoredTask, row: number): DraftTask {
  return {
    kind: 'task',
    row,
    cell: `A${row}`,
    taskId: task.id,
    version: task.version,
    number: task.number,
    parentNumber: task.parentNumber,
    title: task.title.ru,
    expectedResult: task.expectedResult?.ru ?? null,
    deadlineText: task.deadlineText,
    deadline: undefined,
    bodies: [],
    bodyTexts: { lead: null, coExecutors: null },
    weight: task.ownWeight,
    percentComplete: task.percentReported,
    forecastOn: null,
    narrative: null,
    issues: [],
  };
}

const options = { language: 'ru' as const, isOwnFile: true, missing: 'keep' as const, statusDate: '2024-07-01' };

describe('a plan against a file', () => {
  it('a plan against itself changes nothing, in any order of its rows', () => {
    fc.assert(
      fc.property(storedTasks, fc.infiniteStream(fc.nat()), (stored, order) => {
        const drafts = stored.map((task, index) => draftOf(task, index + 2));
        const shuffled = drafts.map((draft) => ({ draft, at: Number(order.next().value) })).sort((a, b) => a.at - b.at);
        const { rows, issues } = diffPlan(
          shuffled.map(({ draft }) => draft),
          stored,
          options,
        );
        expect(rows.map(({ action }) => action)).toEqual(stored.map(() => 'unchanged'));
        expect(issues).toEqual([]);
      }),
    );
  });

  it('what changes is what differs: the plan with the edits is the file', () => {
    fc.assert(
      fc.property(storedTasks, storedTasks, (stored, wanted) => {
        const drafts = wanted.slice(0, stored.length).map((task, index) => draftOf({ ...task, id: `task-${index}` }, index + 2));
        const { rows } = diffPlan(drafts, stored, options);
        for (const [index, draft] of drafts.entries()) {
          const [before, edit] = [stored[index], rows[index]?.edit];
          expect(edit?.title?.ru ?? before?.title.ru).toBe(draft.title);
          expect(edit?.percentComplete ?? before?.percentReported).toBe(draft.percentComplete);
          const deadline = edit?.deadlineText === undefined ? before?.deadlineText : edit.deadlineText;
          expect(deadline).toBe(draft.deadlineText);
          const result = edit?.expectedResult === undefined ? before?.expectedResult : edit.expectedResult;
          expect(result?.ru ?? null).toBe(draft.expectedResult);
        }
        expect(rows.filter(({ action }) => action === 'missing')).toHaveLength(stored.length - drafts.length);
      }),
    );
  });
});
