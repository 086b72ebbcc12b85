import { describe, expect, it } from 'vitest';
import { deadlineSchema, type Deadline } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';

const plan = { planStartsOn: '2018-08-23', planEndsOn: '2023-12-31', actDate: '2018-08-23' };
const oneYearPlan = { planStartsOn: '2019-01-01', planEndsOn: '2019-12-31' };

function read(text: string): Deadline {
  return deadlineSchema.parse(parseDeadline(text, plan));
}

/** A reading in short: kind, first and last day, and “?” when a person has to look. */
function brief(text: string, context = plan): string {
  const { kind, startsOn, dueOn, needsPerson } = deadlineSchema.parse(parseDeadline(text, context));
  return [kind, startsOn, dueOn, needsPerson ? '?' : null].filter((part) => part !== null).join(' ');
}

describe('a day', () => {
  it.each([
    ['до 1 сентября 2012 г.', '2012-09-01'],
    ['1 СЕНТЯБРЯ 2012 Г.', '2012-09-01'],
    ['«1 сентября 2012»', '2012-09-01'],
    ['до 1-го марта 2019 года', '2019-03-01'],
    ['не позднее 31 декабря 2019', '2019-12-31'],
    ['01.09.2012', '2012-09-01'],
    ['1.9.2012 г.', '2012-09-01'],
    ['2012-09-01', '2012-09-01'],
    ['31-Dec-2019', '2019-12-31'],
    ['23.08.2018-ж.', '2018-08-23'],
    ['30/06/2020', '2020-06-30'],
    ['29.02.2020', '2020-02-29'],
    ['1 сентября\n2012 года', '2012-09-01'],
    ['2018-жылдын 1-ноябрына чейин', '2018-11-01'],
    ['2018-жылдын ноябрынын 1ине чейин', '2018-11-01'],
    ['2018-ж. 1-ноябрь', '2018-11-01'],
    ['2018-жылдын үчтүн айынын 5ине чейин', '2018-01-05'],
    ['2018-жылдын 10-бугусуна чейин', '2018-05-10'],
    ['20-бештин айы, 2018-жыл', '2018-12-20'],
    ['by 30 June 2020', '2020-06-30'],
    ['June 30, 2020', '2020-06-30'],
    ['the 1st of March 2019', '2019-03-01'],
  ])('%s is due on %s', (text, day) => {
    expect(brief(text)).toBe(`once ${day}`);
  });

  it('leaves a two-digit year, a swappable day and month, and an exclusive "before" to a person', () => {
    expect(brief('01.09.12')).toBe('once 2012-09-01 ?');
    expect(brief('03/04/2020')).toBe('once 2020-04-03 ?');
    expect(brief('before 1 March 2019')).toBe('once 2019-03-01 ?');
  });

  it.each(['31.02.2019', '30 февраля 2019', '29.02.2019', 'February 29, 2021'])(
    'does not read %s, which no calendar has',
    (text) => {
      expect(brief(text)).toBe('unclear ?');
    },
  );
});

