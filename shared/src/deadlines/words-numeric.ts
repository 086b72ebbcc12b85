import { dayMoment, isYear, monthMoment, type Moment } from './moment.ts';
import type { Meaning, WordRule } from './token.ts';

const UNKNOWN: readonly Meaning[] = [{ kind: 'unknown' }];

function dated(moment: Moment | null): readonly Meaning[] {
  const isReal = moment !== null && moment.month >= 1 && moment.month <= 12 && (moment.year === null || isYear(moment.year));
  return isReal ? [{ kind: 'date', moment }] : UNKNOWN;
}

/** Slashes and hyphens are written day first in Europe and month first in America: only a number above 12 tells. */
function dayAndMonth(first: number, second: number, year: number): Moment {
  if (second > 12) return dayMoment(year, first, second);
  return dayMoment(year, second, first, first > 12 || first === second);
}

function fullYear(digits: string | undefined): { year: number; sure: boolean } {
  const isShort = digits?.length === 2;
  return { year: Number(digits) + (isShort ? 2000 : 0), sure: !isShort };
}

/** Dates in digits. Words do not help here, so these hold for every language. */
export const numericDates: readonly WordRule[] = [
  {
    pattern: String.raw`(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)(?!\.\d)`,
    meanings: ([, day, month, digits]) => {
      const { year, sure } = fullYear(digits);
      return dated(dayMoment(year, Number(month), Number(day), sure));
    },
  },
  {
    pattern: String.raw`(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)(?![-./]\d)`,
    meanings: ([, year, , month, day]) => dated(dayMoment(Number(year), Number(month), Number(day))),
  },
  {
    pattern: String.raw`(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)(?![-./]\d)`,
    meanings: ([, first, , second, year]) => dated(dayAndMonth(Number(first), Number(second), Number(year))),
  },
  {
    pattern: String.raw`(\d{1,2})\.(\d{4})(?!\d)(?!\.\d)`,
    meanings: ([, month, year]) => dated(monthMoment(Number(year), Number(month))),
  },
  {
    pattern: String.raw`(\d{1,2})/(\d{4})(?!\d)(?![-./]\d)`,
    meanings: ([, month, year]) => dated(monthMoment(Number(year), Number(month))),
  },
  {
    // 2018-06 may be June 2018 or, like 2011-12, a school or fiscal year.
    pattern: String.raw`(\d{4})-(\d{2})(?!\d)(?![-./]\d)`,
    meanings: ([, year, month]) => dated(monthMoment(Number(year), Number(month), false)),
  },
  {
    pattern: String.raw`(\d{2})\.(\d{2})(?!\d)(?!\.\d)`,
    meanings: ([, day, month]) => dated(dayMoment(null, Number(month), Number(day), false)),
  },
];

const RUSSIAN_ENDING = ' ?- ?(?:[оы]?го|[оы]?му|[иоы]?й|[ео]е|[оы]м|ую|[яемх]|ти|мя)';
const KYRGYZ_ENDING = '-?(?:[ыиуү]?нч[ыиуү]|с?[ыиуү](?:н[аеоө]|н[ыиуү]н|нд[аеоө])?|н[аеоө])';
const KYRGYZ_ABLATIVE = '-?с?[ыиуү]?н[аеоө]н';
const ENGLISH_ENDING = 'st|nd|rd|th';
const I = '[iіӏl]';

function number(digits: string | undefined): Meaning {
  return { kind: 'number', value: Number(digits), digits: digits?.length ?? 0 };
}

/** Numbers with the endings each language hangs on them, and Roman numerals typed with letters that only look right. */
export const numbers: readonly WordRule[] = [
  { pattern: String.raw`(\d{1,3})(?!\d)(?:-(?=\p{L}))?`, meanings: ([, digits]) => [number(digits)] },
  // «2018-жылдын», "2018-Q3"; but in "2018-March 2019" the dash is one.
  {
    pattern: String.raw`(\d{4})(?!\d)(?:-(?=(?:г|гг|ж|жж)(?!\p{L})|год|жыл|[qh]\d))?`,
    meanings: ([, digits]) => [number(digits)],
  },
  {
    pattern: String.raw`(\d{1,4})(?:${RUSSIAN_ENDING}|${KYRGYZ_ENDING}|${ENGLISH_ENDING})(?!\p{L})`,
    meanings: ([, digits]) => [number(digits)],
  },
  {
    pattern: String.raw`(\d{1,4})${KYRGYZ_ABLATIVE}(?!\p{L})`,
    meanings: ([, digits]) => [number(digits), { kind: 'from_after' }],
  },
  ...[
    { pattern: I, value: 1 },
    { pattern: `(?=1?${I})[iіӏl1]{2}|п(?=-?(?:й|м|го)? ?(?:кв|полуг|жарым|чейр))`, value: 2 },
    { pattern: `(?=1{0,2}${I})[iіӏl1]{3}|ш(?=-?(?:й|м|го)? ?(?:кв|чейр))`, value: 3 },
    { pattern: '[iіӏl1][vу]', value: 4 },
  ].map(({ pattern, value }): WordRule => ({
    pattern: String.raw`(?:${pattern})(?!\d)(?: ?- ?(?:й|м|го|ый|ой|ом|е|ое)(?!\p{L})|-(?=кв|чейр|жарым|полуг)|(?!\p{L}))`,
    meanings: () => [{ kind: 'ordinal', value }],
  })),
];
