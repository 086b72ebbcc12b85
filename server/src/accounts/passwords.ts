import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password nobody knows: whoever asks for an unknown person waits as long as for a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$UXHr9snmxSyjQWSY12s21Q$MGXXQWLUWKm29MYGhj+U/1NlXJbq4oBEIkyZGrngB80';

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** False, after the same work, where there is no password to compare with. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODY, password);
  return stored !== null && matches;
}
