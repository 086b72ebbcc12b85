import { ageingBuckets, type AgeingBucket } from '../tasks/task.ts';
import type { PlanAssessment } from './assessment.ts';
import { causeCodes, type CauseCode } from './facts.ts';

/** Every cause, and `none`: no entry gave one. */
const causes = [...causeCodes, 'none'] as const;

export interface AgeingRow {
  bucket: AgeingBucket;
  total: number;
  /** The causes that occur, in the order of the closed list. */
  byCause: { cause: CauseCode | 'none'; count: number }[];
}

/** How long the overdue leaves have been overdue, split by cause; every bucket is there, in order. */
export function ageing({ leaves }: PlanAssessment): AgeingRow[] {
  return ageingBuckets.map((bucket) => {
    const aged = leaves.filter(({ assessment }) => assessment.ageing === bucket);
    const byCause = causes.flatMap((cause) => {
      const count = aged.filter(({ assessment }) => (assessment.causeCode ?? 'none') === cause).length;
      return count === 0 ? [] : [{ cause, count }];
    });
    return { bucket, total: aged.length, byCause };
  });
}
