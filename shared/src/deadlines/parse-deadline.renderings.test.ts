import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, isoDate } from '../values/iso-date.ts';
import type { Deadline, Recurrence } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';

const plan = { planStartsOn: '2018-08-23', planEndsOn: '2023-12-31', actDate: '2018-08-23' };
const years = fc.integer({ min: 1990, max: 2090 });
const roman = ['I', 'II', 'III', 'IV'];
const russianMonths = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const russianPeriods = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const kyrgyzOf = 'январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры'.split(' ');
const kyrgyzUntil =
  'январына февралына мартына апрелине майына июнуна июлуна августуна сентябрына октябрына ноябрына декабрына'.split(' ');
const englishMonths = 'January February March April May June July August September October November December'.split(' ');

/** A meaning, its wordings in the three languages, and its reading. */
interface Said {
  wordings: readonly string[];
  reading: Partial<Deadline>;
}

function name(list: readonly string[], ordinal: number): string {
  return list[ordinal - 1] ?? '';
}

const dueMonth = fc.record({ year: years, month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }): Said => ({
  wordings: [
    `${name(russianPeriods, month)} ${year} г.`,
    `${year} год, ${name(russianPeriods, month)}`,
    `${year}-жылдын ${name(kyrgyzOf, month)}`,
    `${name(englishMonths, month)}, ${year}`,
    `${String(month).padStart(2, '0')}.${year}`,
  ],
  reading: { kind: 'once', dueOn: endOfMonth(year, month) },
}));

const duePart = fc.record({ year: years, part: fc.integer({ min: 1, max: 4 }) }).map(({ year, part }): Said => ({
  wordings: [
    `${name(roman, part)} квартал ${year} года`,
    `${part}-й кв. ${year} г.`,
    `${year}, ${name(roman, part)} кв.`,
    `${year}-жылдын ${name(roman, part)} чейреги`,
    `Q${part} ${year}`,
    `${name(['1st', '2nd', '3rd', '4th'], part)} quarter of ${year}`,
  ],
  reading: { kind: 'once', dueOn: endOfMonth(year, part * 3) },
}));

const dueHalf = fc.record({ year: years, half: fc.integer({ min: 1, max: 2 }) }).map(({ year, half }): Said => ({
  wordings: [
    `${name(roman, half)} полугодие ${year} года`,
    `в ${name(['первом', 'втором'], half)} полугодии ${year} г.`,
    `${year}-жылдын ${half}-жарым жылдыгы`,
    `${half}-жарым жылдык ${year}`,
    `${name(['first', 'second'], half)} half of ${year}`,
    `${half}H ${year}`,
  ],
  reading: { kind: 'once', dueOn: endOfMonth(year, half * 6) },
}));

const spanOfYears = fc.record({ from: years, more: fc.integer({ min: 1, max: 9 }) }).map(({ from, more }): Said => ({
  wordings: [
    `${from}–${from + more} годы`,
    `${from} - ${from + more} г.г.`,
    `с ${from} по ${from + more} год`,
    `${from}-${from + more}-жылдар`,
    `${from}-${from + more}-ж.ж.`,
    `from ${from} to ${from + more}`,
  ],
  reading: { kind: 'range', startsOn: `${from}-01-01`, dueOn: `${from + more}-12-31` },
}));

const spanOfMonths = fc
  .record({ year: years, month: fc.integer({ min: 1, max: 12 }), next: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month, next }): Said => ({
    wordings: [
      `${name(russianPeriods, month)} ${year} – ${name(russianPeriods, next)} ${year + 1}`,
      `${name(russianPeriods, month)} ${year}-${name(russianPeriods, next)} ${year + 1} года`,
      `${name(englishMonths, month)} ${year}–${name(englishMonths, next)} ${year + 1}`,
    ],
    reading: { kind: 'range', startsOn: isoDate(year, month, 1), dueOn: endOfMonth(year + 1, next) },
  }));

const cycles = [
  {
    every: 'quarter',
    ru: 'ежеквартально',
    of: 'кварталом',
    ky: 'чейрек сайын',
    kyOf: 'чейректен',
    en: 'quarterly',
    enOf: 'quarter',
  },
  {
    every: 'half_year',
    ru: 'раз в полугодие',
    of: 'полугодием',
    ky: 'жылына эки жолу',
    kyOf: 'жарым жылдыктан',
    en: 'twice a year',
    enOf: 'half-year',
  },
  { every: 'month', ru: 'ежемесячно', of: 'месяцем', ky: 'ай сайын', kyOf: 'айдан', en: 'monthly', enOf: 'month' },
] as const satisfies readonly { every: Recurrence; [word: string]: string }[];

