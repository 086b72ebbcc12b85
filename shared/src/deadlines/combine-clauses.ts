import { addMonths, type IsoDate } from '../values/iso-date.ts';
import { blankDeadline, monthsOfCycle, type Deadline, type Recurrence } from './deadline.ts';
import { canExist, firstDay, lastDay, lastMonth, type Moment } from './moment.ts';
import type { Clause, MomentClause, SpanClause } from './read-clauses.ts';

export interface PlanDates {
  planStartsOn: IsoDate | null;
  planEndsOn: IsoDate | null;
}

interface Statements {
  moments: MomentClause[];
  spans: SpanClause[];
  every: Extract<Clause, { kind: 'every' }>[];
  ongoing: Extract<Clause, { kind: 'ongoing' }>[];
  afterPeriod: Extract<Clause, { kind: 'after_period' }>[];
  /** Every word of the text has its place in some statement. */
  complete: boolean;
  /** The same, but for an «и» between statements, which only a list of days may have. */
  completeList: boolean;
  saysPeriodEnd: boolean;
}

/** Puts the statements of one cell together; null when they do not make one deadline. */
export function combineClauses(clauses: readonly Clause[], plan: PlanDates): Deadline | null {
  const said: Statements = {
    moments: clauses.filter((clause) => clause.kind === 'moment'),
    spans: clauses.filter((clause) => clause.kind === 'span'),
    every: clauses.filter((clause) => clause.kind === 'every'),
    ongoing: clauses.filter((clause) => clause.kind === 'ongoing'),
    afterPeriod: clauses.filter((clause) => clause.kind === 'after_period'),
    complete: !clauses.some((clause) => clause.kind === 'unknown' || clause.kind === 'and'),
    completeList: !clauses.some((clause) => clause.kind === 'unknown'),
    saysPeriodEnd: clauses.some((clause) => clause.kind === 'period_end'),
  };
  if (said.every.length > 0) return recurring(said, plan);
  const [counted] = said.afterPeriod;
  // «до 15 числа месяца, следующего за отчетным кварталом» names its cycle.
  if (counted?.of && said.afterPeriod.length === 1)
    return recurring({ ...said, every: [{ kind: 'every', unit: counted.of }] }, plan);
  if (said.afterPeriod.length > 0 || said.saysPeriodEnd) return null;
  if (said.ongoing.length > 0) return ongoing(said);
  return dated(said, plan);
}

function dated(said: Statements, plan: PlanDates): Deadline | null {
  const [moment, ...otherMoments] = said.moments;
  const [span, ...otherSpans] = said.spans;
  if (span && !moment && otherSpans.length === 0) return range(span, said.complete, plan);
  if (!moment || span) return null;
  return otherMoments.length === 0 ? single(moment, said.complete, plan) : severalDays(said, plan);
}

function range(span: SpanClause, complete: boolean, plan: PlanDates): Deadline | null {
  const ends = spanDays(span, plan);
  return ends && { ...blankDeadline, kind: 'range', startsOn: ends.from, dueOn: ends.to, needsPerson: !complete || !ends.sure };
}

function single(clause: MomentClause, complete: boolean, plan: PlanDates): Deadline | null {
  const { moment, sure } = withYear(clause.moment, onlyYearOf(plan));
  const [first, last] = [firstDay(moment), lastDay(moment)];
  if (first === null || last === null || clause.role === 'after' || clause.yearNote === 'next') return null;
  // "By fall 2022", «не 2018»: beside an unknown word a bare year says too little to suggest its last day.
  if (!complete && moment.precision === 'year') return null;
  const needsPerson = !complete || !sure || !clause.sure || clause.yearNote !== null;
  if (clause.role === 'from') return { ...blankDeadline, kind: 'ongoing', startsOn: first, needsPerson: true };
  if (clause.role === 'during' && moment.day === null)
    return { ...blankDeadline, kind: 'range', startsOn: first, dueOn: last, needsPerson };
  return { ...blankDeadline, kind: 'once', dueOn: last, needsPerson };
}

/** «март, сентябрь 2019»: the last day is due, the others stand in `also`; whether they are steps or alternatives a person has to say. */
function severalDays({ moments, completeList }: Statements, plan: PlanDates): Deadline | null {
  const areDue = moments.every((clause) => ['at', 'by'].includes(clause.role) && clause.yearNote === null);
  const areAlike = moments.every((clause) => clause.moment.precision === moments[0]?.moment.precision);
  const haveYears = moments.every((clause) => clause.moment.year !== null);
  if (!completeList || !areDue || !(areAlike || haveYears)) return null;
  const days = moments.map((clause, index) => {
    const following = moments.slice(index + 1).find((other) => other.moment.year !== null)?.moment.year;
    const earlier = moments.slice(0, index).findLast((other) => other.moment.yearFirst)?.moment.year;
    return lastDay(withYear(clause.moment, earlier ?? following ?? onlyYearOf(plan)).moment);
  });
  const known = [...new Set(days.filter((day) => day !== null))].sort();
  const dueOn = known.at(-1);
  if (dueOn === undefined || days.includes(null)) return null;
  return { ...blankDeadline, kind: 'once', dueOn, also: known.slice(0, -1), needsPerson: true };
}

function ongoing({ moments, spans, ongoing: [first, ...others], complete }: Statements): Deadline | null {
  if (!first || moments.length + spans.length > 1) return null;
  const limits = limitsOf(moments[0], spans[0]);
  const sure = complete && first.sure && others.length === 0 && limits.sure;
  return { ...blankDeadline, kind: 'ongoing', startsOn: limits.startsOn, dueOn: limits.dueOn, needsPerson: !sure };
}

