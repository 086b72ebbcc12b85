import { appendChanges, toJson, type UnchainedChange } from '@atkaruu/db';
import type { ChangedKind } from '@atkaruu/shared/audit/contract';
import type { WriteContext } from '../http/context.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface ChangeNote {
  kind: ChangedKind;
  objectId: string;
  planId: string | null;
  taskId?: string | null;
  /** Null: it was created. */
  before: Fields | null;
  /** Null: it was removed. */
  after: Fields | null;
}

function differences(before: Fields, after: Fields): { field: string; before: unknown; after: unknown }[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function unchained(context: WriteContext, note: ChangeNote): UnchainedChange {
  return {
    recorded_at: context.now.toISOString(),
    actor_id: context.actor.id,
    actor: context.actor.name,
    channel: context.channel,
    operation: context.operation,
    kind: note.kind,
    object_id: note.objectId,
    plan_id: note.planId,
    task_id: note.taskId ?? null,
    fields: toJson(differences(note.before ?? {}, note.after ?? {})),
  };
}

/** Writes the change log within the change's own transaction, as the next link of the chain: both are there or neither. Returns its number. */
export async function recordChange(context: WriteContext, note: ChangeNote): Promise<number> {
  return recordChanges(context, [note]);
}

/** Many changes of one transaction, as the next links. Returns the number of the last. */
export async function recordChanges(context: WriteContext, notes: readonly ChangeNote[]): Promise<number> {
  return appendChanges(
    context.tx,
    notes.map((note) => unchained(context, note)),
  );
}
