import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexes, expectedRows, ministries, paperOf } from '../support/arbitrary-annexes.ts';
import { paperAsDocument, paperAsWorkbook } from '../support/paper-tables.ts';
import { previewOf, registerOf } from '../support/preview-of.ts';

const register = registerOf(Object.fromEntries(ministries.map((name) => [name, name])));

describe('any plan in any of the layouts', () => {
  it.each([
    ['workbook', paperAsWorkbook],
    ['Word document', paperAsDocument],
  ])('is read right from a %s: numbers, tree, titles, deadlines, bodies', async (_kind, write) => {
    await fc.assert(
      fc.asyncProperty(annexes, async ({ sections, style }) => {
        const preview = await previewOf(await write(paperOf(sections, style)), register);
        const read = preview.rows.map(({ number, parentNumber, title, edit }) => [
          number,
          parentNumber,
          title,
          edit.deadline?.dueOn ?? null,
          edit.bodies?.map(({ bodyId }) => bodyId) ?? [],
        ]);
        expect(read).toEqual(expectedRows(sections, style));
        expect(preview.issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
        expect(preview.plan).toMatchObject({ startsOn: '2020-01-01', endsOn: '2022-12-31' });
      }),
      { numRuns: 60 },
    );
  });
});
