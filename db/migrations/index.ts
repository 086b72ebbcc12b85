import type { Knex } from 'knex';
import * as plansTasksBodies from './0001_plans_tasks_bodies.ts';

interface Migration {
  name: string;
  up: (knex: Knex) => Promise<void>;
  down: (knex: Knex) => Promise<void>;
}

// A static list: a directory would record `.ts` and `.js` names differently.
export const migrations: readonly Migration[] = [{ name: '0001_plans_tasks_bodies', ...plansTasksBodies }];
