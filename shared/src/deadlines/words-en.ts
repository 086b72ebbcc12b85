import type { Recurrence } from './deadline.ts';
import { count, says, unit, type WordRule } from './token.ts';

const months = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
].map((pattern, index) => says(pattern, { kind: 'month', month: index + 1 }));

const ordinals = ['first', 'second', 'third', 'fourth'].map((word, index) => says(word, { kind: 'ordinal', value: index + 1 }));
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
  (word, index) => says(word, count(index + 1)),
);

const units: readonly WordRule[] = [
  says('(?:calendar )?days?', unit('day')),
  says('weeks?', unit('week')),
  says('months?', unit('month')),
  says('quarters?', unit('quarter')),
  says('half(?:-year)?', unit('half_year')),
  says('year', unit('year')),
  says('years', unit('year', true)),
  says('an?(?= (?:day|week|month|year))', count(1)),
  {
    pattern: String.raw`q([1-4])(?!\d)`,
    meanings: ([, quarter]) => [{ kind: 'ordinal', value: Number(quarter) }, unit('quarter')],
  },
  { pattern: String.raw`([1-4])q`, meanings: ([, quarter]) => [{ kind: 'ordinal', value: Number(quarter) }, unit('quarter')] },
  { pattern: String.raw`([12])h`, meanings: ([, half]) => [{ kind: 'ordinal', value: Number(half) }, unit('half_year')] },
  { pattern: String.raw`h([12])(?!\d)`, meanings: ([, half]) => [{ kind: 'ordinal', value: Number(half) }, unit('half_year')] },
];

const cycles = (
  [
    ['week', 'weekly', 'week'],
    ['month', 'monthly', 'month'],
    ['quarter', 'quarterly', 'quarter|(?:3|three) months'],
    ['half_year', 'semi-?annually|half-?yearly|(?:twice|(?:two|2) times) (?:a|per) year', 'half-?year|(?:6|six) months'],
    ['year', 'annually|yearly', 'year|(?:12|twelve) months'],
  ] satisfies [Recurrence, string, string][]
).map(([every, adverb, noun]) =>
  says(`(?:at least )?(?:${adverb}|(?:once )?(?:every|each) (?:${noun})|once (?:a|per) (?:${noun}))`, {
    kind: 'every',
    unit: every,
  }),
);

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?: day)? of (?:the )?`;
const PERIOD = '(?:the )?(?:end of (?:the |each )?)?(?:reporting |reported )?(period|quarter|month|half-year|year)';
const MONTHS_AFTER: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };
const periods: Readonly<Record<string, Recurrence>> = {
  quarter: 'quarter',
  month: 'month',
  'half-year': 'half_year',
  year: 'year',
};
const recurring: readonly WordRule[] = [
  ...cycles,
  says('daily|every (?:2|two|3|three|4|four|5|five) years|bi-?annually|biennially|every (?:2|two) (?:weeks|months)', {
    kind: 'every',
    unit: null,
  }),
  {
    pattern: `${DAY}(?:following|next) month`,
    meanings: ([, day]) => [{ kind: 'after_period', months: 1, day: Number(day), of: null, sure: true }],
  },
  {
    pattern: `${DAY}(?:(first|second|third) )?month (?:following|after) ${PERIOD}`,
    meanings: ([, day, ordinal, period]) => [
      {
        kind: 'after_period',
        months: MONTHS_AFTER[ordinal?.toLowerCase() ?? 'first'] ?? 1,
        day: Number(day),
        of: periods[period?.toLowerCase() ?? ''] ?? null,
        sure: true,
      },
    ],
  },
  says('(?:by )?(?:the )?end of (?:the |each )?(?:year|quarter|month|half-year)(?! \\d)', { kind: 'period_end' }),
  says('of (?:the )?(?:following|next) year', { kind: 'next_year' }),
  says('of (?:the )?current year|this year', { kind: 'this_year' }),
];

const ongoing: readonly WordRule[] = [
  says('(?:on an? )?(?:on-?going|permanent|continuous)(?: basis)?|(?:permanent|continuous|continual|constant)ly', {
    kind: 'ongoing',
    sure: true,
  }),
  says(
    '(?:throughout|during|for) (?:the )?(?:whole |entire )?(?:plan|implementation|plan period|period of the plan|implementation (?:period )?of the plan|implementation period)',
    {
      kind: 'ongoing',
      sure: true,
    },
  ),
  says('(?:as|when|where|if) (?:needed|necessary|required)|regularly', { kind: 'ongoing', sure: false }),
];

const events: readonly WordRule[] = [
  says(
    'after|following|from the date of|of the date of|since|upon|(?:from|of)(?= (?:the )?(?:adoption|approval|entry|signing))|not before|not earlier than',
    { kind: 'after' },
  ),
  says('adoption|approval|signing', { kind: 'approval' }),
  says('entry into force|entering into force', { kind: 'in_force' }),
  says('(?:after |from |of )?the (?:start|beginning) of (?:the |this )?plan', { kind: 'plan_start' }),
  says('this', { kind: 'this' }),
  says('(?:action )?plan', { kind: 'plan' }),
  says('act|order|decree|resolution|decision|programme|program|strategy', { kind: 'act' }),
];

const signs: readonly WordRule[] = [
  says('by|no later than|not later than|on or before', { kind: 'by_firm' }),
  says('until|till', { kind: 'by' }),
  says('before|prior to', { kind: 'before' }),
  says('to|through', { kind: 'to' }),
  says('from|starting(?: from| in)?|beginning in', { kind: 'from' }),
  says('between', { kind: 'between' }),
  says('during|throughout|within', { kind: 'during' }),
  says('in|on|in the period', { kind: 'in' }),
  says('end|(?:the )?year-?end', { kind: 'end' }),
  says('inclusive', { kind: 'inclusive' }),
  says('and', { kind: 'and' }),
  says('of|the|due|deadline|date'),
  says('n/a|none|not applicable|not required|no deadline', { kind: 'nothing' }),
];

export const englishWords: readonly WordRule[] = [
  ...months,
  ...ordinals,
  ...counts,
  ...units,
  ...recurring,
  ...ongoing,
  ...events,
  ...signs,
];