const reportDay = fc
  .record({ cycle: fc.constantFrom(...cycles), day: fc.integer({ min: 1, max: 31 }), months: fc.integer({ min: 1, max: 3 }) })
  .map(({ cycle, day, months }): Said => {
    const [ru, ky, en] = [
      name(['', 'второго ', 'третьего '], months),
      name(['', 'экинчи ', 'үчүнчү '], months),
      name(['', 'second ', 'third '], months),
    ];
    return {
      wordings: [
        `${cycle.ru}, до ${day}-го числа ${ru}месяца, следующего за отчетным ${cycle.of}`,
        `до ${day} числа ${ru}месяца, следующего за отчетным ${cycle.of}`,
        `${cycle.ky}, отчеттук ${cycle.kyOf} кийинки ${ky}айдын ${day}-күнүнө чейин`,
        `${cycle.en}, by the ${day}th of the ${en}month following the reporting ${cycle.enOf}`,
      ],
      reading: { kind: 'recurring', every: cycle.every, offset: { months, day } },
    };
  });

const dayEachYear = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day }): Said => ({
    wordings: [
      `ежегодно, до ${day} ${name(russianMonths, month)}`,
      `раз в год до ${day} ${name(russianMonths, month)}`,
      `жыл сайын, ${day}-${name(kyrgyzUntil, month)} чейин`,
      `annually by ${day} ${name(englishMonths, month)}`,
    ],
    reading: { kind: 'recurring', every: 'year', on: { month, day } },
  }));

const soLongAfter = fc.integer({ min: 1, max: 90 }).map((days): Said => ({
  wordings: [
    `в течение ${days} календарных дней со дня утверждения Плана`,
    `план бекитилгенден кийин ${days} күндүн ичинде`,
    `within ${days} days after approval of the Plan`,
  ],
  reading: { kind: 'relative', after: { months: 0, days, anchor: 'act_date', event: null } },
}));

const meanings = { dueMonth, duePart, dueHalf, spanOfYears, spanOfMonths, reportDay, dayEachYear, soLongAfter };

describe('what is written in any of the three languages is read back', () => {
  it.each(Object.entries(meanings))('%s', (_, meaning) => {
    fc.assert(
      fc.property(meaning, ({ wordings, reading }) => {
        for (const wording of wordings) {
          expect({ wording, ...parseDeadline(wording, plan) }).toMatchObject({ wording, ...reading, needsPerson: false });
        }
      }),
    );
  });
});

const TWINS: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y' };
/** Ways of typing that change nothing. */
const noises: Record<string, (text: string, at: number) => string> = {
  'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'doubled spaces': (text) => text.replaceAll(' ', '  '),
  'line breaks': (text) => text.replaceAll(' ', '\n'),
  'a soft hyphen': (text, at) => text.slice(0, at) + '\u00AD' + text.slice(at),
  'decomposed letters': (text) => text.normalize('NFD'),
  capitals: (text) => text.toUpperCase(),
  'other dashes': (text) => text.replace(/[-–]/gu, '\u2014'),
  'a Latin letter': (text, at) => text.slice(0, at) + (TWINS[text.charAt(at)] ?? text.charAt(at)) + text.slice(at + 1),
  'quotation marks': (text) => `«${text}»`,
  'a full stop': (text) => `${text}.`,
  'a footnote mark': (text) => `${text}*`,
  'a footnote number': (text) => `${text}²`,
  'a lost letter': (text, at) => text.slice(0, at) + text.slice(at + 1),
  'a doubled letter': (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
};
const harmless = [
  'no-break spaces',
  'doubled spaces',
  'line breaks',
  'a soft hyphen',
  'decomposed letters',
  'quotation marks',
  'a full stop',
];

function datesOf({ kind, startsOn, dueOn, every, offset, on, after }: Deadline) {
  return { kind, startsOn, dueOn, every, offset, on: on ?? null, after };
}

const typed = fc
  .record({ said: fc.oneof(...Object.values(meanings)), pick: fc.nat(), place: fc.nat() })
  .map(({ said, pick, place }) => {
    const text = said.wordings[pick % said.wordings.length] ?? '';
    return { text, at: place % text.length };
  });

describe('typing noise', () => {
  it.each(Object.entries(noises))('never gives a confident wrong reading: %s', (noise, disturb) => {
    fc.assert(
      fc.property(typed, ({ text, at }) => {
        // A lost or doubled digit is another date, and no reader can know.
        fc.pre(!(noise.startsWith('a lost') || noise.startsWith('a doubled')) || !/[\dIVQH]/u.test(text.charAt(at)));
        const [clean, noisy] = [parseDeadline(text, plan), parseDeadline(disturb(text, at), plan)];
        if (harmless.includes(noise)) expect(noisy).toEqual(clean);
        else if (!noisy.needsPerson) expect({ text, ...datesOf(noisy) }).toEqual({ text, ...datesOf(clean) });
      }),
      { numRuns: 300 },
    );
  });
});
