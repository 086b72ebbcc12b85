import type { Recurrence } from './deadline.ts';
import { count, says, unit, type Meaning, type WordRule } from './token.ts';

const months = [
  'янв(?:ар[ьяею]|арем)?',
  'февр?(?:ал[ьяею]|алем)?',
  'мар(?:т(?:а|е|у|ом)?)?',
  'апр(?:ел[ьяею]|елем)?',
  'ма[йяею]|маем',
  'июн(?:[ьяею]|ем)?',
  'июл(?:[ьяею]|ем)?',
  'авг(?:уст(?:а|е|у|ом)?)?',
  'сент?(?:ябр[ьяею]|ябрем)?',
  'окт(?:ябр[ьяею]|ябрем)?',
  'ноя(?:б(?:р[ьяею]|рем)?)?',
  'дек(?:абр[ьяею]|абрем)?',
].map((pattern, index) => says(pattern, { kind: 'month', month: index + 1 }));

const ADJECTIVE = '(?:ый|ое|ая|ой|ого|ому|ом|ую|ые|ых)';
const ordinals = [
  says(`перв${ADJECTIVE}`, { kind: 'ordinal', value: 1 }),
  says(`втор${ADJECTIVE}`, { kind: 'ordinal', value: 2 }),
  says('трет(?:ий|ье|ьего|ьему|ьем)', { kind: 'ordinal', value: 3 }),
  says(`четверт${ADJECTIVE}`, { kind: 'ordinal', value: 4 }),
];

const counts = [
  'один|одного|одной|одну|одна',
  'два|две|двух',
  'три|трех',
  'четыре|четырех',
  'пять|пяти',
  'шесть|шести',
  'семь|семи',
  'восемь|восьми',
  'девять|девяти',
  'десять|десяти',
].map((pattern, index) => says(pattern, count(index + 1)));

const units = [
  says('день|дня|дней|дн|календарн(?:ых|ого) дн(?:ей|я)', unit('day')),
  says('недел(?:я|и|ь|ю)', unit('week')),
  says('месяц(?:а|е|у|ем|ев|ы)?|мес', unit('month')),
  says('квартал(?:а|е|у|ом|ы|ов|ах)?|кварт|кв-л|кв', unit('quarter')),
  says('полугоди(?:е|я|и|ю|й|ем)|п/г|половин(?:а|е|ы|у)', unit('half_year')),
  says('год|года|году|годом|лет|г', unit('year')),
  says(String.raw`годы|годов|годах|годам|гг|г\.? ?г`, unit('year', true)),
  says('полгода', count(6), unit('month')),
];

const cycles: readonly WordRule[] = (
  [
    ['week', 'еженедельно', 'еженедельной', 'неделю', 'каждую неделю'],
    ['month', 'ежемесячно|помесячно', 'ежемесячной', 'месяц', 'каждый месяц'],
    [
      'quarter',
      'ежеквартально|поквартально',
      'ежеквартальной',
      'квартал|(?:3|три) месяца',
      'каждый квартал|каждые (?:3|три) месяца',
    ],
    [
      'half_year',
      '(?:один )?раз полгода',
      'полугодовой',
      'полугодие|полгода|(?:6|шесть) месяцев',
      'каждое полугодие|каждые полгода|каждые (?:6|шесть) месяцев',
    ],
    ['year', 'ежегодно', 'ежегодной', 'год', 'каждый год'],
  ] satisfies [Recurrence, string, string, string, string][]
).map(([every, adverb, adjective, accusative, each]) =>
  says(`${adverb}|на ${adjective} основе|(?:не реже |не менее )?(?:(?:1|один|одного) )?раза? в (?:${accusative})|${each}`, {
    kind: 'every',
    unit: every,
  }),
);

