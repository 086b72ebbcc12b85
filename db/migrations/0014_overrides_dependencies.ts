import type { Knex } from 'knex';

/** Lights that a person declared for a time, and which task waits for which. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('light_overrides', (t) => {
    t.string('id', 64).primary();
    t.string('plan_id', 64).notNullable().references('plans.id');
    t.string('task_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    t.string('light', 16).notNullable();
    t.text('reason').notNullable();
    t.date('starts_on').notNullable();
    // The last day it speaks for.
    t.date('expires_on').notNullable();
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    // Taken back before it expired: from this day on it says nothing.
    t.date('ended_on');
    t.string('ended_at', 32);
    t.string('ended_by', 200);
    t.integer('version').notNullable().defaultTo(1);
    t.index(['plan_id']);
    t.index(['task_id']);
  });

  // A removed one is kept: a past day still shows it.
  await knex.schema.createTable('task_dependencies', (t) => {
    t.string('id', 64).primary();
    t.string('plan_id', 64).notNullable().references('plans.id');
    t.string('task_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    t.string('predecessor_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    t.integer('lag_days').notNullable();
    t.string('recorded_at', 32).notNullable();
    t.string('recorded_by', 200).notNullable();
    t.string('removed_at', 32);
    t.index(['plan_id']);
    t.index(['task_id']);
    t.index(['predecessor_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('task_dependencies');
  await knex.schema.dropTable('light_overrides');
}
