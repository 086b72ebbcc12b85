import type { AgeingBucket, TaskState } from '../tasks/task.ts';
import { periodOf } from '../values/period.ts';
import type { AssessedLeaf, PlanAssessment } from './assessment.ts';
import type { CauseCode } from './facts.ts';
import { isInForce, rateOf, type FigureRow, type Rate } from './headline-figures.ts';
import { asOneTask, byQuarter, leadOf, quarterNumber } from './heat-map.ts';
import { isBetterThanComputed, type DeclaredLight } from '../overrides/override.ts';

/** Figures that count tasks: n is how many, N those in force (of a heat-map cell: those due in its quarter). */
export const countedFigures = [
  'done',
  'partly',
  'notDone',
  'notYetDue',
  'overdue',
  'awaitingVerification',
  'silent',
  'ageing',
  'heatCell',
  'watermelon',
] as const;
export type CountedFigure = (typeof countedFigures)[number];

export const COUNTED_FORMULA = {
  done: 'n = tasks in force with all occurrences verified complete; N = tasks in force; contribution is 1 for each counted in n, else 0',
  partly: 'n = tasks in force due by the status date, not verified complete, of which something is reported; N = tasks in force',
  notDone: 'n = tasks in force due by the status date of which nothing is reported; N = tasks in force',
  notYetDue: 'n = tasks in force not complete and due after the status date, or without a due date; N = tasks in force',
  overdue:
    'n = tasks in force whose first unfinished occurrence was due before the status date and is not claimed complete; N = tasks in force',
  awaitingVerification: 'n = tasks in force claimed complete and not yet verified; N = tasks in force',
  silent: 'n = tasks in force whose newest report is older than one reporting period; N = tasks in force',
  ageing: 'n = tasks in force overdue by as many days as the bucket says (and by the cause, if one is named); N = tasks in force',
  heatCell:
    'N = tasks in force led by the body with an occurrence due in the quarter; n = those with all of these verified complete',
  watermelon: 'n = tasks in force whose declared light is better than the computed one; N = tasks in force',
} as const satisfies Record<CountedFigure, string>;

/** What of a figure is asked for: a bucket and a cause of the ageing, a body and a quarter of the heat map. */
export interface FigureAbout {
  bucket?: AgeingBucket | undefined;
  cause?: CauseCode | 'none' | undefined;
  /** `none`: tasks nobody leads. Absent: all bodies. */
  body?: string | undefined;
  /** 2019-Q3; the quarter of the status date unless told. */
  quarter?: string | undefined;
}

export interface CountedInput {
  assessment: PlanAssessment;
  about: FigureAbout;
  bodyAt: (bodyId: string) => string;
  declared: readonly { taskId: string; light: DeclaredLight }[];
}

type Counts = (leaf: AssessedLeaf) => { isIn: boolean; isCounted: boolean };

function ofState(state: TaskState): Counts {
  return ({ assessment }) => ({ isIn: true, isCounted: assessment.state === state });
}

function ofGroup(group: AssessedLeaf['assessment']['countGroup']): Counts {
  return ({ assessment }) => ({ isIn: true, isCounted: assessment.countGroup === group });
}

function ofAge({ bucket, cause }: FigureAbout): Counts {
  return ({ assessment }) => {
    const isOfAge = bucket === undefined ? assessment.ageing !== null : assessment.ageing === bucket;
    return { isIn: true, isCounted: isOfAge && (cause === undefined || (assessment.causeCode ?? 'none') === cause) };
  };
}

function quarterOf(key: string): number {
  return Number(key.slice(0, 4)) * 4 + Number(key.slice(6)) - 1;
}

function ofCell({ assessment: { on }, about, bodyAt }: CountedInput): Counts {
  const quarter = about.quarter === undefined ? quarterNumber(on) : quarterOf(about.quarter);
  return (leaf) => {
    const isLed = about.body === undefined || (leadOf(leaf, bodyAt) ?? 'none') === about.body;
    const occurrences = isLed ? byQuarter(leaf, on).get(quarter) : undefined;
    return { isIn: occurrences !== undefined, isCounted: occurrences !== undefined && asOneTask(occurrences).verified === 1 };
  };
}

function ofDeclared(declared: CountedInput['declared']): Counts {
  const lightOf = new Map(declared.map(({ taskId, light }) => [taskId, light]));
  return ({ task, assessment }) => {
    const light = lightOf.get(task.id);
    return { isIn: true, isCounted: light !== undefined && isBetterThanComputed(light, assessment.light) };
  };
}

const countsOf = {
  done: () => ofGroup('done'),
  partly: () => ofGroup('partly'),
  notDone: () => ofGroup('not_done'),
  notYetDue: () => ofGroup('not_yet_due'),
  overdue: () => ofState('overdue'),
  awaitingVerification: () => ofState('awaiting_verification'),
  silent:
    () =>
    ({ assessment }) => ({ isIn: true, isCounted: assessment.noReport }),
  ageing: ({ about }) => ofAge(about),
  heatCell: (input) => ofCell(input),
  watermelon: ({ declared }) => ofDeclared(declared),
} as const satisfies Record<CountedFigure, (input: CountedInput) => Counts>;

/** One counting figure with the rows that re-add to it: Σ contribution is n, Σ counted is N. */
export function countedRows(figure: CountedFigure, input: CountedInput): Rate & { rows: FigureRow[] } {
  const counts: Counts = countsOf[figure](input);
  const rows = input.assessment.leaves.flatMap((leaf) => {
    if (!isInForce(leaf)) return [];
    const { isIn, isCounted } = counts(leaf);
    const { task, weight } = leaf;
    return isIn ? [{ taskId: task.id, number: task.number, weight, counted: 1, contribution: isCounted ? 1 : 0 }] : [];
  });
  const n = rows.reduce((sum, { contribution }) => sum + contribution, 0);
  return { ...rateOf(n, rows.length), rows };
}

/** The quarter a cell speaks of when none is asked for. */
export function quarterKeyOn(on: string): string {
  return periodOf(on, 'quarter').key;
}
