import type { ChangeRow, Reader } from '@atkaruu/db';

/** What a digest counts: what is done to tasks. Registers and people are nobody's news here. */
const NEWS: readonly ChangeRow['kind'][] = ['progress', 'task', 'milestone', 'forecast'];

/** How often each task of a plan was changed within a span of time (the end does not belong to it), by somebody else. */
export async function changesByTask(
  db: Reader,
  { planId, from, to, except }: { planId: string; from: string; to: string; except: string },
): Promise<Map<string, number>> {
  const rows = await db<ChangeRow>('changes')
    .where({ plan_id: planId })
    .whereNotNull('task_id')
    .whereNot({ actor_id: except })
    .whereIn('kind', NEWS)
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<', to)
    .groupBy('task_id')
    .select('task_id')
    .count<{ task_id: string; total: number }[]>({ total: '*' });
  return new Map(rows.map(({ task_id, total }) => [task_id, total]));
}