describe('a period is due on its last day', () => {
  it.each([
    ['сентябрь 2018', '2018-09-30'],
    ['в сентябре 2018 года', '2018-09-30'],
    ['09.2018', '2018-09-30'],
    ['9/2018', '2018-09-30'],
    ['2018 год, сентябрь', '2018-09-30'],
    ['2018 г. (IV квартал)', '2018-12-31'],
    ['2018, 4 кв-л', '2018-12-31'],
    ['2019-жылдын акырына чейин', '2019-12-31'],
    ['by year-end 2019', '2019-12-31'],
    ['2H 2019', '2019-12-31'],
    ['февраль 2020', '2020-02-29'],
    ['Sept 2018', '2018-09-30'],
    ['By March 2023', '2023-03-31'],
    ['2018-жылдын сентябры', '2018-09-30'],
    ['2018-жылдын аяк оона айы', '2018-09-30'],
    ['IV квартал 2018', '2018-12-31'],
    ['4 кв. 2018 г.', '2018-12-31'],
    ['2018-жылдын IV кварталы', '2018-12-31'],
    ['2018-жылдын 4-чейреги', '2018-12-31'],
    ['Q4 2018', '2018-12-31'],
    ['4th quarter of 2018', '2018-12-31'],
    ['1 полугодие 2020', '2020-06-30'],
    ['II полугодие 2020', '2020-12-31'],
    ['2020-жылдын биринчи жарым жылдыгы', '2020-06-30'],
    ['H1 2020', '2020-06-30'],
    ['first half of 2020', '2020-06-30'],
    ['2019 год', '2019-12-31'],
    ['2019 г.', '2019-12-31'],
    ['2019-жыл', '2019-12-31'],
    ['до конца 2019 года', '2019-12-31'],
    ['к концу 2021 года', '2021-12-31'],
    ['by the end of 2019', '2019-12-31'],
    ['2019-жылдын аягына чейин', '2019-12-31'],
    ['до 2020 года включительно', '2020-12-31'],
  ])('%s: %s', (text, day) => {
    expect(brief(text)).toBe(`once ${day}`);
  });

  it.each(['IV', 'ІV', 'IУ', '1V', 'lV', '4', 'Ⅳ', '4-й', 'четвертый'])('knows the fourth quarter typed as %s', (numeral) => {
    expect(brief(`${numeral} квартал 2018`)).toBe('once 2018-12-31');
  });

  it('reads a Cyrillic word with a Latin letter in it', () => {
    expect(brief('\u0063ентябрь 2018')).toBe('once 2018-09-30');
  });

  it.each(['до 2020 года', 'к 2020 году', '2020-жылга чейин', 'By 2020'])(
    'asks a person whether %s counts the year itself',
    (text) => {
      expect(brief(text)).toBe('once 2020-12-31 ?');
    },
  );

  it.each(['5 квартал 2019', '11 квартал 2019', '3 полугодие 2019', 'IX 2018', '15.IX.2018'])('does not read %s', (text) => {
    expect(brief(text)).toBe('unclear ?');
  });
});

describe('from a day to a day', () => {
  it.each([
    ['в течение 2019 года', '2019-01-01 2019-12-31'],
    ['2019-жылдын ичинде', '2019-01-01 2019-12-31'],
    ['during 2019', '2019-01-01 2019-12-31'],
    ['2018–2023 годы', '2018-01-01 2023-12-31'],
    ['2018-2023-жылдар', '2018-01-01 2023-12-31'],
    ['2017 – 2019 г.г', '2017-01-01 2019-12-31'],
    ['2018-2020', '2018-01-01 2020-12-31'],
    ['январь-июнь 2017 года', '2017-01-01 2017-06-30'],
    ['с 2014 по 2019 год', '2014-01-01 2019-12-31'],
    ['I–III кварталы 2019', '2019-01-01 2019-09-30'],
    ['декабрь 2018-март 2019', '2018-12-01 2019-03-31'],
    ['January 2019–May 2020', '2019-01-01 2020-05-31'],
    ['2021-жылдын I-II кварталдары', '2021-01-01 2021-06-30'],
    ['с 1 марта по 30 июня 2019', '2019-03-01 2019-06-30'],
    ['с 1 по 15 марта 2019 г.', '2019-03-01 2019-03-15'],
    ['15–30 июня 2019', '2019-06-15 2019-06-30'],
    ['IV кв. 2018 - I кв. 2019', '2018-10-01 2019-03-31'],
    ['01.01.2018 - 31.12.2023', '2018-01-01 2023-12-31'],
    ['2018-жылдын 1-мартынан 30-июнуна чейин', '2018-03-01 2018-06-30'],
    ['2018-жылдын январь-июнь айлары', '2018-01-01 2018-06-30'],
    ['from March to June 2020', '2020-03-01 2020-06-30'],
    ['between March and June 2020', '2020-03-01 2020-06-30'],
  ])('%s: %s', (text, days) => {
    expect(brief(text)).toBe(`range ${days}`);
  });

  it('asks a person when the two ends are of different kinds and may be one month of several years', () => {
    expect(brief('март 2018-2020 годов')).toBe('range 2018-03-01 2020-12-31 ?');
  });

  it.each(['декабрь - январь 2019', '2023-2018', '2023-24', 'март-2019', '2018/2019 гг.'])('does not read %s', (text) => {
    expect(brief(text)).toBe('unclear ?');
  });

  it('takes a start without an end as a guess that the work goes on', () => {
    expect(brief('с 1 января 2017 года')).toBe('ongoing 2017-01-01 ?');
    expect(brief('начиная с 2012 года')).toBe('ongoing 2012-01-01 ?');
  });
});

