import { matchBodies, type RegisteredBody } from '@atkaruu/shared/bodies/match-bodies';
import { parseDeadline } from '@atkaruu/shared/deadlines/parse-deadline';
import { expect, it } from 'vitest';
import { conformanceRows, withConformanceData } from '../support/conformance-data.ts';

/** Of real wordings nobody of us wrote: read right, or left to a person. */
const TARGET = 0.9;
const plan = { planStartsOn: '2021-01-01', planEndsOn: '2024-12-31' };

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

withConformanceData('deadlines of real plans', () => {
  /** One wording bears several labels where its publisher slipped: the most frequent one counts. */
  const labelled = () => {
    const rows = conformanceRows('deadlines', 'canada-nap5-labelled.csv').filter(({ due_date_label }) => due_date_label !== '');
    return [...Map.groupBy(rows, ({ deadline_en }) => deadline_en ?? '')].map(([text, same]) => ({
      text,
      month: mostFrequent(same.map(({ due_date_label }) => due_date_label ?? '')),
      rows: same.length,
    }));
  };

  it('labelled with a month are read right or left to a person, and none is wrong with confidence', () => {
    const read = labelled().map(({ text, month, rows }) => {
      const { dueOn, needsPerson } = parseDeadline(text, plan);
      const isRight = (dueOn ?? plan.planEndsOn).startsWith(month);
      return { text, month, dueOn, rows, needsPerson, isRight };
    });
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter(({ isRight, needsPerson }) => !isRight && !needsPerson)).toEqual([]);
    const all = read.reduce((sum, { rows }) => sum + rows, 0);
    const right = read.filter(({ isRight }) => isRight).reduce((sum, { rows }) => sum + rows, 0);
    const good = read.filter(({ isRight, needsPerson }) => isRight || needsPerson).reduce((sum, { rows }) => sum + rows, 0);
    expect(good / all).toBeGreaterThanOrEqual(TARGET);
    // Without a person: what is left are seasons, fiscal years and cells with two thoughts.
    expect(right / all).toBeGreaterThanOrEqual(0.8);
  });

  it('in Russian are mostly read, and every confident day stands in the text', () => {
    const texts = conformanceRows('deadlines', 'ru-deadlines.csv').map(({ text }) => text ?? '');
    expect(texts.length).toBeGreaterThan(90);
    const read = texts.map((text) => ({ text, ...parseDeadline(text, plan) }));
    const sure = read.filter(({ needsPerson }) => !needsPerson);
    for (const { text, kind, startsOn, dueOn } of sure) {
      if (kind !== 'once' && kind !== 'range') continue;
      for (const day of [startsOn, dueOn]) if (day !== null) expect(text).toContain(day.slice(0, 4));
    }
    expect(sure.length / texts.length).toBeGreaterThanOrEqual(0.5);
  });
});

withConformanceData('responsible bodies of real plans', () => {
  const cells = () => conformanceRows('deadlines', 'ru-bodies.csv').map(({ text }) => text ?? '');
  const trimmed = (cell: string) =>
    cell.replace(/^[-\s]+|\(?\s*по согласованию\s*\)?|[;:.\s*]+$/gu, '').replace(/[;:.\s]+$/u, '');
  const body = (id: string, name: string): RegisteredBody => {
    const names = [{ name: { ru: name }, shortName: null, from: null }];
    return { id, names, aliases: [], activeFrom: null, activeTo: null, succeededBy: null };
  };

  it('are found whole, whatever commas and quotation marks their names have, when they are registered', () => {
    for (const cell of cells().filter((text) => !text.includes('совместно'))) {
      const name = trimmed(cell);
      const { matches, unmatched } = matchBodies(cell, [body('it', name)], '2020-01-01');
      expect({ cell, ids: matches.map(({ bodyId }) => bodyId), unmatched }).toEqual({ cell, ids: ['it'], unmatched: [] });
    }
  });

  it('are not found in a register that has only the beginnings of their names', () => {
    for (const cell of cells()) {
      const words = trimmed(cell).split(/\s+/u);
      const beginnings = [2, 3].filter((length) => length < words.length).map((length) => words.slice(0, length).join(' '));
      const { matches } = matchBodies(
        cell,
        beginnings.filter((name) => /\p{L}$/u.test(name)).map((name) => body(name, name)),
        '2020-01-01',
      );
      // «Администрации : …» ends its name with a mark, «Заместитель - Начальник» too.
      if (!/ [:-] /u.test(cell)) expect({ cell, matches }).toEqual({ cell, matches: [] });
    }
  });

  it('are named in slices of the cell, in its order', () => {
    for (const cell of cells()) {
      const { unmatched } = matchBodies(cell, [], '2020-01-01');
      let at = 0;
      for (const { text } of unmatched) {
        const found = cell.indexOf(text, at);
        expect({ cell, text, found }).not.toMatchObject({ found: -1 });
        at = found + text.length;
      }
      expect(unmatched.length).toBeGreaterThan(0);
    }
  });
});
