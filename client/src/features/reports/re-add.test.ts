import { describe, expect, it } from 'vitest';
import { reAdd } from './re-add.ts';

const row = (counted: number, contribution: number) => ({
  taskId: 'a',
  number: '1',
  title: { en: 'A' },
  weight: 1,
  counted,
  contribution,
});

describe('the rows of a figure', () => {
  it('re-add to its value, within binary rounding', () => {
    const rows = [row(0.1, 0.1), row(0.2, 0.1), row(0.3, 0.1)];
    expect(reAdd({ rows, value: 0.5 })).toMatchObject({ agrees: true });
  });

  it('are found out when they do not', () => {
    expect(reAdd({ rows: [row(1, 1), row(1, 0)], value: 0.51 }).agrees).toBe(false);
    expect(reAdd({ rows: [], value: 0 }).agrees).toBe(false);
    expect(reAdd({ rows: [row(1, 0)], value: null }).agrees).toBe(false);
  });

  it('agree on nothing where nothing is counted', () => {
    expect(reAdd({ rows: [], value: null })).toEqual({ contribution: 0, counted: 0, rate: null, agrees: true });
  });
});
