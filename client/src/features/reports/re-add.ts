import type { Figure } from '@atkaruu/shared/reports/contract';

/** Sums of binary fractions differ in their last places. */
const TOLERANCE = 1e-9;

export interface Sum {
  contribution: number;
  counted: number;
  rate: number | null;
  /** The rows make the value that the figure states. */
  agrees: boolean;
}

/** Adds the rows again, apart from whoever made the figure. */
export function reAdd({ rows, value }: Pick<Figure, 'rows' | 'value'>): Sum {
  const contribution = rows.reduce((sum, row) => sum + row.contribution, 0);
  const counted = rows.reduce((sum, row) => sum + row.counted, 0);
  const rate = counted === 0 ? null : contribution / counted;
  const agrees = rate === null || value === null ? rate === value : Math.abs(rate - value) < TOLERANCE;
  return { contribution, counted, rate, agrees };
}
