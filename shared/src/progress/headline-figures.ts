import type { AssessedLeaf, PlanAssessment, Share } from './assessment.ts';
import { ExactSum } from './exact-sum.ts';

export const figures = [
  'fulfilment',
  'wholePlan',
  'weighted',
  'reported',
  'expected',
  'unweightedVerified',
  'unweightedReported',
] as const;
export type Figure = (typeof figures)[number];

/** What each figure is, for the page that explains it; the words in the reader's language are kept with the other texts. */
export const FORMULA = {
  fulfilment:
    'R1 = Σ contribution ÷ Σ counted; counted = occurrences due by the status date ÷ all n occurrences of the task, contribution = the verified complete ones among them ÷ n; an ongoing task counts 1 once it has a past occurrence and contributes 1 while all past ones are verified',
  wholePlan:
    'R2 = Σ contribution ÷ Σ counted; counted = 1 per task in force, contribution = its verified complete occurrences ÷ n',
  weighted:
    'R3 = Σ w·p ÷ Σ w; p = percent of the newest verified entry ÷ 100, at most 0.95 until completion is verified, then 1; w = weight of the task in force',
  reported: 'R3r = Σ w·q ÷ Σ w; q = percent of the newest entry ÷ 100, at most 0.95 until completion is verified, then 1',
  expected:
    'R4 = Σ w·e ÷ Σ w; e = (status date − start) ÷ (due date − start), at least 0, at most 1, or the share of milestones planned by the status date',
  unweightedVerified: 'Σ p ÷ number of tasks in force; p as in R3',
  unweightedReported: 'Σ q ÷ number of tasks in force; q as in R3r',
} as const satisfies Record<Figure, string>;

/** A rate with what it is made of. `rate` is a fraction 0..1, null (shown “–”) when there is nothing to divide by. */
export interface Rate {
  n: number;
  N: number;
  rate: number | null;
}

export interface HeadlineFigures {
  fulfilment: Rate;
  wholePlan: Rate;
  weighted: {
    verified: number | null;
    reported: number | null;
    expected: number | null;
    unweightedVerified: number | null;
    unweightedReported: number | null;
    /** Leaves in force. */
    N: number;
    sumWeight: number;
  };
}

export interface FigureRow {
  taskId: string;
  number: string;
  weight: number;
  /** In the denominator: the weight itself for R3, R3r and R4. */
  counted: number;
  contribution: number;
}

export interface FigureRows {
  figure: Figure;
  formula: string;
  value: number | null;
  n: number;
  N: number;
  rows: FigureRow[];
}

type ShareOf = (leaf: AssessedLeaf) => Share;

const shareOf = {
  fulfilment: ({ assessment }) => assessment.due,
  wholePlan: ({ assessment }) => assessment.wholePlan,
  weighted: ({ weight, assessment }) => ({ counted: weight, contribution: weight * assessment.p }),
  reported: ({ weight, assessment }) => ({ counted: weight, contribution: weight * assessment.q }),
  expected: ({ weight, assessment }) => ({ counted: weight, contribution: weight * assessment.e }),
  unweightedVerified: ({ assessment }) => ({ counted: 1, contribution: assessment.p }),
  unweightedReported: ({ assessment }) => ({ counted: 1, contribution: assessment.q }),
} as const satisfies Record<Figure, ShareOf>;

export function isInForce({ assessment }: AssessedLeaf): boolean {
  return assessment.standing === 'in_force';
}

export function rateOf(n: number, N: number): Rate {
  return { n, N, rate: N > 0 ? n / N : null };
}

/** One figure over any leaves (a plan, a branch, a body's tasks): cancelled and suspended ones are in no denominator. */
export function figureOf(leaves: Iterable<AssessedLeaf>, figure: Figure): Rate {
  const share: ShareOf = shareOf[figure];
  const [n, N] = [new ExactSum(), new ExactSum()];
  for (const leaf of leaves) {
    if (!isInForce(leaf)) continue;
    const { counted, contribution } = share(leaf);
    n.add(contribution);
    N.add(counted);
  }
  return rateOf(n.value, N.value);
}

/** The headline of any set of leaves: the figures are always shown together. */
export function headlineOf(leaves: readonly AssessedLeaf[]): HeadlineFigures {
  const verified = figureOf(leaves, 'weighted');
  const unweighted = figureOf(leaves, 'unweightedVerified');
  return {
    fulfilment: figureOf(leaves, 'fulfilment'),
    wholePlan: figureOf(leaves, 'wholePlan'),
    weighted: {
      verified: verified.rate,
      reported: figureOf(leaves, 'reported').rate,
      expected: figureOf(leaves, 'expected').rate,
      unweightedVerified: unweighted.rate,
      unweightedReported: figureOf(leaves, 'unweightedReported').rate,
      N: unweighted.N,
      sumWeight: verified.N,
    },
  };
}

export function headlineFigures(assessment: PlanAssessment): HeadlineFigures {
  return headlineOf(assessment.leaves);
}

/** The rows behind a figure, those in its denominator only: Σ contribution ÷ Σ counted is the value. */
export function figureRows(assessment: PlanAssessment, figure: Figure): FigureRows {
  const share: ShareOf = shareOf[figure];
  const rows: FigureRow[] = [];
  for (const leaf of assessment.leaves) {
    const { counted, contribution } = share(leaf);
    if (!isInForce(leaf) || counted === 0) continue;
    rows.push({ taskId: leaf.task.id, number: leaf.task.number, weight: leaf.weight, counted, contribution });
  }
  const { n, N, rate } = figureOf(assessment.leaves, figure);
  return { figure, formula: FORMULA[figure], value: rate, n, N, rows };
}
