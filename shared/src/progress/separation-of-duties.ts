/** Whoever did something to be looked at by a second pair of eyes. Null: it came from a file, and nobody of ours said it. */
export interface Doer {
  id: string | null;
  role: string | null;
}

export type SameEyes = 'same_person' | 'same_role';

/** Why this person may not confirm what that one said; null: a different person from another role. */
export function sameEyes(reporter: Doer, verifier: { id: string; role: string }): SameEyes | null {
  if (reporter.id === verifier.id) return 'same_person';
  return reporter.role === verifier.role ? 'same_role' : null;
}