describe('recurring', () => {
  it.each([
    ['ежегодно', 'year'],
    ['жыл сайын', 'year'],
    ['ар жылы', 'year'],
    ['annually', 'year'],
    ['раз в полугодие', 'half_year'],
    ['два раза в год:', 'half_year'],
    ['жарым жылда бир', 'half_year'],
    ['every six months', 'half_year'],
    ['ежеквартально', 'quarter'],
    ['не реже 1 раза в квартал)', 'quarter'],
    ['чейрек сайын', 'quarter'],
    ['quarterly', 'quarter'],
    ['ежемесячно', 'month'],
    ['ай сайын', 'month'],
    ['monthly', 'month'],
    ['еженедельно', 'week'],
  ])('%s: every %s of the plan', (text, every) => {
    expect(read(text)).toMatchObject({
      kind: 'recurring',
      every,
      startsOn: '2018-08-23',
      dueOn: '2023-12-31',
      needsPerson: false,
    });
  });

  it('has no span when neither the wording nor the plan gives one', () => {
    expect(parseDeadline('ежегодно', {})).toMatchObject({ kind: 'recurring', startsOn: null, dueOn: null });
  });

  it.each([
    'ежеквартально , до 15 числа месяца , следующего за отчетным периодом',
    'ежеквартально, не позднее 15-го числа месяца, следующего за отчётным кварталом',
    'чейрек сайын, отчеттук мезгилден кийинки айдын 15ине чейин',
    'quarterly, by the 15th of the following month',
  ])('counts the day after the period: %s', (text) => {
    expect(read(text)).toMatchObject({ every: 'quarter', offset: { months: 1, day: 15 }, needsPerson: false });
  });

  it.each([
    ['ежеквартально, до 25-го числа второго месяца, следующего за отчетным кварталом', { months: 2, day: 25 }],
    ['до 25-го числа второго месяца, следующего за отчетным кварталом', { months: 2, day: 25 }],
    ['до 10 числа месяца, следующего за истекшим кварталом', { months: 1, day: 10 }],
    ['ежеквартально, до 15 числа следующего за отчетным кварталом месяца', { months: 1, day: 15 }],
    ['ежеквартально, не позднее 10 числа первого месяца следующего квартала', { months: 1, day: 10 }],
    ['ежеквартально до 25 числа последнего месяца квартала', { months: 0, day: 25 }],
    ['отчеттук кварталдан кийинки экинчи айдын 25ине чейин', { months: 2, day: 25 }],
    ['quarterly, by the 25th of the second month following the reporting quarter', { months: 2, day: 25 }],
  ])('counts the month, and takes the cycle from its period: %s', (text, offset) => {
    expect(read(text)).toMatchObject({ kind: 'recurring', every: 'quarter', offset, needsPerson: false });
  });

  it('asks a person when the cycle and the reported period differ, or the day stands alone', () => {
    expect(read('ежемесячно, до 15 числа месяца, следующего за отчетным кварталом').needsPerson).toBe(true);
    expect(read('ежеквартально, до 15 числа').needsPerson).toBe(true);
    expect(read('ежеквартально, до 32 числа месяца, следующего за отчетным').needsPerson).toBe(true);
  });

  it.each(['ежегодно, до 1 марта', 'ежегодно , до 1 марта текущего года', 'жыл сайын, 1-мартка чейин', 'annually, by 1 March'])(
    'keeps the day within the year: %s',
    (text) => {
      expect(read(text)).toMatchObject({ every: 'year', on: { month: 3, day: 1 }, offset: null, needsPerson: false });
    },
  );

  it('tells the year after the reported one from the same year', () => {
    expect(read('ежегодно до 1 марта года, следующего за отчетным')).toMatchObject({
      offset: { months: 3, day: 1 },
      needsPerson: false,
    });
    expect(read('ежегодно , до 1 марта года')).toMatchObject({ on: { month: 3, day: 1 }, needsPerson: true });
  });

  it('takes the span the wording gives', () => {
    expect(brief('ежегодно, 2019–2022')).toBe('recurring 2019-01-01 2022-12-31');
    expect(brief('ежегодно до 1 марта, 2019-2022 годы')).toBe('recurring 2019-01-01 2022-12-31');
    expect(brief('ежеквартально в течение 2019 года')).toBe('recurring 2019-01-01 2019-12-31');
    expect(brief('annually from 2019 to 2022')).toBe('recurring 2019-01-01 2022-12-31');
    expect(brief('ежегодно с 2019 года')).toBe('recurring 2019-01-01 2023-12-31');
  });

  it('leaves to a person what may be a first day, a last day or one of several', () => {
    expect(read('ежегодно до 1 марта 2020 года').needsPerson).toBe(true);
    expect(read('ежеквартально в срок до 10 апреля, 10 июля')).toMatchObject({
      every: 'quarter',
      offset: null,
      needsPerson: true,
    });
    expect(read('один раз в квартал до 15 числа месяца')).toMatchObject({ every: 'quarter', needsPerson: true });
    expect(read('ежегодно до 30 февраля').needsPerson).toBe(true);
  });

  it.each([
    '3 раза в год',
    'раз в два года',
    '2 раза в месяц',
    'biannually',
    'ежедневно',
    'до 15 числа месяца, следующего за отчетным',
  ])('does not read %s, whose cycle has no name or is not said', (text) => {
    expect(brief(text)).toBe('unclear ?');
  });
});

