import type { Knex } from 'knex';

/** Files brought in: what was read of each, what it would change, and what was before it did. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('imports', (t) => {
    t.string('id', 64).primary();
    t.string('state', 16).notNullable();
    t.string('file_name', 300).notNullable();
    t.string('format', 16).notNullable();
    // Null: the plan is a new one and not there yet.
    t.string('plan_id', 64).references('plans.id');
    // The newest change when the preview was made: later ones may contradict it.
    t.integer('base_seq').notNullable();
    t.text('summary').notNullable();
    t.text('counts').notNullable();
    t.text('decisions').notNullable();
    t.text('issues').notNullable();
    // The file's tables, so that the preview can be made anew; dropped when it is applied.
    t.text('tables');
    t.string('created_at', 32).notNullable();
    t.string('created_by', 200).notNullable();
    t.string('applied_at', 32);
    t.integer('applied_seq');
    // What was before it was applied.
    t.text('before');
    t.integer('version').notNullable().defaultTo(1);
    t.index(['plan_id']);
    t.index(['created_at']);
  });

  await knex.schema.createTable('import_rows', (t) => {
    t.string('import_id', 64).notNullable().references('imports.id');
    t.integer('position').notNullable();
    t.string('action', 16).notNullable();
    t.text('data').notNullable();
    t.primary(['import_id', 'position']);
    t.index(['import_id', 'action', 'position']);
  });

  // What people corrected, by the headings of the table.
  await knex.schema.createTable('import_mappings', (t) => {
    t.string('signature_hash', 64).primary();
    t.text('signature').notNullable();
    t.text('mapping').notNullable();
    t.string('recorded_at', 32).notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['import_mappings', 'import_rows', 'imports']) await knex.schema.dropTable(table);
}
