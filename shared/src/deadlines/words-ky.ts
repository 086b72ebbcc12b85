import type { Recurrence } from './deadline.ts';
import { count, says, unit, type WordRule } from './token.ts';

/** Possessive and case endings by vowel harmony; the ablative is apart because it means “from”. */
const OWN = '(?:с?[ыиуү])?';
const CASE = `${OWN}(?:[нтд][ыиуү]н|[нтд][ыиуү]|[гк][аеоө]|н?[дт][аеоө](?:г[ыиуү])?|н[аеоө]|н)?`;
const ABLATIVE = `${OWN}(?:н?[дт]|н)[аеоө]н`;
const MANY = '[лдт][аеоө]р';

/** The borrowed names and the old ones, January first. */
const monthStems = [
  'январь?|үчтүн ай',
  'февраль?|бирдин ай',
  'март|жалган куран',
  'апрель?|чын куран',
  'май|бугу',
  'июнь?|кулжа',
  'июль?|теке',
  'август|баш оона',
  'сентябрь?|аяк оона',
  'октябрь?|тогуздун ай',
  'ноябрь?|жетинин ай',
  'декабрь?|бештин ай',
];
const months = monthStems.flatMap((stem, index): WordRule[] => [
  says(`(?:${stem})${CASE}`, { kind: 'month', month: index + 1 }),
  says(`(?:${stem})${ABLATIVE}`, { kind: 'month', month: index + 1 }, { kind: 'from_after' }),
]);

const numerals = ['бир', 'эки', 'үч', 'төрт', 'беш', 'алты', 'жети', 'сегиз', 'тогуз', 'он'].flatMap(
  (word, index): WordRule[] => [
    says(word, count(index + 1)),
    says(`${word}[ыиуү]?нч[ыиуү]`, { kind: 'ordinal', value: index + 1 }),
  ],
);

const units = [
  says(`күн(?:${MANY})?${CASE}`, unit('day')),
  says(`жума${CASE}`, unit('week')),
  says(`ай(?:${MANY})?${CASE}`, unit('month')),
  says(`квартал(?:${MANY})?${CASE}|чейре[кг](?:${MANY})?${CASE}`, unit('quarter')),
  says(`квартал${ABLATIVE}|чейре[кг]${ABLATIVE}`, unit('quarter'), { kind: 'from_after' }),
  says(`жарым ?-?жыл(?:ды[кг])?${CASE}|жарымы(?:н[аеоө]|н[ыиуү]н|нд[аеоө])?`, unit('half_year')),
  says(`жыл${CASE}|ж`, unit('year')),
  says(`жыл${MANY}${CASE}|жж|ж\\. ?ж`, unit('year', true)),
  says(`жыл${ABLATIVE}`, unit('year'), { kind: 'from_after' }),
];

const cycles = (
  [
    ['week', 'жума', 'жумада', 'жумасына', 'жума'],
    ['month', 'ай', 'айда', 'айына', 'ай'],
    ['quarter', 'квартал|чейрек|үч ай|3 ай', 'кварталда|чейректе|үч айда|3 айда', 'кварталына|чейрегине', 'квартал|чейрек'],
    ['half_year', 'жарым жыл(?:дык)?|алты ай|6 ай', 'жарым жылда|жарым жылдыкта|алты айда|6 айда', 'жарым жылына', 'жарым жыл'],
    ['year', 'жыл', 'жылда', 'жылына', 'жыл|жылы'],
  ] satisfies [Recurrence, string, string, string, string][]
).map(([every, noun, locative, dative, each]) =>
  says(`(?:ар )?(?:${noun}) сайын|ар (?:бир )?(?:${each}|${locative})|(?:${locative}|${dative}) (?:бир|1)(?: жолу)?`, {
    kind: 'every',
    unit: every,
  }),
);

const periods: Readonly<Record<string, Recurrence>> = {
  чейрек: 'quarter',
  квартал: 'quarter',
  ай: 'month',
  'жарым жылдык': 'half_year',
};
const NEXT_MONTH = '(?:отчеттук (мезгил|чейрек|квартал|ай|жарым жылдык)[дт][аеоө]н )?кийинки (?:(биринчи|экинчи|үчүнчү) )?айдын';
const MONTHS_AFTER: Readonly<Record<string, number>> = { биринчи: 1, экинчи: 2, үчүнчү: 3 };
const recurring: readonly WordRule[] = [
  ...cycles,
  says('жылына (?:эки|2) жолу', { kind: 'every', unit: 'half_year' }),
  says('жылына (?:төрт|4) жолу', { kind: 'every', unit: 'quarter' }),
  says('күн сайын|жылына (?:үч|3) жолу', { kind: 'every', unit: null }),
  {
    pattern: String.raw`${NEXT_MONTH} (\d{1,2})(?:-?с?[ыиуү]н[аеоө]|-?н[аеоө]|-?числосуна|-?күнүнө)?`,
    meanings: ([, period, ordinal, day]) => [
      {
        kind: 'after_period',
        months: MONTHS_AFTER[ordinal?.toLowerCase() ?? 'биринчи'] ?? 1,
        day: Number(day),
        of: periods[period?.toLowerCase() ?? ''] ?? null,
        sure: true,
      },
    ],
  },
];

const ongoing: readonly WordRule[] = [
  says('(?:туруктуу|үзгүлтүксүз|тынымсыз)(?: негизде| түрдө)?|дайыма|дайым|мөөнөтсүз', { kind: 'ongoing', sure: true }),
  says('(?:пландын |программанын )?(?:бүткүл |бардык )?(?:мөөнөтү|мезгили)(?:нүн|нин)? ичинде', { kind: 'ongoing', sure: true }),
  says('(?:зарылчылыкка|зарылдыкка|керектөөгө|муктаждыкка) жараша|зарыл болгондо|керек болгондо', {
    kind: 'ongoing',
    sure: false,
  }),
];

const events: readonly WordRule[] = [
  says('(?:кабыл алынган|бекитилген|кол коюлган)(?:дан|ден)', { kind: 'approval' }, { kind: 'after' }),
  says('(?:кабыл алынган|бекитилген|кол коюлган) күн(?:дөн|үнөн)', { kind: 'approval' }, { kind: 'after' }),
  says('күчүнө кирген(?:ден| күндөн| күнүнөн)', { kind: 'in_force' }, { kind: 'after' }),
  says('ушул|бул', { kind: 'this' }),
  says('план(?:дын|ы|ынын)?|иш-?чаралар планы(?:нын)?', { kind: 'plan' }),
  says('буйру[кг](?:тун|у|унун)?|токтом(?:дун|у|унун)?|чечим(?:дин|и|инин)?|программа(?:нын|сы|сынын)?', { kind: 'act' }),
];

const signs: readonly WordRule[] = [
  says('чейин(?:ки)?', { kind: 'by_after' }),
  says('кечиктирбестен', { kind: 'by_after' }),
  says('тартып|баштап', { kind: 'from_after' }),
  says('кийин', { kind: 'after' }),
  says('ичинде|аралыгында|бою|мезгилинде', { kind: 'during_after' }),
  says(`(?:ая[кг]|акыр)${CASE}`, { kind: 'end' }),
  says('кийинки жылдын', { kind: 'next_year' }),
  says('жана|менен', { kind: 'and' }),
  says('мөөнөтү'),
  says('жок|талап кылынбайт|каралган эмес', { kind: 'nothing' }),
];

export const kyrgyzWords: readonly WordRule[] = [...months, ...numerals, ...units, ...recurring, ...ongoing, ...events, ...signs];
