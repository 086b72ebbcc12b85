/** What became of a sign-in by the identity provider; `code`: it waits for the second factor. */
export const providerOutcomes = ['code', 'down', 'refused', 'expired', 'unknown'] as const;
export type ProviderOutcome = (typeof providerOutcomes)[number];

export function readSignInSearch(search: Record<string, unknown>): { provider?: ProviderOutcome } {
  const provider = providerOutcomes.find((outcome) => outcome === search['provider']);
  return provider === undefined ? {} : { provider };
}
