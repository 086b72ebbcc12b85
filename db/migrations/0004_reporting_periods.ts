import type { Knex } from 'knex';

/** Evidence with files, returns beside verifications, reporting periods with their frozen snapshots, the bodies' reports, drafts. */
export async function up(knex: Knex): Promise<void> {
  // Who said it, by account and role: the second person must be another one, from another role.
  await knex.schema.alterTable('progress_entries', (t) => {
    t.string('recorded_by_id', 64);
    t.string('recorded_role', 32);
    t.text('problem');
    t.text('next_step');
    t.integer('needs_help').notNullable().defaultTo(0);
  });
  await knex.schema.alterTable('progress_verifications', (t) => {
    t.string('recorded_by_id', 64);
    t.text('note');
  });

  await knex.schema.createTable('progress_returns', (t) => {
    t.string('entry_id', 64).primary().references('progress_entries.id');
    t.date('returned_on').notNullable();
    t.text('note').notNullable();
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    t.string('recorded_by_id', 64);
  });

  // The file itself lies under the data directory by its hash.
  await knex.schema.alterTable('evidence', (t) => {
    t.string('sha256', 64);
    t.text('file_name');
    t.string('media_type', 100);
    t.integer('size_bytes');
    t.string('recorded_by', 200);
    t.string('recorded_by_id', 64);
  });

  await knex.schema.createTable('period_settings', (t) => {
    t.string('plan_id', 64).primary().references('plans.id');
    t.string('length', 16).notNullable();
    t.integer('bodies_due_days').notNullable();
    t.integer('coordinator_due_days').notNullable();
  });

  await knex.schema.createTable('reporting_periods', (t) => {
    t.string('id', 64).primary();
    t.string('plan_id', 64).notNullable().references('plans.id');
    t.string('key', 16).notNullable();
    t.date('starts_on').notNullable();
    t.date('ends_on').notNullable();
    t.date('bodies_due_on').notNullable();
    t.date('coordinator_due_on').notNullable();
    t.string('closed_at', 32);
    t.string('closed_by', 200);
    t.string('frozen_at', 32);
    t.string('frozen_by', 200);
    t.integer('version').notNullable().defaultTo(1);
    t.unique(['plan_id', 'key']);
    t.index(['plan_id', 'starts_on']);
  });

  await knex.schema.createTable('period_exceptions', (t) => {
    t.string('id', 64).primary();
    t.string('period_id', 64).notNullable().references('reporting_periods.id');
    t.string('body_id', 64).notNullable().references('bodies.id');
    t.date('until').notNullable();
    t.text('reason').notNullable();
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    t.index(['period_id']);
  });

  await knex.schema.createTable('period_snapshots', (t) => {
    t.string('period_id', 64).notNullable().references('reporting_periods.id');
    t.integer('revision').notNullable();
    t.string('rule_version', 16).notNullable();
    t.text('content').notNullable();
    t.string('sha256', 64).notNullable();
    t.text('reason');
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    t.primary(['period_id', 'revision']);
  });

  await knex.schema.createTable('body_reports', (t) => {
    t.string('id', 64).primary();
    t.string('period_id', 64).notNullable().references('reporting_periods.id');
    t.string('body_id', 64).notNullable().references('bodies.id');
    t.text('summary');
    // The first submission counts for “on time”; the newest for the state.
    t.string('first_submitted_at', 32);
    t.string('submitted_at', 32);
    t.string('submitted_by', 200);
    t.string('submitted_by_id', 64);
    t.string('submitted_role', 32);
    t.string('returned_at', 32);
    t.string('returned_by', 200);
    t.text('return_note');
    t.string('verified_at', 32);
    t.string('verified_by', 200);
    t.integer('version').notNullable().defaultTo(1);
    t.unique(['period_id', 'body_id']);
    t.index(['body_id']);
  });

  // A report while it is being written: its writer's alone, and no fact.
  await knex.schema.createTable('progress_drafts', (t) => {
    t.string('person_id', 64).notNullable();
    t.string('task_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    t.text('content').notNullable();
    t.string('saved_at', 32).notNullable();
    t.primary(['person_id', 'task_id']);
  });
}

const TABLES = [
  'progress_drafts',
  'body_reports',
  'period_snapshots',
  'period_exceptions',
  'reporting_periods',
  'period_settings',
  'progress_returns',
];

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTable(table);
  await knex.schema.alterTable('evidence', (t) => {
    t.dropColumns('sha256', 'file_name', 'media_type', 'size_bytes', 'recorded_by', 'recorded_by_id');
  });
  await knex.schema.alterTable('progress_verifications', (t) => {
    t.dropColumns('recorded_by_id', 'note');
  });
  await knex.schema.alterTable('progress_entries', (t) => {
    t.dropColumns('recorded_by_id', 'recorded_role', 'problem', 'next_step', 'needs_help');
  });
}
