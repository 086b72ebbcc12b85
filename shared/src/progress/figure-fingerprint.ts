import { canonicalJson } from '../values/canonical-json.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { FigureAbout } from './counted-figures.ts';
import type { FigureRow } from './headline-figures.ts';

export interface FingerprintInput {
  figure: string;
  about: FigureAbout;
  asOf: IsoDate;
  /** Ordinal of the plan version in force on the status date. */
  planVersion: number;
  ruleVersion: string;
  rows: readonly FigureRow[];
}

/**
 * The text whose SHA-256 marks a figure: two readers with the same mark saw the same number made of the same rows by the same rule.
 * When it was asked is no part of it, nor are titles: a corrected comma changes no number.
 */
export function figureFingerprint({ figure, about, asOf, planVersion, ruleVersion, rows }: FingerprintInput): string {
  const lines = rows.map(({ taskId, weight, counted, contribution }) => [taskId, weight, counted, contribution]);
  return canonicalJson({ figure, about, asOf, planVersion, ruleVersion, rows: lines });
}
