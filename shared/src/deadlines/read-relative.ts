import { addDays, addMonths, isIsoDate, type IsoDate } from '../values/iso-date.ts';
import { blankDeadline, type Deadline } from './deadline.ts';
import type { Token, Unit } from './token.ts';

/** The days an amount of time may be counted from. */
export interface Anchors {
  actDate: IsoDate | null;
  planStartsOn: IsoDate | null;
}

const monthsIn: Partial<Record<Unit, number>> = { month: 1, year: 12 };
const daysIn: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const LONGEST = 600;

const bystanders = [
  'by_firm',
  'during',
  'during_after',
  'in',
  'hence',
  'after',
  'from',
  'from_after',
  'approval',
  'in_force',
  'plan_start',
  'this',
  'plan',
  'act',
  'comma',
  'unknown',
];

/** «в течение 3 месяцев после утверждения»: one amount of time and, maybe, the event it is counted from. Null when it is something else. */
export function readRelative(tokens: readonly Token[], anchors: Anchors): Deadline | null {
  const amount = findAmount(tokens);
  if (amount === null) return null;
  const rest = tokens.filter((_, index) => index < amount.from || index >= amount.to);
  if (!rest.every((token) => bystanders.includes(token.kind))) return null;
  const { anchor, event, sure } = readAnchor(rest);
  const anchorDate = anchor === 'act_date' ? anchors.actDate : anchor === 'plan_start' ? anchors.planStartsOn : null;
  const dueOn = anchorDate && dayLater(anchorDate, amount);
  const after = { months: amount.months, days: amount.days, anchor, event };
  return { ...blankDeadline, kind: 'relative', dueOn, after, needsPerson: !sure || dueOn === null };
}

/** Null beyond the last year a date can be written in. */
function dayLater(date: IsoDate, { months, days }: Amount): IsoDate | null {
  const monthsLater = addMonths(date, months);
  const later = isIsoDate(monthsLater) ? addDays(monthsLater, days) : monthsLater;
  return isIsoDate(later) ? later : null;
}

interface Amount {
  months: number;
  days: number;
  from: number;
  to: number;
}

function findAmount(tokens: readonly Token[]): Amount | null {
  const at = tokens.findIndex((token) => token.kind === 'unit' && token.unit in { ...monthsIn, ...daysIn });
  const unit = tokens[at];
  if (unit?.kind !== 'unit') return null;
  const [counted, opener] = [tokens[at - 1], tokens[at - 1]?.kind];
  if (counted?.kind === 'number' && counted.digits < 4) return amountOf(counted.value, unit.unit, at - 1, at + 1);
  // «в течение месяца после …»; «в течение года» alone names no event and is a period, not an amount.
  const namesEvent = tokens.some((token) => token.kind === 'after');
  const isBare = opener === 'during' || opener === 'hence';
  return isBare && namesEvent ? amountOf(1, unit.unit, at, at + 1) : null;
}

function amountOf(count: number, unit: Unit, from: number, to: number): Amount | null {
  if (count > LONGEST) return null;
  return { months: count * (monthsIn[unit] ?? 0), days: count * (daysIn[unit] ?? 0), from, to };
}

type Anchor = { anchor: 'act_date' | 'plan_start' | 'event'; event: string | null; sure: boolean };

/** Only an act that is named as this one, or as the plan, is surely ours; «после утверждения» alone is likely so; any other event is not dated here. */
function readAnchor(rest: readonly Token[]): Anchor {
  const has = (kind: Token['kind']) => rest.some((token) => token.kind === kind);
  const isOther = has('unknown') || (has('act') && !has('this'));
  const isCounted = ['after', 'hence', 'during', 'during_after'].some((kind) => rest.some((token) => token.kind === kind));
  if (!isOther && has('plan_start')) return { anchor: 'plan_start', event: null, sure: isCounted || rest.length === 1 };
  const isEnacted = has('approval') || has('in_force');
  if (!isOther && isEnacted) {
    // The day an act enters into force is seldom the day it bears.
    const sure = has('plan') !== has('act') && (has('plan') || has('this')) && has('after') && !has('in_force');
    return { anchor: 'act_date', event: null, sure };
  }
  const event = rest
    .filter((token) => !['by_firm', 'during', 'during_after', 'hence', 'in', 'comma'].includes(token.kind))
    .map((token) => token.text)
    .join(' ');
  return { anchor: 'event', event: event === '' ? null : event, sure: false };
}
