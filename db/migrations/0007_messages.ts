import type { Knex } from 'knex';

/** What leaves the house: letters in an outbox, what runs by the clock, and what each person wishes to be told. */

async function createOutbox(knex: Knex): Promise<void> {
  await knex.schema.createTable('outbox', (t) => {
    t.string('id', 64).primary();
    t.string('kind', 16).notNullable();
    t.string('topic', 32).notNullable();
    // What it is the message of: nothing is said twice.
    t.string('dedup_key', 200).notNullable().unique();
    t.string('recipient', 300).notNullable();
    t.string('account_id', 64).references('accounts.id');
    // Sealed with the program's secret, since it may hold a one-time link; null once it is delivered.
    t.text('content');
    t.string('state', 16).notNullable();
    t.integer('attempts').notNullable();
    t.string('created_at', 32).notNullable();
    t.string('next_at', 32).notNullable();
    t.string('expires_at', 32);
    t.string('leased_by', 64);
    t.string('leased_until', 32);
    t.string('ended_at', 32);
    t.text('last_error');
    t.index(['state', 'next_at']);
  });
}

export async function up(knex: Knex): Promise<void> {
  await createOutbox(knex);

  await knex.schema.createTable('scheduled_runs', (t) => {
    t.string('job', 32).primary();
    // The newest instant of the schedule that was worked off.
    t.string('done_for', 32).notNullable();
  });

  await knex.schema.createTable('notification_settings', (t) => {
    t.string('account_id', 64).primary().references('accounts.id');
    t.string('language', 2).notNullable();
    t.integer('reminders').notNullable();
    t.string('digest', 16).notNullable();
  });
}

const TABLES = ['notification_settings', 'scheduled_runs', 'outbox'];

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTable(table);
}