const timesAYear: readonly WordRule[] = [
  says('(?:(?:не реже |не менее )?(?:2|два|двух) раза?|дважды) в год|по полугодиям|раз в пол года', {
    kind: 'every',
    unit: 'half_year',
  }),
  says('(?:не реже |не менее )?(?:4|четыре|четырех) раза? в год', { kind: 'every', unit: 'quarter' }),
  says(
    'ежедневно|(?:2|два|двух|3|три|4|четыре) раза? в (?:неделю|месяц|квартал|полугодие)|(?:не реже |не менее )?(?:3|три|трех) раза? в год|(?:один |1 )?раз в (?:2|два|3|три|4|четыре|5|пять) (?:года|лет|недели|месяца)|каждые (?:2|два|две|3|три) (?:года|недели)',
    { kind: 'every', unit: null },
  ),
];

const MONTHLY_DAY = String.raw`(\d{1,2})(?: ?- ?го|-(?=ч))? ?(?:числа|чис|ч\.)`;
const REPORTED = '(?:отчетн|истекш|прошедш)';
const periods = { период: null, месяц: 'month', квартал: 'quarter', полугоди: 'half_year', год: 'year' } as const;
const PERIOD = `(?:(${Object.keys(periods).join('|')})(?:ом|ем))`;
const MONTHS_AFTER: Readonly<Record<string, number>> = { перв: 1, втор: 2, треть: 3 };

function periodOf(stem: string | undefined): Recurrence | null {
  return Object.entries(periods).find(([name]) => name === stem?.toLowerCase())?.[1] ?? null;
}

function afterPeriod(day: string | undefined, ordinal: string | undefined, period: string | undefined): readonly Meaning[] {
  const months = MONTHS_AFTER[ordinal?.toLowerCase() ?? 'перв'] ?? 1;
  return [{ kind: 'after_period', months, day: Number(day), of: periodOf(period), sure: true }];
}

const reportDays: readonly WordRule[] = [
  {
    pattern: `${MONTHLY_DAY}(?:,? (?:(перв|втор|треть)(?:ого|его) )?месяца)?,? следующего за ${REPORTED}[ыи]м(?: ${PERIOD})?`,
    meanings: ([, day, ordinal, period]) => afterPeriod(day, ordinal, period),
  },
  {
    pattern: `${MONTHLY_DAY}(?: (?:(перв|втор|треть)(?:ого|его) )?месяца)?,? следующего за ${PERIOD}`,
    meanings: ([, day, ordinal, period]) => afterPeriod(day, ordinal, period),
  },
  {
    pattern: `${MONTHLY_DAY},? следующего за (?:${REPORTED}[ыи]м )?${PERIOD} месяца`,
    meanings: ([, day, period]) => afterPeriod(day, undefined, period),
  },
  {
    pattern: `${MONTHLY_DAY} (?:следующего месяца|месяца,? (?:после|по окончании) (?:${REPORTED}(?:ого|его) )?(?:период|квартал|месяц)а)`,
    meanings: ([, day]) => afterPeriod(day, undefined, undefined),
  },
  {
    pattern: `${MONTHLY_DAY} (перв|втор|треть)(?:ого|его) месяца,? (?:следующего |после (?:окончания )?(?:${REPORTED}(?:ого|его) )?)(квартал|полугоди)(?:а|я)`,
    meanings: ([, day, ordinal, period]) => afterPeriod(day, ordinal, period),
  },
  {
    pattern: `${MONTHLY_DAY} последнего месяца (?:каждого |${REPORTED}(?:ого|его) )?(квартал|полугоди)(?:а|я)`,
    meanings: ([, day, period]) => [{ kind: 'after_period', months: 0, day: Number(day), of: periodOf(period), sure: true }],
  },
  {
    pattern: `${MONTHLY_DAY}(?: (?:каждого )?месяца)?`,
    meanings: ([, day]) => [{ kind: 'after_period', months: 1, day: Number(day), of: null, sure: false }],
  },
  says('года,? следующего за отчетным(?: (?:годом|периодом))?|следующего за отчетным(?: годом)? года|следующего года', {
    kind: 'next_year',
  }),
  says(String.raw`текущего года|[тс]\. ?г`, { kind: 'this_year' }),
  says('(?:до конца|к концу|в конце) (?:каждого |отчетного )?(?:года|квартала|полугодия|месяца)(?! \\d)', { kind: 'period_end' }),
];

