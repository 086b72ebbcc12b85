import type { Deadline } from '../deadlines/deadline.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { PeriodLength } from '../values/period.ts';

/**
 * The facts a figure is made of, as plain values. Everything below is known *now*; the status date decides what of it speaks.
 * The rules read them and never change them.
 */

export const bodyRoles = ['lead', 'co_executor', 'by_agreement', 'support'] as const;
export type BodyRole = (typeof bodyRoles)[number];

export const standings = ['in_force', 'cancelled', 'suspended'] as const;
export type Standing = (typeof standings)[number];

export const claims = ['in_progress', 'complete'] as const;
export type Claim = (typeof claims)[number];

/** Why something is late: a closed list, so that ageing can be split by it. */
export const causeCodes = [
  'funding',
  'procurement',
  'approval',
  'legislation',
  'staffing',
  'reorganisation',
  'partner_delay',
  'pandemic',
  'other',
] as const;
export type CauseCode = (typeof causeCodes)[number];

/** What a plan version says of one leaf task. The first terms of a task are its original ones. */
export interface TaskTerms {
  /** The day from which these terms are in force (the version's). */
  inForceFrom: IsoDate;
  deadline: Deadline;
  /** First day of work: from the deadline, else the plan's start. */
  startsOn: IsoDate;
  /** Last day in time; for recurring and ongoing tasks the last occurrence. Null: nothing can be due. */
  dueOn: IsoDate | null;
  /** Every due date, ascending: one for `once`, many for recurring and ongoing, none when nothing can be due. */
  occurrences: readonly IsoDate[];
  /** Explicit weight of the task among its sisters; null = the default (1 for a leaf, the sum of its parts for a parent). */
  weight: number | null;
  standing: Standing;
}

/** One report of one body about one task. Append-only. */
export interface ProgressFact {
  id: string;
  bodyId: string | null;
  /** Which occurrence of a recurring task it speaks of (its due date); null for the task itself. */
  occurrenceOn: IsoDate | null;
  effectiveOn: IsoDate;
  /** 0..100 */
  percentComplete: number;
  claim: Claim;
  forecastOn: IsoDate | null;
  causeCode: CauseCode | null;
  /** ISO instant; of two entries with one effective date the later recorded wins. */
  recordedAt: string;
  /** The day a verifier confirmed it against evidence; null = not (yet) confirmed. */
  verifiedOn: IsoDate | null;
  /** The day a verifier sent it back; absent or null = not returned. */
  returnedOn?: IsoDate | null;
}

export interface MilestoneFact {
  id: string;
  plannedOn: IsoDate;
  achievedOn: IsoDate | null;
}

export interface TaskFacts {
  id: string;
  parentId: string | null;
  number: string;
  /** Ascending by inForceFrom; empty for a parent without a deadline of its own. */
  terms: readonly TaskTerms[];
  bodies: readonly { bodyId: string; role: BodyRole }[];
  milestones: readonly MilestoneFact[];
  /** Ascending by (effectiveOn, recordedAt). */
  entries: readonly ProgressFact[];
}

/** The published thresholds; a plan may change them (RULES.md, Light). */
export interface Thresholds {
  /** p/e from here on is green (0.90). */
  onTrack: number;
  /** p/e below this is red (0.70). */
  offTrack: number;
  /** A forecast this many days late, or fewer, is amber; more is red (90). */
  slipDays: number;
  /** Due within so many days … (30) */
  dueSoonDays: number;
  /** … with p below this is amber (0.5). */
  dueSoonProgress: number;
}

export const defaultThresholds: Thresholds = { onTrack: 0.9, offTrack: 0.7, slipDays: 90, dueSoonDays: 30, dueSoonProgress: 0.5 };

/** p of an unverified completion never exceeds this (RULES.md, R3). */
export const UNVERIFIED_CAP = 0.95;

export const RULE_VERSION = '1';

export interface PlanFacts {
  startsOn: IsoDate;
  endsOn: IsoDate;
  reportingPeriod: PeriodLength;
  thresholds: Thresholds;
  /** Body → the body that succeeded it. The successor of a lead reports as the lead. Absent: no body was succeeded. */
  successors?: ReadonlyMap<string, string>;
  /** The whole tree, parents and leaves, in any order. */
  tasks: readonly TaskFacts[];
}
