import { describe, expect, it } from 'vitest';
import { formatDate, formatDateInWords, formatMonth, formatNumber, formatPercent, formatPeriod, formatRatio } from './format.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('dates', () => {
  it('are day, month and year in each language’s way', () => {
    expect(formatDate('2021-09-30', 'ru')).toBe('30.09.2021');
    expect(formatDate('2021-09-30', 'ky')).toBe('30.09.2021');
    expect(plain(formatDate('2021-09-03', 'en'))).toBe('3 Sep 2021');
    expect(formatDate(null, 'en')).toBe('–');
  });

  it('are spoken with the month in its case', () => {
    expect(plain(formatDateInWords('2021-09-30', 'ru'))).toBe('30 сентября 2021 г.');
    expect(formatDateInWords('2018-11-01', 'ky')).toBe('2018-жылдын 1-ноябры');
    expect(plain(formatDateInWords('2021-05-09', 'en'))).toBe('9 May 2021');
  });

  it('name months and periods', () => {
    expect([formatMonth('2021-09', 'ru'), formatMonth('2021-09-30', 'ky')]).toEqual(['сентябрь 2021', '2021-ж. сентябрь']);
    expect(formatPeriod('2021-Q3', 'ru')).toBe('III кв. 2021');
    expect(formatPeriod('2021-Q3', 'en')).toBe('Q3 2021');
    expect(formatPeriod('2021-Q3', 'ky')).toBe('2021-ж. III квартал');
    expect(formatPeriod('2021-H2', 'ru')).toBe('II полугодие 2021');
    expect(formatPeriod('2021-07', 'en')).toBe('July 2021');
  });
});

describe('numbers', () => {
  it('are grouped by a space that does not break and have a decimal comma in Russian and Kyrgyz', () => {
    expect(formatNumber(1234567.5, 'ru', 1)).toBe('1\u00A0234\u00A0567,5');
    expect(formatNumber(1234567.5, 'ky', 2)).toBe('1\u00A0234\u00A0567,5');
    expect(formatNumber(1234567.5, 'en', 1)).toBe('1,234,567.5');
  });

  it('have a true minus sign, and no minus for nothing', () => {
    expect(formatNumber(-12, 'ru')).toBe('−12');
    expect(formatNumber(-0.2, 'ru')).toBe('0');
  });

  it('show per cent with a space, and a dash when it is unknown', () => {
    expect(formatPercent(0.4189, 'ru')).toBe('42\u00A0%');
    expect(formatPercent(0.4189, 'ky', 1)).toBe('41,9\u00A0%');
    expect(formatPercent(null, 'en')).toBe('–');
  });
});

describe('n of N', () => {
  const ratio = { n: 31, N: 74, rate: 31 / 74 };

  it('carries both counts and the per cent', () => {
    expect(plain(formatRatio(ratio, 'ru'))).toBe('31 из 74 (42 %)');
    expect(plain(formatRatio(ratio, 'en'))).toBe('31 of 74 (42 %)');
  });

  it('is a dash when nothing is counted, never 0 %', () => {
    expect(formatRatio({ n: 0, N: 0, rate: null }, 'ru')).toBe('–');
  });

  it.each([
    [74, '74төн'],
    [6, '6дан'],
    [10, '10дон'],
    [25, '25тен'],
    [40, '40тан'],
    [50, '50дөн'],
    [100, '100дөн'],
    [3000, '3\u00A0000ден'],
  ])('gives the Kyrgyz number %i its ending: %s', (whole, expected) => {
    expect(formatRatio({ n: 1, N: whole, rate: 0.1 }, 'ky')).toMatch(new RegExp(`^${expected} 1 `));
  });
});
