const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first, second, … failed try; after the last of them a message is given up. Some two days in all. */
const WAITS_MS = [1, 5, 15, 60, 3 * 60, 6 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * MINUTE_MS);

/** When to try again after so many failed tries; null: no more. */
export function nextTry(attempts: number, now: Date): Date | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

/** How long ended messages are kept. */
export const KEPT_MS = 30 * 24 * HOUR_MS;
