import { fromJsonOrNull, type ProgressEntryRow, type Reader, type Transaction } from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { ProgressEntry } from '@atkaruu/shared/progress/contract';
import { placeOfTask } from '../tasks/index.ts';

type EntryRow = ProgressEntryRow & {
  verified_on: string | null;
  verified_by: string | null;
  verified_note: string | null;
  returned_on: string | null;
  returned_by: string | null;
  returned_note: string | null;
};

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
    problem: fromJsonOrNull(row.problem),
    nextStep: fromJsonOrNull(row.next_step),
    needsHelp: row.needs_help === 1,
    verifiedOn: row.verified_on,
    verifiedBy: row.verified_by,
    returnedOn: row.returned_on,
    returnedBy: row.returned_by,
    reviewNote: row.verified_note ?? row.returned_note,
  };
}

/** A report nobody has reviewed yet, as it was stored. */
export function unreviewedEntry(row: ProgressEntryRow): ProgressEntry {
  const verified = { verified_on: null, verified_by: null, verified_note: null };
  return fromRow({ ...row, ...verified, returned_on: null, returned_by: null, returned_note: null });
}

/** Entries with what became of them. */
function reviewedEntries(db: Reader) {
  return db('progress_entries')
    .leftJoin('progress_verifications', 'progress_verifications.entry_id', 'progress_entries.id')
    .leftJoin('progress_returns', 'progress_returns.entry_id', 'progress_entries.id')
    .select<EntryRow[]>(
      'progress_entries.*',
      'progress_verifications.verified_on',
      'progress_verifications.recorded_by as verified_by',
      'progress_verifications.note as verified_note',
      'progress_returns.returned_on',
      'progress_returns.recorded_by as returned_by',
      'progress_returns.note as returned_note',
    );
}

const LAST_DAY = '9999-12-31';

interface EntryQuestion {
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

/** A review of a later day has not happened yet. */
function reviewedBy(entry: ProgressEntry, asOf: string): ProgressEntry {
  const isReviewed = [entry.verifiedOn, entry.returnedOn].some((day) => day !== null && day <= asOf);
  return isReviewed
    ? entry
    : { ...entry, verifiedOn: null, verifiedBy: null, returnedOn: null, returnedBy: null, reviewNote: null };
}

/** What was reported about a task, newest first; `asOf` leaves out what speaks of later days, `knownAt` what was recorded later. */
export async function listEntries(db: Reader, taskId: string, { asOf, knownAt }: EntryQuestion): Promise<ProgressEntry[]> {
  const rows = await reviewedEntries(db)
    .where('progress_entries.task_id', taskId)
    .where('progress_entries.effective_on', '<=', asOf ?? LAST_DAY)
    .where('progress_entries.recorded_at', '<=', knownAt ?? LAST_DAY)
    .orderBy('progress_entries.effective_on', 'desc')
    .orderBy('progress_entries.recorded_at', 'desc')
    .orderBy('progress_entries.id', 'desc');
  return rows.map((row) => reviewedBy(fromRow(row), asOf ?? LAST_DAY));
}

/** Entries by their ids, in no order. */
export async function entriesById(db: Reader, ids: readonly string[]): Promise<ProgressEntry[]> {
  return (await reviewedEntries(db).whereIn('progress_entries.id', ids)).map(fromRow);
}

export async function findEntry(db: Reader, id: string): Promise<ProgressEntry> {
  const [entry] = await entriesById(db, [id]);
  if (!entry) throw new AppError('not_found', 'There is no such report.');
  return entry;
}

export interface EntryAuthor {
  id: string | null;
  role: string | null;
}

/** Who recorded an entry, under a lock that is held until commit: of two reviews at once the second sees the first. */
export async function lockEntry(tx: Transaction, id: string): Promise<EntryAuthor> {
  const row = await tx<ProgressEntryRow>('progress_entries').where({ id }).forUpdate().first('recorded_by_id', 'recorded_role');
  if (!row) throw new AppError('not_found', 'There is no such report.');
  return { id: row.recorded_by_id, role: row.recorded_role };
}

/** A report stands with its task, and with the body it was made for. */
export async function placeOfEntry(db: Reader, id: string): Promise<Place | null> {
  const row = await db<ProgressEntryRow>('progress_entries').where({ id }).first('task_id', 'body_id');
  const place = row ? await placeOfTask(db, row.task_id) : null;
  return place && row && row.body_id !== null ? { ...place, bodyIds: [row.body_id] } : place;
}

/** Entry id → who recorded it. */
export async function entryAuthors(db: Reader, ids: readonly string[]): Promise<Map<string, EntryAuthor>> {
  const rows = await db<ProgressEntryRow>('progress_entries').whereIn('id', ids).select('id', 'recorded_by_id', 'recorded_role');
  return new Map(rows.map((row) => [row.id, { id: row.recorded_by_id, role: row.recorded_role }]));
}
