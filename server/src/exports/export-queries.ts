import { fromJsonOrNull, type ChangeRow, type EvidenceRow, type ProgressEntryRow, type Reader } from '@atkaruu/db';
import type { Evidence } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { evidenceDay, evidenceFromRow } from '../plans/index.ts';

// Both engines take more variables in one statement than this.
const MOST_IDS = 500;

function* chunked<T>(values: readonly T[], size = MOST_IDS): Generator<T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}

/** Report id → what it says was done; reports without words are left out. */
export async function readNarratives(db: Reader, entryIds: readonly string[]): Promise<Map<string, LocalizedText>> {
  const narratives = new Map<string, LocalizedText>();
  for (const ids of chunked(entryIds)) {
    const rows = await db<ProgressEntryRow>('progress_entries')
      .whereIn('id', ids)
      .whereNotNull('narrative')
      .select<Pick<ProgressEntryRow, 'id' | 'narrative'>[]>('id', 'narrative');
    for (const { id, narrative } of rows) {
      const text = fromJsonOrNull(narrative);
      if (text !== null) narratives.set(id, text);
    }
  }
  return narratives;
}

interface Until {
  on: IsoDate;
  /** ISO instant; undefined: everything recorded. */
  knownAt: string | undefined;
}

/** The evidence there was by a day, as far as it was recorded by an instant: task id → oldest first. */
export async function readEvidence(db: Reader, taskIds: readonly string[], until: Until): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>();
  for (const ids of chunked(taskIds)) {
    const rows: EvidenceRow[] = await db<EvidenceRow>('evidence').whereIn('task_id', ids).orderBy('issued_on').orderBy('id');
    for (const row of rows) {
      const isKnown = until.knownAt === undefined || row.recorded_at <= until.knownAt;
      if (!isKnown || evidenceDay(row) > until.on) continue;
      found.set(row.task_id, [...(found.get(row.task_id) ?? []), evidenceFromRow(row)]);
    }
  }
  return found;
}

/** The instant of the newest change of a plan among those a snapshot contains: the same question has the same answer until one more is made. */
export async function readLastChange(
  db: Reader,
  { plan, seq }: { plan: { id: string }; seq: number },
  knownAt: string | undefined,
): Promise<string | null> {
  const row: Pick<ChangeRow, 'recorded_at'> | undefined = await db<ChangeRow>('changes')
    .where({ plan_id: plan.id })
    .where('seq', '<=', seq)
    .where('recorded_at', '<=', knownAt ?? '9999')
    .orderBy('seq', 'desc')
    .first('recorded_at');
  return row?.recorded_at ?? null;
}
