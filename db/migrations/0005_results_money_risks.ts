import type { Knex } from 'knex';

/** Results, money, risks and decisions beside the tasks. */

function recorded(t: Knex.CreateTableBuilder): void {
  t.string('recorded_at', 32).notNullable();
  t.string('recorded_by', 200).notNullable();
}

// A removed row is kept, so that it can be put back and a past day still shows it.
function removable(t: Knex.CreateTableBuilder): void {
  recorded(t);
  t.string('removed_at', 32);
  t.integer('version').notNullable().defaultTo(1);
}

function ofPlan(t: Knex.CreateTableBuilder): void {
  t.string('id', 64).primary();
  t.string('plan_id', 64).notNullable().references('plans.id');
  t.index(['plan_id']);
}

// A task that can be deleted was entered by mistake: what points at it stays, without it.
function aboutTask(t: Knex.CreateTableBuilder): void {
  t.string('task_id', 64).references('tasks.id').onDelete('SET NULL');
  t.index(['task_id']);
}

async function createIndicators(knex: Knex): Promise<void> {
  await knex.schema.createTable('indicators', (t) => {
    ofPlan(t);
    t.string('code', 40);
    t.text('title').notNullable();
    t.string('level', 16).notNullable();
    t.text('outcome');
    t.text('unit').notNullable();
    t.string('direction', 16).notNullable();
    t.integer('decimals').notNullable();
    t.double('baseline_value');
    t.date('baseline_on');
    t.text('targets').notNullable();
    t.text('dimensions').notNullable();
    t.text('source');
    t.text('method');
    t.integer('position').notNullable();
    removable(t);
  });
  await knex.schema.createTable('indicator_tasks', (t) => {
    t.string('indicator_id', 64).notNullable().references('indicators.id');
    t.string('task_id', 64).notNullable().references('tasks.id').onDelete('CASCADE');
    t.primary(['indicator_id', 'task_id']);
    t.index(['task_id']);
  });
  await knex.schema.createTable('indicator_actuals', (t) => {
    t.string('id', 64).primary();
    t.string('indicator_id', 64).notNullable().references('indicators.id');
    t.date('effective_on').notNullable();
    t.double('value');
    t.text('missing_reason');
    t.text('parts').notNullable();
    t.text('note');
    // Two records of one instant are told apart by it.
    t.integer('ordinal').notNullable();
    recorded(t);
    t.index(['indicator_id', 'effective_on']);
  });
}

async function createMoney(knex: Knex): Promise<void> {
  await knex.schema.createTable('funding_sources', (t) => {
    ofPlan(t);
    t.text('name').notNullable();
    t.string('kind', 16).notNullable();
    removable(t);
  });
  await knex.schema.createTable('money_entries', (t) => {
    ofPlan(t);
    t.string('source_id', 64).notNullable().references('funding_sources.id');
    aboutTask(t);
    t.string('kind', 16).notNullable();
    t.bigInteger('amount_minor').notNullable();
    t.string('currency', 3).notNullable();
    t.date('effective_on').notNullable();
    t.text('note');
    recorded(t);
    t.string('removed_at', 32);
    t.index(['source_id']);
  });
}

async function createRisksAndDecisions(knex: Knex): Promise<void> {
  await knex.schema.createTable('risks', (t) => {
    ofPlan(t);
    aboutTask(t);
    t.string('kind', 16).notNullable();
    t.text('title').notNullable();
    t.text('description');
    t.string('owner_body_id', 64).references('bodies.id');
    t.integer('likelihood');
    t.integer('impact').notNullable();
    t.text('response');
    t.date('raised_on').notNullable();
    t.date('review_on');
    t.date('escalated_on');
    t.text('escalation_ask');
    t.date('closed_on');
    t.text('closing_note');
    removable(t);
  });
  await knex.schema.createTable('decisions', (t) => {
    ofPlan(t);
    aboutTask(t);
    t.text('meeting').notNullable();
    t.date('decided_on').notNullable();
    t.text('text').notNullable();
    t.string('owner_body_id', 64).references('bodies.id');
    t.date('due_on');
    t.date('closed_on');
    t.text('closing_note');
    removable(t);
  });
}

export async function up(knex: Knex): Promise<void> {
  await createIndicators(knex);
  await createMoney(knex);
  await createRisksAndDecisions(knex);
}

const TABLES = ['decisions', 'risks', 'money_entries', 'funding_sources', 'indicator_actuals', 'indicator_tasks', 'indicators'];

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTable(table);
}
