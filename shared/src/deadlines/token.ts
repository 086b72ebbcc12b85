import type { Recurrence } from './deadline.ts';
import type { Moment } from './moment.ts';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'year';

/**
 * What a small word does to its neighbour. `by` («до», «чейин») leaves open whether a period's own days count, `by_firm` («не позднее»,
 * "by") counts them, `before` never does. A name ending in `_after` stands behind its date, as Kyrgyz postpositions and cases do.
 */
export type Sign =
  | 'by'
  | 'by_firm'
  | 'before'
  | 'by_after'
  | 'to'
  | 'from'
  | 'between'
  | 'from_after'
  | 'during'
  | 'during_after'
  | 'in'
  | 'end'
  | 'inclusive'
  | 'period_end'
  | 'this_year'
  | 'next_year'
  | 'hence'
  | 'after'
  | 'approval'
  | 'in_force'
  | 'plan_start'
  | 'this'
  | 'plan'
  | 'act'
  | 'and'
  | 'comma'
  | 'dash'
  | 'nothing'
  | 'unknown';

export type Meaning =
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'ordinal'; value: number }
  | { kind: 'date'; moment: Moment }
  | { kind: 'month'; month: number }
  | { kind: 'unit'; unit: Unit; plural: boolean }
  /** `unit` null: a cycle the schema has no word for. */
  | { kind: 'every'; unit: Recurrence | null }
  | { kind: 'ongoing'; sure: boolean }
  /**
   * A day counted from a reporting period's end («15 числа месяца, следующего за отчетным»): of the month that is `months` after its last one.
   * `of` is the period where the words name it («… за отчетным кварталом»).
   */
  | { kind: 'after_period'; months: number; day: number; of: Recurrence | null; sure: boolean }
  | { kind: Sign };

export type Token = Meaning & { text: string };

/** One entry of a language's word list. `pattern` is matched whole, without regard to case; no meanings = a word that changes nothing. */
export interface WordRule {
  pattern: string;
  meanings: (match: RegExpExecArray) => readonly Meaning[];
}

export function says(pattern: string, ...meanings: readonly Meaning[]): WordRule {
  return { pattern, meanings: () => meanings };
}

export function unit(name: Unit, plural = false): Meaning {
  return { kind: 'unit', unit: name, plural };
}

/** A number written as a word. */
export function count(value: number): Meaning {
  return { kind: 'number', value, digits: 0 };
}
