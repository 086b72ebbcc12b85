import type { Light } from '@atkaruu/shared/tasks/task';

/** A report laid out as blocks of words and figures, ready for paper: nothing here knows of PDF. */

export interface PaperCell {
  text: string;
  light?: Light | null;
}

export type PaperRow = { kind: 'row' | 'total'; cells: PaperCell[] } | { kind: 'section'; text: string };

export interface PaperTable {
  /** `share` of the width; all shares are added up. */
  columns: { heading: string; share: number; align: 'left' | 'right' | 'center' }[];
  rows: PaperRow[];
  /** Dense tables have the smaller letters. */
  isDense: boolean;
}

export interface CurveLine {
  series: 'expected' | 'reported' | 'verified' | 'scope';
  label: string;
  /** Days and shares 0..1. */
  points: [day: number, share: number][];
}

export interface CurvePicture {
  from: number;
  to: number;
  asOf: number;
  ticks: { day: number; label: string }[];
  lines: CurveLine[];
  /** From where verified progress stands to the days that half and 85 % of the forecasts end by. */
  cone: { day: number; share: number; p50: number; p85: number } | null;
  /** Of 1 and of 0.5, at the left edge. */
  shares: [full: string, half: string];
}

export type PaperBlock =
  | { kind: 'title' | 'heading' | 'lead' | 'text' | 'quiet' | 'warning'; text: string }
  | { kind: 'figures'; items: { label: string; value: string; note: string }[] }
  | { kind: 'curve'; picture: CurvePicture; alt: string; height: number }
  | { kind: 'table'; table: PaperTable }
  /** Side by side on one page. */
  | { kind: 'pair'; left: PaperBlock[]; right: PaperBlock[] };

export interface PaperReport {
  language: string;
  title: string;
  subject: string;
  /** “Illustrative data”; said on every page. */
  warning: string | null;
  /** Below every page. */
  foot: string;
  pageOf: [before: string, between: string];
  /** ISO instant. */
  madeAt: string;
  isLandscape: boolean;
  /** Letters become smaller until all of it stands on one page. */
  isOnePage: boolean;
  blocks: PaperBlock[];
}
