import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('a table as CSV', () => {
  it('starts with a byte order mark and ends each line with CR LF', () => {
    expect(
      toCsv([
        ['Срок', 'n'],
        ['2021', 3],
      ]),
    ).toBe('\uFEFFСрок,n\r\n2021,3\r\n');
  });

  it('quotes what holds a separator, a quote or a line break', () => {
    expect(toCsv([['a,b', 'say "no"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""no""","two\nlines"\r\n');
  });

  it('disarms formulas and leaves negative numbers alone', () => {
    expect(toCsv([['=1+1', '-5', -5, null]])).toBe("\uFEFF'=1+1,-5,-5,\r\n");
  });
});