describe('ongoing', () => {
  it.each([
    'постоянно',
    'на постоянной основе',
    'в течение всего срока',
    'в течение всего периода реализации Программы',
    'в течение срока реализации Плана',
    'Пландын бүткүл мөөнөтүнүн ичинде',
    'on a permanent basis',
    'during the plan',
    'туруктуу',
    'үзгүлтүксүз',
    'дайыма',
    'Ongoing',
    'permanently',
    'continuously',
  ])('%s', (text) => {
    expect(brief(text)).toBe('ongoing');
  });

  it('takes the span the wording gives', () => {
    expect(brief('постоянно, 2018–2023 годы')).toBe('ongoing 2018-01-01 2023-12-31');
  });

  it('asks a person about a need nobody can date and about a start that may be a due day', () => {
    expect(brief('по мере необходимости')).toBe('ongoing ?');
    expect(brief('May 2023 and ongoing')).toBe('ongoing 2023-05-01 ?');
    expect(brief('в течение всего срока его действия')).toBe('ongoing ?');
  });
});

describe('so long after an event', () => {
  it.each([
    ['в течение 3 месяцев после утверждения Плана', '2018-11-23'],
    ['в течение 3 месяцев после утверждения настоящего постановления', '2018-11-23'],
    ['в месячный срок после утверждения Плана', '2018-09-23'],
    ['в 10-дневный срок со дня утверждения настоящего приказа', '2018-09-02'],
    ['не позднее 3 месяцев со дня утверждения Плана', '2018-11-23'],
    ['план бекитилгенден кийин 3 айдын ичинде', '2018-11-23'],
    ['within 3 months of the adoption of this plan', '2018-11-23'],
    ['2 months after approval of the Plan', '2018-10-23'],
  ])('%s: %s', (text, day) => {
    expect(brief(text)).toBe(`relative ${day}`);
    expect(read(text).after?.anchor).toBe('act_date');
  });

  it('cannot tell the day without the day of the act', () => {
    const deadline = parseDeadline('в течение 3 месяцев после утверждения Плана', {});
    expect(deadline).toMatchObject({ after: { months: 3, days: 0, anchor: 'act_date' }, dueOn: null, needsPerson: true });
  });

  it.each([
    'в течение 3 месяцев после утверждения',
    'через 3 месяца со дня принятия',
    'кабыл алынгандан кийин 3 айдын ичинде',
    'within 3 months of adoption',
    'в течение 3 месяцев со дня вступления в силу настоящего постановления',
  ])('takes %s for this act, but asks a person', (text) => {
    expect(brief(text)).toBe('relative 2018-11-23 ?');
  });

  it.each([
    ['в течение 7 дней со дня ее утверждения', 'со дня ее утверждения'],
    ['в течение 3 месяцев после утверждения закона', 'после утверждения закона'],
    ['90 days after OMB guidance is issued', 'after OMB guidance is issued'],
  ])('does not date %s: the event is another one', (text, event) => {
    const { kind, dueOn, after, needsPerson } = read(text);
    expect({ kind, dueOn, event: after?.event, needsPerson }).toEqual({
      kind: 'relative',
      dueOn: null,
      event,
      needsPerson: true,
    });
  });

  it.each(['3 месяца до утверждения', '10 рабочих дней со дня утверждения Плана', '3-4 месяца после утверждения Плана'])(
    'does not read %s',
    (text) => {
      expect(brief(text)).toBe('unclear ?');
    },
  );

  it('writes no day beyond the last year there is', () => {
    const deadline = parseDeadline('в течение 2 лет после утверждения Плана', { actDate: '9999-01-01' });
    expect(deadline).toMatchObject({ kind: 'relative', dueOn: null, needsPerson: true });
  });
});

