import type { Knex } from 'knex';
import { chainFrom } from '../src/change-chain.ts';
import { allowChanges, forbidChanges } from '../src/dialect.ts';
import type { ChangeRow } from '../src/tables.ts';

/** People, what they may do and where, how they sign in; and the history of changes as a chain of hashes that nobody can alter. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('plans', (t) => {
    // 0: seen only by those with a role in it.
    t.integer('is_public').notNullable().defaultTo(1);
  });

  await knex.schema.createTable('accounts', (t) => {
    t.string('id', 64).primary();
    t.string('name', 200).notNullable();
    t.string('email', 254);
    // The address as it is compared: NFKC, lower case.
    t.string('email_key', 254).unique();
    t.text('password_hash');
    // Sealed with the program's secret: a copy of the database makes no codes.
    t.text('totp_secret');
    t.integer('totp_confirmed').notNullable().defaultTo(0);
    // The newest time step a code was taken for: no code is taken twice.
    t.integer('totp_last_step');
    t.string('oidc_issuer', 500);
    t.string('oidc_subject', 255);
    t.integer('is_disabled').notNullable().defaultTo(0);
    // A person of the demonstration: signs in with one click, and only there.
    t.integer('is_demonstration').notNullable().defaultTo(0);
    t.integer('version').notNullable().defaultTo(1);
    t.string('created_at', 32).notNullable();
    t.unique(['oidc_issuer', 'oidc_subject']);
  });

  // One row says: this role, in this plan (null: in every plan), for this body (null: for every body) and the bodies below it.
  await knex.schema.createTable('account_grants', (t) => {
    t.string('id', 64).primary();
    t.string('account_id', 64).notNullable().references('accounts.id');
    t.string('role', 32).notNullable();
    t.string('plan_id', 64).references('plans.id');
    t.string('body_id', 64).references('bodies.id');
    t.index(['account_id']);
  });

  await knex.schema.createTable('recovery_codes', (t) => {
    t.string('code_hash', 64).primary();
    t.string('account_id', 64).notNullable().references('accounts.id');
    t.index(['account_id']);
  });

  await knex.schema.createTable('one_time_links', (t) => {
    t.string('token_hash', 64).primary();
    t.string('account_id', 64).notNullable().references('accounts.id');
    t.string('purpose', 16).notNullable();
    t.string('created_at', 32).notNullable();
    t.string('expires_at', 32).notNullable();
    t.index(['account_id']);
  });

  await knex.schema.createTable('api_tokens', (t) => {
    t.string('id', 64).primary();
    t.string('token_hash', 64).notNullable().unique();
    t.string('hint', 16).notNullable();
    t.string('account_id', 64).notNullable().references('accounts.id');
    t.string('name', 200).notNullable();
    t.text('scopes').notNullable();
    t.string('created_at', 32).notNullable();
    t.string('expires_at', 32).notNullable();
    t.index(['account_id']);
  });

  // Whoever was signed in signs in again: a session belongs to an account from here on.
  await knex.schema.dropTable('sessions');
  await knex.schema.createTable('sessions', (t) => {
    // SHA-256 of the cookie: a copy of the database opens no session.
    t.string('token_hash', 64).primary();
    t.string('id', 64).notNullable().unique();
    t.string('account_id', 64).notNullable().references('accounts.id');
    t.string('device', 200).notNullable();
    t.string('created_at', 32).notNullable();
    t.string('seen_at', 32).notNullable();
    t.string('expires_at', 32).notNullable();
    t.index(['account_id']);
    t.index(['expires_at']);
  });

  // Tries with a wrong secret, by whom they were aimed at and where they came from.
  await knex.schema.createTable('sign_in_attempts', (t) => {
    t.string('subject', 80).primary();
    t.integer('failures').notNullable();
    t.string('newest_at', 32).notNullable();
    t.string('blocked_until', 32);
  });

  // A sign-in that is away at the provider; the state is stored as its hash.
  await knex.schema.createTable('oidc_logins', (t) => {
    t.string('state_hash', 64).primary();
    t.string('browser_hash', 64).notNullable();
    t.string('nonce', 64).notNullable();
    t.string('verifier', 128).notNullable();
    // Set once the provider has vouched and the second factor is still to come.
    t.string('account_id', 64).references('accounts.id');
    t.string('expires_at', 32).notNullable();
  });

  await chainChanges(knex);
}

async function chainChanges(knex: Knex): Promise<void> {
  await knex.schema.alterTable('change_head', (t) => {
    t.string('hash', 64).notNullable().defaultTo('');
  });
  await knex.schema.alterTable('changes', (t) => {
    t.string('previous_hash', 64).notNullable().defaultTo('');
    t.string('hash', 64).notNullable().defaultTo('');
  });
  const rows: ChangeRow[] = await knex<ChangeRow>('changes').orderBy('seq');
  let head = '';
  for (const row of rows) {
    const { previous_hash, hash } = chainFrom(head, row);
    await knex('changes').where({ seq: row.seq }).update({ previous_hash, hash });
    head = hash;
  }
  await knex('change_head').where({ id: 1 }).update({ hash: head });
  await forbidChanges(knex, 'changes');
}

const TABLES = [
  'oidc_logins',
  'sign_in_attempts',
  'sessions',
  'api_tokens',
  'one_time_links',
  'recovery_codes',
  'account_grants',
];

export async function down(knex: Knex): Promise<void> {
  await allowChanges(knex, 'changes');
  await knex.schema.alterTable('changes', (t) => {
    t.dropColumn('previous_hash');
    t.dropColumn('hash');
  });
  await knex.schema.alterTable('change_head', (t) => {
    t.dropColumn('hash');
  });
  for (const table of TABLES) await knex.schema.dropTable(table);
  await knex.schema.dropTable('accounts');
  await knex.schema.alterTable('plans', (t) => {
    t.dropColumn('is_public');
  });
  await knex.schema.createTable('sessions', (t) => {
    t.string('token_hash', 64).primary();
    t.string('person_id', 64).notNullable();
    t.string('name', 200).notNullable();
    t.string('role', 32).notNullable();
    t.string('created_at', 32).notNullable();
    t.string('expires_at', 32).notNullable();
    t.index(['expires_at']);
  });
}
