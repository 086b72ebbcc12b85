import { describe, expect, it } from 'vitest';
import { guardFormula } from './formula-guard.ts';

describe('the formula guard', () => {
  it.each(['=HYPERLINK("http://x","y")', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '\n', '＝1', '－1', ';=1', '","=1', "'=1"])(
    'puts an apostrophe before %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['1.10', 'Задача = результат', '«-»', '', "'кавычки'", '2021-09-30'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});