describe('nothing or nothing sure', () => {
  it.each(['', '  ', '–', '-', '—.', 'х', 'X', 'не требуется', 'б/с', 'n/a', 'жок'])('“%s” promises nothing', (text) => {
    expect(brief(text)).toBe('none');
  });

  it.each([
    '(See Above)',
    'согласно отдельному графику',
    'өзүнчө графикке ылайык',
    'раз в пять лет',
    'каждые 2 недели',
    '2019 год, май, июнь 2020',
    'IV квартал',
    'сентябрь',
    '4 кв',
    'до 1 марта',
    'в течение года',
    'в течение финансового года',
    'By fall 2022',
    'не 2018',
    'не ранее 1 марта 2019',
    'after 1 March 2019',
    '2015 годы с перспективой до 2020 года',
    'Completion by March 2026; report initial progress by 2024',
    '43100',
    '9999',
    '2018?',
  ])('“%s” stays unclear and invents no year', (text) => {
    expect(brief(text)).toBe('unclear ?');
  });

  it('takes a missing year from a plan of a single year, as a guess', () => {
    expect(brief('IV квартал', { ...oneYearPlan, actDate: '2018-12-01' })).toBe('once 2019-12-31 ?');
    expect(brief('январь-март', { ...oneYearPlan, actDate: '2018-12-01' })).toBe('range 2019-01-01 2019-03-31 ?');
  });

  it('takes no year from a context that is no date', () => {
    expect(parseDeadline('IV квартал', { planStartsOn: '2019', planEndsOn: '2019-13-45' }).kind).toBe('unclear');
  });
});

describe('a cell with more than one thought', () => {
  it('keeps every named day and asks a person', () => {
    expect(read('март, сентябрь 2019')).toMatchObject({
      kind: 'once',
      also: ['2019-03-31'],
      dueOn: '2019-09-30',
      needsPerson: true,
    });
    expect(read('I, II и III кварталы 2019 года')).toMatchObject({ also: ['2019-03-31', '2019-06-30'], dueOn: '2019-09-30' });
    expect(read('30.06.2019\n31.12.2019')).toMatchObject({ also: ['2019-06-30'], dueOn: '2019-12-31', needsPerson: true });
  });

  it('reads what still stands beside struck text, as a guess', () => {
    expect(brief('<s>June 30, 2020</s> <b>July 31, 2020*</b>')).toBe('once 2020-07-31 ?');
  });

  it('does not take a footnote mark for a digit', () => {
    expect(brief('2018¹')).toBe('once 2018-12-31 ?');
    expect(brief('1 марта 2018*')).toBe('once 2018-03-01 ?');
  });

  it.each([
    ['2019 и ежеквартально', 'recurring 2019-01-01 2019-12-31 ?'],
    ['IV квартал 2020, ежегодно', 'recurring 2020-10-01 2020-12-31 ?'],
    ['постоянно, IV квартал', 'ongoing ?'],
    ['конец 1 марта 2019', 'once 2019-03-01 ?'],
    ['в течение 1 марта 2019', 'once 2019-03-01 ?'],
    ['март 15, 2019', 'once 2019-03-15 ?'],
    ['сентябрь 2018-2020 март', 'range 2018-09-01 2020-03-31 ?'],
  ])('is not sure of “%s”', (text, reading) => {
    expect(brief(text)).toBe(reading);
  });

  it('suggests a day beside words it does not know, as a guess', () => {
    expect(brief('до 1 марта 2019 г. (пункт 3)')).toBe('once 2019-03-01 ?');
  });
});
