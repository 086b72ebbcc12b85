import type { NotificationSettingsRow, Reader, ScheduledRunRow, Transaction } from '@atkaruu/db';
import { usualWishes, type Wishes } from '@atkaruu/shared/notifications/contract';

export function wishesFromRow(row: NotificationSettingsRow | undefined): Wishes {
  return row === undefined ? usualWishes : { language: row.language, reminders: row.reminders === 1, digest: row.digest };
}

export async function readWishes(db: Reader, accountId: string): Promise<Wishes> {
  return wishesFromRow(await db<NotificationSettingsRow>('notification_settings').where({ account_id: accountId }).first());
}

export async function writeWishes(tx: Transaction, accountId: string, { language, reminders, digest }: Wishes): Promise<void> {
  await tx<NotificationSettingsRow>('notification_settings')
    .insert({ account_id: accountId, language, reminders: reminders ? 1 : 0, digest })
    .onConflict('account_id')
    .merge();
}

export async function doneFor(db: Reader, job: string): Promise<string | null> {
  return (await db<ScheduledRunRow>('scheduled_runs').where({ job }).first('done_for'))?.done_for ?? null;
}

/** Takes an instant of the schedule once; false when another instance did. */
export async function takeRun(tx: Transaction, job: string, instant: string): Promise<boolean> {
  await tx<ScheduledRunRow>('scheduled_runs').insert({ job, done_for: '' }).onConflict('job').ignore();
  return (
    (await tx<ScheduledRunRow>('scheduled_runs').where({ job }).where('done_for', '<', instant).update({ done_for: instant })) ===
    1
  );
}
