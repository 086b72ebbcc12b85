import { describe, expect, it } from 'vitest';
import { parseDeadline } from './parse-deadline.ts';

/** Wordings that plans of the three languages have now and then. Whoever is not sure leaves them to a person. */

const plan = { planStartsOn: '2018-01-01', planEndsOn: '2023-12-31', actDate: '2018-08-23' };

describe('a day or a period that is surely said', () => {
  it.each<[text: string, startsOn: string | null, dueOn: string]>([
    // The old Kyrgyz months.
    ['үчтүн айы 2019', null, '2019-01-31'],
    ['2020-жылдын бирдин айынын 15ине чейин', null, '2020-02-15'],
    ['жалган куран 2019-ж.', null, '2019-03-31'],
    ['2021-жылдын чын куран айы', null, '2021-04-30'],
    ['бугу айы 2022', null, '2022-05-31'],
    ['2020-жылдын теке айынын аягына чейин', null, '2020-07-31'],
    ['баш оона 2021-жыл', null, '2021-08-31'],
    ['тогуздун айы 2020', null, '2020-10-31'],
    ['бештин айы 2022', null, '2022-12-31'],
    // Suffixes and the order of words.
    ['2019-жылдын экинчи кварталынын аягына чейин', null, '2019-06-30'],
    ['2019-жылдын биринчи жарымы', null, '2019-06-30'],
    ['2020-жылдын 1-мартынан 1-июнуна чейин', '2020-03-01', '2020-06-01'],
    ['15-декабрь, 2019-жыл', null, '2019-12-15'],
    ['2019-2021-жж.', '2019-01-01', '2021-12-31'],
    // Quarters and halves, Roman and Arabic, over years.
    ['I–II кв. 2019 г.', '2019-01-01', '2019-06-30'],
    ['IV квартал 2019 г. – I квартал 2020 г.', '2019-10-01', '2020-03-31'],
    ['1-й кв. 2020 – 4-й кв. 2021', '2020-01-01', '2021-12-31'],
    ['2020 Q1 - 2021 Q2', '2020-01-01', '2021-06-30'],
    ['вторая половина 2020', null, '2020-12-31'],
    // Spans over a turn of the year.
    ['декабрь 2019 — февраль 2020', '2019-12-01', '2020-02-29'],
    ['Oct 2019 - Mar 2020', '2019-10-01', '2020-03-31'],
    ['с 15 по 20 мая 2020', '2020-05-15', '2020-05-20'],
    // Days in figures: a thirteenth month does not exist, so these have one meaning only.
    ['13/06/2020', null, '2020-06-13'],
    ['06/13/2020', null, '2020-06-13'],
    ['2020/06/05', null, '2020-06-05'],
    ['no later than 31 Dec. 2022', null, '2022-12-31'],
    ['до 1 сент. 2020г.', null, '2020-09-01'],
  ])('%s', (text, startsOn, dueOn) => {
    expect(parseDeadline(text, plan)).toMatchObject({ startsOn, dueOn, needsPerson: false });
  });
});

describe('a cycle that is surely said', () => {
  it.each<[text: string, every: string, offset: { months: number; day: number } | null]>([
    ['до 25-го числа второго месяца, следующего за отчетным кварталом', 'quarter', { months: 2, day: 25 }],
    ['ежеквартально, до 15 числа месяца, следующего за отчетным кварталом', 'quarter', { months: 1, day: 15 }],
    ['by 25 of second month following the reporting quarter', 'quarter', { months: 2, day: 25 }],
    ['чейрек сайын, кийинки айдын 15ине чейин', 'quarter', { months: 1, day: 15 }],
    ['жылына эки жолу', 'half_year', null],
    ['раз в полгода', 'half_year', null],
    ['every six months', 'half_year', null],
    ['кварталына бир жолу', 'quarter', null],
  ])('%s', (text, every, offset) => {
    expect(parseDeadline(text, plan)).toMatchObject({ kind: 'recurring', every, offset, needsPerson: false });
  });
});

describe('what may mean two things, or nothing, is left to a person', () => {
  it.each([
    // No year, in a plan of several.
    'IV квартал',
    'Q4',
    'к 1 сентября',
    'до июня',
    '31 December',
    'II полугодие',
    'май-июнь',
    // European or American, and years of two digits.
    '05/06/2020',
    '05.06.20',
    '05-06-2020',
    'Dec-20',
    '3 кв. 19 г.',
    // Fiscal and school years, seasons, beginnings and middles.
    'by end of Q3 FY2021',
    'FY 2020-21',
    '2018/2019 учебный год',
    'spring 2021',
    'к отопительному сезону 2020',
    'начало 2022 года',
    'by mid-2021',
    // Days that do not exist.
    '30 февраля 2020 года',
    '29 февраля 2019 года',
    '31.04.2020',
    'Q5 2020',
    // Lists and steps.
    'март, июнь, сентябрь 2020 года',
    'до 1.03.2019 и до 1.06.2019',
    'до 01.01.2020 (I этап), до 01.01.2021 (II этап)',
    '2018, 2020 гг.',
    // Slips of the pen and foreign words.
    'деабрь 2019',
    'сентебрь 2020',
    'сентябрь 219',
    'кыркүйөк 2020',
    'март 2019 года (корректировано: апрель 2019 года)',
    // Cycles that the plan does not know, and words of two meanings.
    'bi-annually',
    'biannual',
    'раз в три года',
    'каждый понедельник',
    // The other way round, and nothing at all.
    'после 1 марта 2020 года',
    'не ранее 1 марта 2020 года',
    'от 12.05.2019 № 123',
    'TBD',
    '(See Above)',
    '44197',
    'по отдельному графику',
  ])('%s', (text) => {
    expect(parseDeadline(text, plan)).toMatchObject({ needsPerson: true });
  });
});
