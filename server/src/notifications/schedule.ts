import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import type { Database } from '@atkaruu/db';
import { deleteEndedBefore, KEPT_MS, type Outbox } from '../messages/index.ts';
import type { LetterWriter } from './write-letters.ts';
import { doneFor, takeRun } from './wishes-store.ts';

/** When letters that come by themselves are written: at eight in the morning where the plan is. */
export const LETTERS = { job: 'letters', pattern: '0 8 * * *', timeZone: 'Asia/Bishkek' } as const;

const DAY_MS = 86_400_000;
// A program that stood still for longer makes up for no more than this.
const LONGEST_GAP_MS = 7 * DAY_MS;

interface Parts {
  database: Database;
  outbox: Outbox;
  writer: LetterWriter;
}

/** The newest instant of the schedule that has come. */
function newestInstant(now: Date): Date {
  const cron = new Cron(LETTERS.pattern, { timezone: LETTERS.timeZone, paused: true });
  // One second on, since an instant itself is not before itself.
  const [instant] = cron.previousRuns(1, new Date(now.getTime() + 1_000));
  return instant ?? now;
}

/**
 * Writes the letters of the newest instant of the schedule, if nobody has. Any number of instances ask: they are worked out before the
 * transaction, and the first that takes the instant puts them into the outbox. Returns how many were written.
 */
export async function runSchedule({ database, outbox, writer }: Parts, now: Date): Promise<number> {
  if (!outbox.sendsMail) return 0;
  const instant = newestInstant(now);
  const done = await doneFor(database.reader, LETTERS.job);
  if (done !== null && done >= instant.toISOString()) return 0;
  const earliest = new Date(instant.getTime() - (done === null ? DAY_MS : LONGEST_GAP_MS));
  const from = done !== null && done > earliest.toISOString() ? new Date(done) : earliest;
  const letters = await writer.lettersOf({ from, to: instant });
  return database.writer.transaction(async (tx) => {
    if (!(await takeRun(tx, LETTERS.job, instant.toISOString()))) return 0;
    for (const letter of letters) await outbox.mail({ tx, now, newId: randomUUID }, letter);
    await deleteEndedBefore(tx, new Date(now.getTime() - KEPT_MS).toISOString());
    return letters.length;
  });
}
