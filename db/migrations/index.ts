import type { Knex } from 'knex';
import * as plansTasksBodies from './0001_plans_tasks_bodies.ts';
import * as imports from './0002_imports.ts';
import * as accounts from './0003_accounts.ts';
import * as reportingPeriods from './0004_reporting_periods.ts';
import * as resultsMoneyRisks from './0005_results_money_risks.ts';
import * as messages from './0007_messages.ts';
import * as draftsByBody from './0010_drafts_by_body.ts';
import * as overridesDependencies from './0014_overrides_dependencies.ts';

interface Migration {
  name: string;
  up: (knex: Knex) => Promise<void>;
  down: (knex: Knex) => Promise<void>;
}

// A static list: a directory would record `.ts` and `.js` names differently.
export const migrations: readonly Migration[] = [
  { name: '0001_plans_tasks_bodies', ...plansTasksBodies },
  { name: '0002_imports', ...imports },
  { name: '0003_accounts', ...accounts },
  { name: '0004_reporting_periods', ...reportingPeriods },
  { name: '0005_results_money_risks', ...resultsMoneyRisks },
  { name: '0007_messages', ...messages },
  { name: '0010_drafts_by_body', ...draftsByBody },
  { name: '0014_overrides_dependencies', ...overridesDependencies },
];
