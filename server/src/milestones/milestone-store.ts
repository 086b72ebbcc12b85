import { toJson, type MilestoneForecastRow, type MilestoneRow, type Transaction } from '@atkaruu/db';
import type { StoredMilestone } from '../plans/index.ts';

type MilestoneFields = Omit<StoredMilestone, 'forecasts'>;

function toRow(milestone: MilestoneFields): MilestoneRow {
  return {
    id: milestone.id,
    task_id: milestone.taskId,
    title: toJson(milestone.title),
    expert: milestone.expert,
    planned_on: milestone.plannedOn,
    achieved_on: milestone.achievedOn,
    is_key: milestone.isKey ? 1 : 0,
    version: milestone.version,
  };
}

export async function insertMilestone(tx: Transaction, milestone: MilestoneFields): Promise<void> {
  await tx<MilestoneRow>('milestones').insert(toRow(milestone));
}

/** False when somebody else was faster. */
export async function updateMilestoneRow(tx: Transaction, milestone: MilestoneFields, expectedVersion: number): Promise<boolean> {
  const changed = await tx<MilestoneRow>('milestones')
    .where({ id: milestone.id, version: expectedVersion })
    .update({ ...toRow(milestone), version: expectedVersion + 1 });
  return changed === 1;
}

/** Forecasts are append-only. */
export async function insertForecast(tx: Transaction, row: MilestoneForecastRow): Promise<void> {
  await tx<MilestoneForecastRow>('milestone_forecasts').insert(row);
}
