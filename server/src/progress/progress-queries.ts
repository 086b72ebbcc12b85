import { fromJsonOrNull, type ProgressEntryRow, type Reader } from '@atkaruu/db';
import type { ProgressEntry } from '@atkaruu/shared/progress/contract';

type EntryRow = ProgressEntryRow & { verified_on: string | null; verified_by: string | null };

function fromRow(row: EntryRow): ProgressEntry {
  return {
    id: row.id,
    taskId: row.task_id,
    bodyId: row.body_id,
    occurrenceOn: row.occurrence_on,
    effectiveOn: row.effective_on,
    percentComplete: row.percent_complete,
    claim: row.claim,
    forecastOn: row.forecast_on,
    narrative: fromJsonOrNull(row.narrative),
    causeCode: row.cause_code,
    channel: row.channel,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    verifiedOn: row.verified_on,
    verifiedBy: row.verified_by,
  };
}

const LAST_DAY = '9999-12-31';

interface EntryQuestion {
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

/** What was reported about a task, newest first; `asOf` leaves out what speaks of later days, `knownAt` what was recorded later. */
export async function listEntries(db: Reader, taskId: string, { asOf, knownAt }: EntryQuestion): Promise<ProgressEntry[]> {
  const rows = await db('progress_entries')
    .leftJoin('progress_verifications', 'progress_verifications.entry_id', 'progress_entries.id')
    .where('progress_entries.task_id', taskId)
    .where('progress_entries.effective_on', '<=', asOf ?? LAST_DAY)
    .where('progress_entries.recorded_at', '<=', knownAt ?? LAST_DAY)
    .orderBy('progress_entries.effective_on', 'desc')
    .orderBy('progress_entries.recorded_at', 'desc')
    .orderBy('progress_entries.id', 'desc')
    .select<EntryRow[]>(
      'progress_entries.*',
      'progress_verifications.verified_on',
      'progress_verifications.recorded_by as verified_by',
    );
  return rows.map((row) => {
    const entry = fromRow(row);
    const isVerifiedByThen = asOf === undefined || (entry.verifiedOn !== null && entry.verifiedOn <= asOf);
    return isVerifiedByThen ? entry : { ...entry, verifiedOn: null, verifiedBy: null };
  });
}
