import type { Plan } from '@atkaruu/shared/plans/plan';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { useSearch } from '@tanstack/react-router';
import { usePlan } from './use-plan.ts';

export interface StatusDate {
  /** The day the figures speak of: chosen in the address, else the plan's own. */
  asOf: IsoDate;
  /** Only what was recorded by this instant, where the address asks so. */
  knownAt: string | undefined;
  isChosen: boolean;
}

export function statusDateOf(plan: Plan, search: { asOf?: string | undefined; knownAt?: string | undefined }): StatusDate {
  return { asOf: search.asOf ?? plan.statusDate, knownAt: search.knownAt, isChosen: search.asOf !== undefined };
}

/** Spread `asOf` and `knownAt` into every query of a page, and put both into its key. */
export function useStatusDate(): StatusDate {
  return statusDateOf(usePlan(), useSearch({ strict: false }));
}
