import { insertMany, type Reader, type Transaction } from '../src/dialect.ts';
import { demonstrationPlan } from './demonstration-plan.ts';
import { dependencyRows } from './demonstration/dependencies.ts';
import { moneyRows } from './demonstration/money.ts';
import { periodRows } from './demonstration/periods.ts';
import { indicatorRows } from './demonstration/results.ts';
import { decisionRows, riskRows } from './demonstration/risks-and-decisions.ts';
import { documentedPlan } from './documented-plan.ts';
import { writePlan } from './plan-writer.ts';

/** The Plan as public sources tell of it. */
export function seedDocumented(tx: Transaction): Promise<void> {
  return writePlan(tx, documentedPlan());
}

/** A plan of real size with illustrative data. */
export async function seedDemonstration(tx: Transaction): Promise<void> {
  const plan = demonstrationPlan();
  await writePlan(tx, plan);
  const { settings, periods, reports } = periodRows(plan);
  await insertMany(tx, 'period_settings', settings);
  await insertMany(tx, 'reporting_periods', periods);
  await insertMany(tx, 'body_reports', reports);
  await insertMany(tx, 'task_dependencies', dependencyRows(plan));
  await writeResults(tx);
}

async function writeResults(tx: Transaction): Promise<void> {
  const { indicators, links, actuals } = indicatorRows();
  const { sources, entries } = moneyRows();
  await insertMany(tx, 'indicators', indicators);
  await insertMany(tx, 'indicator_tasks', links);
  await insertMany(tx, 'indicator_actuals', actuals);
  await insertMany(tx, 'funding_sources', sources);
  await insertMany(tx, 'money_entries', entries);
  await insertMany(tx, 'risks', riskRows());
  await insertMany(tx, 'decisions', decisionRows());
}

export async function isSeeded(reader: Reader, slug: string): Promise<boolean> {
  const plan: { id: string } | undefined = await reader('plans').where({ slug }).first('id');
  return plan !== undefined;
}
export { generateSynthetic } from './synthetic-plan.ts';