function recurring(said: Statements, plan: PlanDates): Deadline | null {
  const every = said.every[0]?.unit ?? null;
  if (every === null || said.every.length > 1) return null;
  const days = said.moments.filter((clause) => clause.moment.year === null);
  const limiting = said.moments.filter((clause) => clause.moment.year !== null);
  const limits = limitsOf(limiting[0], said.spans[0]);
  const within = every === 'year' && days.length === 1 ? dayWithinYear(days[0]) : null;
  const counted = said.afterPeriod[0];
  const namesOneDay = days.length + said.afterPeriod.length + (said.saysPeriodEnd ? 1 : 0) <= 1;
  const sure =
    said.complete &&
    limits.sure &&
    isLongerThanOne(every, limits) &&
    said.ongoing.length === 0 &&
    limiting.length + said.spans.length <= 1 &&
    namesOneDay &&
    (days.length === 0 || within?.sure === true) &&
    (counted === undefined || isSureOf(every, counted));
  return {
    ...blankDeadline,
    kind: 'recurring',
    startsOn: limits.startsOn ?? plan.planStartsOn,
    dueOn: limits.dueOn ?? plan.planEndsOn,
    every,
    offset: namesOneDay ? offsetOf(counted, within) : null,
    ...(namesOneDay && within?.on ? { on: within.on } : {}),
    needsPerson: !sure,
  };
}

/** «ежемесячно, … следующего за отчетным кварталом» speaks of two periods. */
function isSureOf(every: Recurrence, counted: Statements['afterPeriod'][number]): boolean {
  return counted.sure && isDayOfMonth(counted.day) && (counted.of === null || counted.of === every);
}

function isDayOfMonth(day: number): boolean {
  return day >= 1 && day <= 31;
}

/** «ежегодно, IV квартал 2020 года»: what has room for one cycle only may be its first and not its span. */
function isLongerThanOne(every: Recurrence, { startsOn, dueOn }: Limits): boolean {
  if (startsOn === null || dueOn === null) return true;
  return every === 'week' || addMonths(startsOn, monthsOfCycle[every]) <= dueOn;
}

interface DayWithinYear {
  on: { month: number; day: number } | null;
  /** The same day of the year after the reported one. */
  following: { months: number; day: number } | null;
  sure: boolean;
}

function dayWithinYear(clause: MomentClause | undefined): DayWithinYear | null {
  if (!clause || clause.moment.precision === 'year') return null;
  const [month, day] = [lastMonth(clause.moment), clause.moment.day ?? 31];
  const isDue = ['at', 'by', 'during'].includes(clause.role);
  const sure = clause.sure && isDue && clause.yearNote !== 'cut' && canExist(clause.moment);
  if (clause.yearNote === 'next') return { on: null, following: { months: month, day }, sure };
  return { on: { month, day }, following: null, sure };
}

function offsetOf(counted: { months: number; day: number } | undefined, within: DayWithinYear | null): Deadline['offset'] {
  if (counted && isDayOfMonth(counted.day)) return { months: counted.months, day: counted.day };
  return within?.following ?? null;
}

interface Limits {
  startsOn: IsoDate | null;
  dueOn: IsoDate | null;
  sure: boolean;
}

/** The days between which something recurs or goes on. */
function limitsOf(clause: MomentClause | undefined, span: SpanClause | undefined): Limits {
  if (span) {
    const ends = spanDays(span, { planStartsOn: null, planEndsOn: null });
    return { startsOn: ends?.from ?? null, dueOn: ends?.to ?? null, sure: ends?.sure ?? false };
  }
  if (!clause) return { startsOn: null, dueOn: null, sure: true };
  const [first, last] = [firstDay(clause.moment), lastDay(clause.moment)];
  const sure = clause.sure && clause.yearNote === null && first !== null;
  if (clause.role === 'from') return { startsOn: first, dueOn: null, sure };
  if (clause.role === 'by') return { startsOn: null, dueOn: last, sure: false };
  if (clause.role !== 'at' && clause.role !== 'during') return { startsOn: null, dueOn: null, sure: false };
  const isShort = clause.moment.precision === 'day' || clause.moment.precision === 'month';
  // "May 2023 and ongoing" starts then; it does not end in the same month.
  if (isShort && clause.role === 'at') return { startsOn: first, dueOn: null, sure: false };
  return { startsOn: first, dueOn: last, sure };
}

function spanDays(span: SpanClause, plan: PlanDates): { from: IsoDate; to: IsoDate; sure: boolean } | null {
  const isUniform = span.from.precision === span.to.precision;
  if (span.from.year === null && !isUniform) return null;
  const planYear = onlyYearOf(plan);
  const to = withYear(span.to, span.from.year ?? planYear);
  const from = withYear(span.from, to.moment.year);
  const [first, last] = [firstDay(from.moment), lastDay(to.moment)];
  if (first === null || last === null || first > last) return null;
  const yearsStand = span.to.year !== null || span.from.yearFirst;
  return { from: first, to: last, sure: span.sure && yearsStand };
}

function withYear(moment: Moment, year: number | null): { moment: Moment; sure: boolean } {
  return moment.year !== null ? { moment, sure: true } : { moment: { ...moment, year }, sure: false };
}

/** A year nobody wrote is taken only from a plan that has no other one, and even then a person has to look. */
function onlyYearOf({ planStartsOn, planEndsOn }: PlanDates): number | null {
  const year = planStartsOn?.slice(0, 4);
  return year !== undefined && year === planEndsOn?.slice(0, 4) ? Number(year) : null;
}
