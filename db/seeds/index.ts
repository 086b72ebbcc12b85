import type { Reader, Transaction } from '../src/dialect.ts';
import { demonstrationPlan } from './demonstration-plan.ts';
import { documentedPlan } from './documented-plan.ts';
import { writePlan } from './plan-writer.ts';

/** The Plan as public sources tell of it. */
export function seedDocumented(tx: Transaction): Promise<void> {
  return writePlan(tx, documentedPlan());
}

/** A plan of real size with illustrative data. */
export function seedDemonstration(tx: Transaction): Promise<void> {
  return writePlan(tx, demonstrationPlan());
}

export async function isSeeded(reader: Reader, slug: string): Promise<boolean> {
  const plan: { id: string } | undefined = await reader('plans').where({ slug }).first('id');
  return plan !== undefined;
}
export { generateSynthetic } from './synthetic-plan.ts';
