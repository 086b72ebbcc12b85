import { fromJson, type ChangeRow } from '@atkaruu/db';
import { can } from '@atkaruu/shared/accounts/permissions';
import type { auditContract, Change, ChangedKind } from '@atkaruu/shared/audit/contract';
import type { Handlers } from '../http/context.ts';
import { decodeOffset, encodeCursor, PAGE_SIZE } from '../http/cursor.ts';
import { planIdOf } from '../plans/index.ts';
import { chainHead, listChangeRows } from './change-queries.ts';

/** What stands in registers that not everybody who reads the plan may read. */
const ofRegisters: readonly ChangedKind[] = ['money', 'risk', 'decision', 'override'];

function fromRow(row: ChangeRow): Change {
  return {
    seq: row.seq,
    recordedAt: row.recorded_at,
    actor: row.actor,
    channel: row.channel,
    operation: row.operation,
    kind: row.kind,
    objectId: row.object_id,
    planId: row.plan_id,
    taskId: row.task_id,
    fields: fromJson(row.fields),
  };
}

export const auditRoutes: Handlers<typeof auditContract> = {
  getAuditHead: (_input, { db }) => chainHead(db),

  async listChanges({ params, query }, { db, actor }) {
    const limit = query.limit ?? PAGE_SIZE;
    const planId = await planIdOf(db, params.plan);
    const before = query.cursor === undefined ? undefined : decodeOffset(query.cursor);
    const { rows, total } = await listChangeRows(db, {
      planId,
      task: query.task,
      kind: query.kind,
      object: query.object,
      hidden: can(actor, 'register.read', { planId }) ? [] : ofRegisters,
      before,
      limit,
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { items: rows.map(fromRow), total, nextCursor: last === undefined ? null : encodeCursor(last.seq) };
  },
};
