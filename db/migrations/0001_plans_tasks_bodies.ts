import type { Knex } from 'knex';

/**
 * Dates are calendar dates, instants are ISO text (they sort alike on both engines), localised texts and deadlines are JSON
 * in text columns, truth values are integers 0 and 1, money would be integer minor units. Nothing here is engine-specific.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('plans', (t) => {
    t.string('id', 64).primary();
    t.string('slug', 64).notNullable().unique();
    t.string('kind', 16).notNullable();
    t.text('title').notNullable();
    t.text('description');
    t.date('starts_on').notNullable();
    t.date('ends_on').notNullable();
    t.string('time_zone', 64).notNullable();
    t.string('reporting_period', 16).notNullable();
    t.text('level_names').notNullable();
    t.text('legal_act');
    t.text('thresholds').notNullable();
    t.string('rule_version', 16).notNullable();
    t.integer('version').notNullable().defaultTo(1);
    t.string('created_at', 32).notNullable();
  });

  await knex.schema.createTable('plan_versions', (t) => {
    t.string('id', 64).primary();
    t.string('plan_id', 64).notNullable().references('plans.id');
    t.integer('ordinal').notNullable();
    t.text('name').notNullable();
    t.date('in_force_from').notNullable();
    t.text('legal_act');
    t.text('reason');
    t.string('recorded_at', 32).notNullable();
    t.unique(['plan_id', 'ordinal']);
  });

  await knex.schema.createTable('bodies', (t) => {
    t.string('id', 64).primary();
    t.string('kind', 32).notNullable();
    t.string('parent_id', 64).references('bodies.id');
    t.date('active_from');
    t.date('active_to');
    t.string('succeeded_by', 64).references('bodies.id');
    t.integer('version').notNullable().defaultTo(1);
  });

  // A figure of the past shows the name of its day: renaming adds a row.
  await knex.schema.createTable('body_names', (t) => {
    t.string('body_id', 64).notNullable().references('bodies.id');
    t.date('from_date');
    t.text('name').notNullable();
    t.text('short_name');
    t.text('search_key').notNullable();
    t.index(['body_id']);
  });

  await knex.schema.createTable('body_aliases', (t) => {
    t.string('body_id', 64).notNullable().references('bodies.id');
    t.string('language', 2).notNullable();
    t.string('alias', 300).notNullable();
    t.string('alias_key', 300).notNullable();
    t.index(['body_id']);
    t.index(['alias_key']);
  });

  await knex.schema.createTable('tasks', (t) => {
    t.string('id', 64).primary();
    t.string('plan_id', 64).notNullable().references('plans.id');
    t.string('parent_id', 64).references('tasks.id');
    t.string('number', 40).notNullable();
    // The whole path of numbers in natural order: 1 < 1.2 < 1.10 (task-number.ts).
    t.string('sort_key', 400).notNullable();
    t.text('title').notNullable();
    t.text('expected_result');
    t.string('service_type', 32);
    t.text('search_key').notNullable();
    t.integer('version').notNullable().defaultTo(1);
    t.unique(['plan_id', 'number']);
    t.index(['plan_id', 'sort_key']);
    t.index(['parent_id']);
  });

  // What each plan version says of a task; only versions that say something new have a row.
  await knex.schema.createTable('task_terms', (t) => {
    t.string('task_id', 64).notNullable().references('tasks.id');
    t.string('plan_version_id', 64).notNullable().references('plan_versions.id');
    t.text('deadline_text');
    t.text('deadline');
    t.double('weight');
    t.string('standing', 16).notNullable();
    t.text('reason');
    t.primary(['task_id', 'plan_version_id']);
    t.index(['plan_version_id']);
  });

  await knex.schema.createTable('task_bodies', (t) => {
    t.string('task_id', 64).notNullable().references('tasks.id');
    t.string('body_id', 64).notNullable().references('bodies.id');
    t.string('role', 16).notNullable();
    t.integer('position').notNullable();
    t.primary(['task_id', 'body_id']);
    t.index(['body_id']);
  });

  await knex.schema.createTable('milestones', (t) => {
    t.string('id', 64).primary();
    t.string('task_id', 64).notNullable().references('tasks.id');
    t.text('title').notNullable();
    t.string('expert', 200);
    t.date('planned_on');
    t.date('achieved_on');
    t.integer('is_key').notNullable().defaultTo(0);
    t.integer('version').notNullable().defaultTo(1);
    t.index(['task_id']);
  });

  await knex.schema.createTable('milestone_forecasts', (t) => {
    t.string('id', 64).primary();
    t.string('milestone_id', 64).notNullable().references('milestones.id');
    t.date('forecast_on').notNullable();
    t.date('effective_on').notNullable();
    t.text('reason');
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    t.index(['milestone_id']);
  });

  await knex.schema.createTable('progress_entries', (t) => {
    t.string('id', 64).primary();
    t.string('task_id', 64).notNullable().references('tasks.id');
    t.string('body_id', 64).references('bodies.id');
    t.date('occurrence_on');
    t.date('effective_on').notNullable();
    t.double('percent_complete').notNullable();
    t.string('claim', 16).notNullable();
    t.date('forecast_on');
    t.text('narrative');
    t.string('cause_code', 32);
    t.string('channel', 16).notNullable();
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    t.index(['task_id', 'effective_on', 'recorded_at']);
  });

  // A verification is a fact of its own: who confirmed which entry, and when.
  await knex.schema.createTable('progress_verifications', (t) => {
    t.string('entry_id', 64).primary().references('progress_entries.id');
    t.date('verified_on').notNullable();
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
  });

  await knex.schema.createTable('evidence', (t) => {
    t.string('id', 64).primary();
    t.string('task_id', 64).notNullable().references('tasks.id');
    t.string('entry_id', 64).references('progress_entries.id');
    t.string('kind', 16).notNullable();
    t.text('title').notNullable();
    t.string('reference', 200);
    t.date('issued_on');
    t.text('url');
    t.string('recorded_at', 32).notNullable();
    t.index(['task_id']);
  });

  await knex.schema.createTable('sources', (t) => {
    t.string('id', 64).primary();
    t.string('plan_id', 64).notNullable().references('plans.id');
    t.string('subject', 16).notNullable();
    t.string('subject_id', 64).notNullable();
    t.text('fact').notNullable();
    t.text('title').notNullable();
    t.date('published_on');
    t.text('url');
    t.text('note');
    t.integer('position').notNullable();
    t.index(['plan_id']);
  });

  // The head numbers every change under a lock held until commit, so that numbers become visible in their own order.
  await knex.schema.createTable('change_head', (t) => {
    t.integer('id').primary();
    t.integer('seq').notNullable();
  });
  await knex('change_head').insert({ id: 1, seq: 0 });

  await knex.schema.createTable('changes', (t) => {
    t.integer('seq').primary();
    t.string('recorded_at', 32).notNullable();
    t.string('actor_id', 64).notNullable();
    t.string('actor', 200).notNullable();
    t.string('channel', 16).notNullable();
    t.string('operation', 64).notNullable();
    t.string('kind', 16).notNullable();
    t.string('object_id', 64).notNullable();
    t.string('plan_id', 64);
    t.string('task_id', 64);
    t.text('fields').notNullable();
    t.index(['plan_id', 'seq']);
    t.index(['task_id', 'seq']);
  });

  await knex.schema.createTable('sessions', (t) => {
    // SHA-256 of the cookie: a copy of the database opens no session.
    t.string('token_hash', 64).primary();
    t.string('person_id', 64).notNullable();
    t.string('name', 200).notNullable();
    t.string('role', 32).notNullable();
    t.string('created_at', 32).notNullable();
    t.string('expires_at', 32).notNullable();
    t.index(['expires_at']);
  });

  await knex.schema.createTable('idempotency_keys', (t) => {
    t.string('scope', 200).notNullable();
    t.string('key', 200).notNullable();
    t.string('request_hash', 64).notNullable();
    t.integer('status').notNullable();
    t.text('etag');
    t.text('body').notNullable();
    t.string('created_at', 32).notNullable();
    t.primary(['scope', 'key']);
    t.index(['created_at']);
  });
}

const TABLES = [
  'idempotency_keys',
  'sessions',
  'changes',
  'change_head',
  'sources',
  'evidence',
  'progress_verifications',
  'progress_entries',
  'milestone_forecasts',
  'milestones',
  'task_bodies',
  'task_terms',
  'tasks',
  'body_aliases',
  'body_names',
  'bodies',
  'plan_versions',
  'plans',
];

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTable(table);
}
