import { assessUnderTerms } from '../assess-task.ts';
import type { TaskAssessment } from '../assessment.ts';
import { expectedProgress } from '../expected-progress.ts';
import type { TaskFacts, TaskTerms, Thresholds } from '../facts.ts';
import type { Calendar } from './calendar.ts';

/** Days as positions in the calendar; `to` is the first day after. */
export interface Span {
  from: number;
  to: number;
}

// Days after a due date on which the ageing of what is overdue changes (RULES.md, Ageing).
const AGES = [1, 31, 91, 181, 366];
const TOLERANCE = 1e-9;

/** Ascending, each once, and only those within the span, whose first day leads. */
function within({ from, to }: Span, days: readonly number[]): number[] {
  const inside = days.filter((day) => day > from && day < to).sort((a, b) => a - b);
  return [from, ...inside.filter((day, index) => day !== inside[index - 1])];
}

/** Every day on which anything the rules say of a leaf may change, but for what expected progress does between two of them. */
function turningDays(task: TaskFacts, terms: TaskTerms, calendar: Calendar, thresholds: Thresholds): number[] {
  const start = calendar.positionOf(terms.startsOn);
  const days = [...calendar.turns, start, start + 1, calendar.silentFrom(terms.startsOn)];
  for (const dueOn of terms.occurrences) {
    const due = calendar.positionOf(dueOn);
    days.push(due, due - thresholds.dueSoonDays, calendar.silentFrom(dueOn));
    for (const age of AGES) days.push(due + age);
  }
  for (const { effectiveOn, verifiedOn, returnedOn = null } of task.entries) {
    days.push(calendar.positionOf(effectiveOn), calendar.silentFrom(effectiveOn));
    if (verifiedOn !== null) days.push(calendar.positionOf(verifiedOn));
    if (returnedOn !== null) days.push(calendar.positionOf(returnedOn));
  }
  for (const { plannedOn } of task.milestones) days.push(calendar.positionOf(plannedOn));
  return days;
}

// How near a whole day a crossing may lie before rounding could have put it on either side.
const NEAR = 1e-4;

/** The day from which expected progress, rising from `e` by `rate` a day, leaves progress below a threshold. */
function crossings(from: number, e: number, rate: number, p: number, { onTrack, offTrack }: Thresholds): number[] {
  return [onTrack, offTrack].flatMap((threshold) => {
    const exact = from + ((p + TOLERANCE) / threshold - e) / rate;
    if (!Number.isSafeInteger(Math.floor(exact))) return [];
    const whole = Math.round(exact);
    return Math.abs(exact - whole) < NEAR ? [whole, whole + 1] : [Math.floor(exact) + 1];
  });
}

/**
 * Judges a leaf under its terms on every day of a span on which something may change: between two such days only its expected
 * progress does, which rises along a straight line. The days are found with room to spare; the rules themselves say what holds.
 */
export function forEachTurn(
  task: TaskFacts,
  terms: TaskTerms,
  span: Span,
  calendar: Calendar,
  visit: (day: number, assessment: TaskAssessment) => void,
): void {
  const { thresholds } = calendar.day(span.from).settings;
  const turns = within(span, turningDays(task, terms, calendar, thresholds));
  turns.forEach((day, index) => {
    const assessment = assessUnderTerms(task, terms, calendar.day(day));
    visit(day, assessment);
    const next = turns[index + 1] ?? span.to;
    if (next - day < 2 || terms.standing !== 'in_force') return;
    const rate = (expectedProgress(task, terms, calendar.day(next - 1).on) - assessment.e) / (next - 1 - day);
    if (rate <= 0) return;
    const inner = within({ from: day, to: next }, crossings(day, assessment.e, rate, assessment.p, thresholds)).slice(1);
    for (const each of inner) visit(each, assessUnderTerms(task, terms, calendar.day(each)));
  });
}

/** The straight lines that expected progress is made of: `e` on the first day, what each day adds, until the next line. */
export function forEachLine(
  task: TaskFacts,
  terms: TaskTerms,
  span: Span,
  calendar: Calendar,
  visit: (line: Span & { e: number; rate: number }) => void,
): void {
  const days = [calendar.positionOf(terms.startsOn) + 1];
  for (const dueOn of terms.occurrences) days.push(calendar.positionOf(dueOn));
  for (const { plannedOn } of task.milestones) days.push(calendar.positionOf(plannedOn));
  const turns = within(span, days);
  turns.forEach((from, index) => {
    const to = turns[index + 1] ?? span.to;
    const e = expectedProgress(task, terms, calendar.day(from).on);
    const rate = to - from < 2 ? 0 : (expectedProgress(task, terms, calendar.day(to - 1).on) - e) / (to - 1 - from);
    visit({ from, to, e, rate });
  });
}