const WHOLE_TIME =
  '(?:срока|периода)(?: (?:реализации|действия|выполнения|исполнения))?(?: (?:настоящего |данного )?(?:плана|программы)(?: (?:мер|мероприятий))?)?';
const ongoing: readonly WordRule[] = [
  says(`постоянно|на постоянной основе|непрерывно|бессрочно|(?:в течение|на протяжении) всего ${WHOLE_TIME}`, {
    kind: 'ongoing',
    sure: true,
  }),
  says(
    '(?:в течение|на протяжении|в период|за период) (?:(?:срока|периода) )?(?:реализации|действия|выполнения|исполнения) (?:настоящего |данного )?(?:плана|программы)(?: (?:мер|мероприятий))?',
    { kind: 'ongoing', sure: true },
  ),
  says('весь (?:срок|период)(?: (?:реализации|действия))?(?: (?:плана|программы))?', { kind: 'ongoing', sure: true }),
  says('по (?:мере )?необходимости|по мере (?:поступления|возникновения|выделения)|регулярно|систематически', {
    kind: 'ongoing',
    sure: false,
  }),
];

const terms: readonly WordRule[] = [
  says('(?:в )?(?:месячный|одномесячный) срок', { kind: 'during' }, count(1), unit('month')),
  says('(?:в )?двухмесячный срок', { kind: 'during' }, count(2), unit('month')),
  says('(?:в )?трехмесячный срок', { kind: 'during' }, count(3), unit('month')),
  says('(?:в )?шестимесячный срок', { kind: 'during' }, count(6), unit('month')),
  says('(?:в )?недельный срок', { kind: 'during' }, count(1), unit('week')),
  says('(?:в )?(?:десятидневный|декадный) срок', { kind: 'during' }, count(10), unit('day')),
  {
    pattern: String.raw`(?:в )?(\d{1,3}) ?- ?(?:ти |х )?(месяч|днев)ный срок`,
    meanings: ([, amount, length]) => [{ kind: 'during' }, count(Number(amount)), unit(length === 'днев' ? 'day' : 'month')],
  },
  says('после|с момента|со? дня|с даты|от даты', { kind: 'after' }),
  says('не ранее(?: чем)?|не раньше(?: чем)?', { kind: 'after' }),
  says('через|по истечении', { kind: 'hence' }),
  says('утверждения|принятия|одобрения|подписания', { kind: 'approval' }),
  says('вступления в (?:законную )?силу', { kind: 'in_force' }),
  says('(?:с |со дня |с даты |с момента |после )?начала реализации (?:настоящего |данного )?плана(?: (?:мер|мероприятий))?', {
    kind: 'plan_start',
  }),
  says('настоящего|данного|настоящей|данной|настоящих', { kind: 'this' }),
  says('плана(?: (?:мер|мероприятий|действий))?', { kind: 'plan' }),
  says('приказа|постановления|распоряжения|указа|решения|программы|стратегии', { kind: 'act' }),
];

const signs: readonly WordRule[] = [
  says('до|к|ко', { kind: 'by' }),
  says('не позднее(?: чем)?|не позже(?: чем)?', { kind: 'by_firm' }),
  says('по', { kind: 'to' }),
  says('[сc]|со|начиная с|в период с|период с|с начала', { kind: 'from' }),
  says('в течени[еи]|в теч|на протяжении', { kind: 'during' }),
  says('в|во|на|в период|период|за период', { kind: 'in' }),
  says('конец|конца|концу|конце', { kind: 'end' }),
  says('включительно', { kind: 'inclusive' }),
  says('и', { kind: 'and' }),
  says('в срок|срок(?: исполнения| реализации)?'),
  says('не требуется|не предусмотрен[оа]?|нет|отсутствует|без срока|б/с|н/п|[xх]', { kind: 'nothing' }),
];

export const russianWords: readonly WordRule[] = [
  ...months,
  ...ordinals,
  ...counts,
  ...units,
  ...cycles,
  ...timesAYear,
  ...reportDays,
  ...ongoing,
  ...terms,
  ...signs,
];
