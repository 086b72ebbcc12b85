import type { Knex } from 'knex';

/** A draft per person, task and body; the table of 0004 had no body, and nothing was ever kept in it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.dropTable('progress_drafts');
  await knex.schema.createTable('progress_drafts', (t) => {
    t.string('person_id', 64).notNullable();
    t.string('task_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    // Empty: no body is chosen yet. A key has no nulls.
    t.string('body_id', 64).notNullable();
    t.text('content').notNullable();
    t.string('saved_at', 32).notNullable();
    t.primary(['person_id', 'task_id', 'body_id']);
    t.index(['task_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('progress_drafts');
  await knex.schema.createTable('progress_drafts', (t) => {
    t.string('person_id', 64).notNullable();
    t.string('task_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    t.text('content').notNullable();
    t.string('saved_at', 32).notNullable();
    t.primary(['person_id', 'task_id']);
  });
}
