import type { BodyRow, PlanRow, Reader } from '@atkaruu/db';

export async function bodyExists(db: Reader, id: string): Promise<boolean> {
  return (await db<BodyRow>('bodies').where({ id }).first('id')) !== undefined;
}

export async function planExists(db: Reader, id: string): Promise<boolean> {
  return (await db<PlanRow>('plans').where({ id }).first('id')) !== undefined;
}
