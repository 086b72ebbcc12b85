import { z } from 'zod';
import { isoDateSchema } from '../values/iso-date.ts';

/**
 * What a deadline's wording means. The text as written is kept beside it for ever.
 * `once` a day · `range` from a day to a day · `recurring` every period · `ongoing` all the time between two days ·
 * `relative` so long after an event · `none` nothing is promised · `unclear` could not be read.
 */
export const deadlineKinds = ['once', 'range', 'recurring', 'ongoing', 'relative', 'none', 'unclear'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const recurrences = ['week', 'month', 'quarter', 'half_year', 'year'] as const;
export type Recurrence = (typeof recurrences)[number];

/** Length of the cycles that are made of calendar months. */
export const monthsOfCycle = { month: 1, quarter: 3, half_year: 6, year: 12 } as const satisfies Record<
  Exclude<Recurrence, 'week'>,
  number
>;

const anchors = ['act_date', 'plan_start', 'event'] as const;

export const deadlineSchema = z.strictObject({
  kind: z.enum(deadlineKinds),
  /** First day, where the wording names or implies one. */
  startsOn: isoDateSchema.nullable(),
  /** Last day that still counts as in time; null when the wording gives none (ongoing to the plan's end, unclear). */
  dueOn: isoDateSchema.nullable(),
  /** Length of one cycle of a recurring deadline. */
  every: z.enum(recurrences).nullable(),
  /**
   * Recurring: the occurrence falls in the month that is `months` after the period's last one, on `day` (a day the month lacks is its last).
   * «ежеквартально, до 15 числа месяца, следующего за отчетным» = every quarter, months 1, day 15;
   * «ежегодно, до 1 марта года, следующего за отчетным» = every year, months 3, day 1. Null: the period's last day, or `on`.
   */
  offset: z.strictObject({ months: z.int().min(0).max(12), day: z.int().min(1).max(31) }).nullable(),
  /** Recurring every year: the same day within each year («ежегодно, до 1 марта»); a day the month lacks is its last («ежегодно, в феврале»). */
  on: z
    .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .nullable()
    .optional(),
  /** Once: earlier due days named beside `dueOn`, ascending («март, сентябрь 2019» = also 31 March, due 30 September). */
  also: z.array(isoDateSchema).optional(),
  /** Relative: how long after which anchor; `event` is a named event nobody can date from the text alone. */
  after: z
    .strictObject({ months: z.int().min(0), days: z.int().min(0), anchor: z.enum(anchors), event: z.string().nullable() })
    .nullable(),
  /** True whenever the reading is a guess: a person has to look. */
  needsPerson: z.boolean(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** Nothing read and nobody asked; every reading is this with its own fields filled in. */
export const blankDeadline: Deadline = {
  kind: 'none',
  startsOn: null,
  dueOn: null,
  every: null,
  offset: null,
  after: null,
  needsPerson: false,
};

/** What the reader of a deadline may know of the plan; nothing is invented when it is absent. */
export interface DeadlineContext {
  planStartsOn?: string | undefined;
  planEndsOn?: string | undefined;
  actDate?: string | undefined;
}
