import { ageingBuckets, type AgeingBucket, type PlanAssessment } from './assessment.ts';
import type { CauseCode } from './facts.ts';

/** `none`: no entry gave a cause. */
export type CauseCounts = Record<CauseCode | 'none', number>;

export interface AgeingRow {
  bucket: AgeingBucket;
  total: number;
  byCause: CauseCounts;
}

function noCauses(): CauseCounts {
  return {
    funding: 0,
    procurement: 0,
    approval: 0,
    legislation: 0,
    staffing: 0,
    reorganisation: 0,
    partner_delay: 0,
    pandemic: 0,
    other: 0,
    none: 0,
  };
}

/** How long the overdue leaves have been overdue, split by cause; every bucket is there, in order. */
export function ageing({ leaves }: PlanAssessment): AgeingRow[] {
  const rows = ageingBuckets.map((bucket) => ({ bucket, total: 0, byCause: noCauses() }));
  for (const { assessment } of leaves) {
    const row = rows.find(({ bucket }) => bucket === assessment.ageing);
    if (row === undefined) continue;
    row.total += 1;
    row.byCause[assessment.causeCode ?? 'none'] += 1;
  }
  return rows;
}
