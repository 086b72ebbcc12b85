import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, isoDate, endOfMonth } from '../values/iso-date.ts';
import { deadlineSchema } from './deadline.ts';
import { LONGEST_DEADLINE_TEXT, parseDeadline } from './parse-deadline.ts';

const russianMonths = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const russianPeriods = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const kyrgyzUntil =
  'январына февралына мартына апрелине майына июнуна июлуна августуна сентябрына октябрына ноябрына декабрына'.split(' ');
const kyrgyzOf = 'январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры'.split(' ');
const oldKyrgyz = [
  'үчтүн айынын',
  'бирдин айынын',
  'жалган курандын',
  'чын курандын',
  'бугунун',
  'кулжанын',
  'текенин',
  'баш оонанын',
  'аяк оонанын',
  'тогуздун айынын',
  'жетинин айынын',
  'бештин айынын',
];
const englishMonths = 'January February March April May June July August September October November December'.split(' ');

/** Days from 1990 to 2100. */
const days = fc.integer({ min: 7305, max: 47846 }).map(fromDayNumber);
const years = fc.integer({ min: 1990, max: 2100 });
const months = fc.integer({ min: 1, max: 12 });

function parts(day: string): { year: string; month: number; date: number } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

type Form = (day: { year: string; month: number; date: number }) => string;
const dayForms: Record<string, Form> = {
  'Russian words': ({ year, month, date }) => `до ${date} ${russianMonths[month - 1]} ${year} г.`,
  'Russian digits': ({ year, month, date }) => `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`,
  'Kyrgyz words': ({ year, month, date }) => `${year}-жылдын ${date}-${kyrgyzUntil[month - 1]} чейин`,
  'old Kyrgyz months': ({ year, month, date }) => `${year}-жылдын ${oldKyrgyz[month - 1]} ${date}не чейин`,
  'British English': ({ year, month, date }) => `by ${date} ${englishMonths[month - 1]} ${year}`,
  'American English': ({ year, month, date }) => `${englishMonths[month - 1]} ${date}, ${year}`,
  ISO: ({ year, month, date }) => isoDate(Number(year), month, date),
};

describe('every day of the calendar, in every form', () => {
  it.each(Object.entries(dayForms))('%s', (_, write) => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDeadline(write(parts(day)), {})).toMatchObject({ kind: 'once', dueOn: day, needsPerson: false });
      }),
    );
  });

  it('two days make a range', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [first = one, last = one] = [one, other].sort();
        const write = ({ year, month, date }: ReturnType<typeof parts>) => `${date} ${russianMonths[month - 1]} ${year} года`;
        const text = `с ${write(parts(first))} по ${write(parts(last))}`;
        expect(parseDeadline(text, {})).toMatchObject({ kind: 'range', startsOn: first, dueOn: last, needsPerson: false });
      }),
    );
  });
});

describe('every period ends on its last day', () => {
  const monthForms: Record<string, (year: number, month: number) => string> = {
    Russian: (year, month) => `${russianPeriods[month - 1]} ${year} года`,
    Kyrgyz: (year, month) => `${year}-жылдын ${kyrgyzOf[month - 1]}`,
    English: (year, month) => `by ${englishMonths[month - 1]} ${year}`,
  };
  it.each(Object.entries(monthForms))('a month in %s', (_, write) => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        const expected = { kind: 'once', dueOn: endOfMonth(year, month), needsPerson: false };
        expect(parseDeadline(write(year, month), {})).toMatchObject(expected);
      }),
    );
  });

  const quarterForms: Record<string, (year: number, quarter: number) => string> = {
    Russian: (year, quarter) => `${['I', 'II', 'III', 'IV'][quarter - 1]} квартал ${year} г.`,
    Kyrgyz: (year, quarter) => `${year}-жылдын ${quarter}-чейреги`,
    English: (year, quarter) => `Q${quarter} ${year}`,
  };
  it.each(Object.entries(quarterForms))('a quarter in %s', (_, write) => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 4 }), (year, quarter) => {
        const expected = { kind: 'once', dueOn: endOfMonth(year, quarter * 3), needsPerson: false };
        expect(parseDeadline(write(year, quarter), {})).toMatchObject(expected);
      }),
    );
  });
});

