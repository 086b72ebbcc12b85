import type { IsoDate } from '../values/iso-date.ts';

/** A risk may happen; an issue has happened. */
export const riskKinds = ['risk', 'issue'] as const;
export type RiskKind = (typeof riskKinds)[number];

export const riskStates = ['escalated', 'open', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

interface Dates {
  escalatedOn: IsoDate | null;
  closedOn: IsoDate | null;
}

export function riskState({ escalatedOn, closedOn }: Dates, on: IsoDate): RiskState {
  if (closedOn !== null && closedOn <= on) return 'closed';
  return escalatedOn !== null && escalatedOn <= on ? 'escalated' : 'open';
}

/** Likelihood × impact, each 1..5. An issue has happened: its likelihood is 5. */
export function riskScore({ kind, likelihood, impact }: { kind: RiskKind; likelihood: number | null; impact: number }): number {
  return (kind === 'issue' ? 5 : (likelihood ?? 1)) * impact;
}

export const HIGH_FROM = 15;
export const MEDIUM_FROM = 8;

export function riskLevel(score: number): RiskLevel {
  if (score >= HIGH_FROM) return 'high';
  return score >= MEDIUM_FROM ? 'medium' : 'low';
}