/** Scraps of real wordings in any order: most make no sense, some do. */
const scraps = [
  ...[
    'до',
    'с',
    'по',
    'к',
    'в течение',
    'конца',
    'ежегодно',
    'ежеквартально',
    'постоянно',
    'не позднее',
    'через',
    'после',
    'и',
    'включительно',
  ],
  ...[
    '2018',
    '2019',
    '2020 года',
    '2021 годы',
    '2018-2023',
    '18',
    '1',
    '15',
    '30',
    'IV',
    'I',
    '01.09.2012',
    '01.09.12',
    '2018-06',
    '31.02.2019',
  ],
  ...[
    'марта',
    'сентябрь',
    'ноябрына',
    'June',
    'квартал',
    'полугодие',
    'кв.',
    'чейреги',
    'года',
    'месяца',
    'дней',
    'утверждения',
    'Плана',
  ],
  ...[
    'by',
    'from',
    'to',
    'during',
    'end of',
    'Q4',
    'annually',
    'чейин',
    'жылдын',
    'ичинде',
    'сайын',
    'тартып',
    ',',
    '-',
    '(',
    '*',
    'закон',
    '–',
  ],
];
const wordings = fc.array(fc.constantFrom(...scraps), { maxLength: 6 }).map((words) => words.join(' '));
/** Any UTF-16 at all, halves of surrogate pairs included. */
const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const contexts = fc.record(
  { planStartsOn: fc.oneof(days, fc.string()), planEndsOn: fc.oneof(days, fc.string()), actDate: fc.oneof(days, fc.string()) },
  { requiredKeys: [] },
);

describe('whatever stands in the cell', () => {
  it('is read without an error, to a valid deadline', () => {
    const texts = fc.oneof(codeUnits, fc.string({ unit: 'grapheme-ascii' }), wordings);
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        expect(() => deadlineSchema.parse(parseDeadline(text, context))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('gives no confident day whose year does not stand in the text', () => {
    let confident = 0;
    fc.assert(
      fc.property(wordings, contexts, (text, context) => {
        const { kind, startsOn, dueOn, needsPerson } = parseDeadline(text, context);
        if (needsPerson || (kind !== 'once' && kind !== 'range')) return;
        confident += 1;
        for (const day of [startsOn, dueOn]) if (day !== null) expect(text).toContain(day.slice(0, 4));
      }),
      { numRuns: 1000 },
    );
    expect(confident).toBeGreaterThan(0);
  });

  it('is dated from the act only when the act has a date', () => {
    fc.assert(
      fc.property(wordings, (text) => {
        const { kind, dueOn } = parseDeadline(text, {});
        if (kind === 'relative') expect(dueOn).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is a guess as soon as one word of it is not understood', () => {
    fc.assert(
      fc.property(wordings, fc.constantFrom('кроме', 'не', 'бюджет', 'except', 'эмес', '№', '≤'), (text, stranger) => {
        for (const spoilt of [`${stranger} ${text}`, `${text} ${stranger}`]) {
          expect(parseDeadline(spoilt, {}).needsPerson).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a cell that is no deadline but a text', () => {
  it.each(['a', '\t', '7', '-', 'и ', '1 сентября 2012 ', '<s>', 'I'])('is not read beyond the bound: 50 KB of “%s”', (unit) => {
    const text = unit.repeat(Math.ceil(51_200 / unit.length));
    expect(parseDeadline(text, {})).toMatchObject({ kind: 'unclear', needsPerson: true });
  });

  it('is told from a long deadline by its length alone', () => {
    const padded = (length: number) => '1 сентября 2012'.padEnd(length);
    expect(parseDeadline(padded(LONGEST_DEADLINE_TEXT), {})).toMatchObject({ kind: 'once', needsPerson: false });
    expect(parseDeadline(padded(LONGEST_DEADLINE_TEXT + 1), {})).toMatchObject({ kind: 'unclear', needsPerson: true });
  });
});
