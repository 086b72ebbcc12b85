import type { AccountGrantRow, AccountRow, Reader, RecoveryCodeRow } from '@atkaruu/db';
import { widestRole, type Actor, type Grant, type Permission, type Place } from '@atkaruu/shared/accounts/permissions';

export async function findAccount(db: Reader, id: string): Promise<AccountRow | undefined> {
  return db<AccountRow>('accounts').where({ id }).first();
}

export async function findAccountByEmail(db: Reader, emailKey: string): Promise<AccountRow | undefined> {
  return db<AccountRow>('accounts').where({ email_key: emailKey }).first();
}

/** The account that a person of an identity provider was linked with. */
export async function findAccountOfProvider(db: Reader, issuer: string, subject: string): Promise<AccountRow | undefined> {
  return db<AccountRow>('accounts').where({ oidc_issuer: issuer, oidc_subject: subject }).first();
}

export async function listGrantRows(db: Reader, accountId: string): Promise<AccountGrantRow[]> {
  return db<AccountGrantRow>('account_grants').where({ account_id: accountId }).orderBy('id');
}

/** A body with the bodies below it and those it has succeeded, all the way down. */
async function withBodiesBelow(db: Reader, bodyId: string): Promise<string[]> {
  const rows = await db
    .withRecursive('below', ['id'], (query) => {
      void query
        .select('bodies.id')
        .from('bodies')
        .where('bodies.id', bodyId)
        .union((next) => {
          void next
            .select('bodies.id')
            .from('bodies')
            .joinRaw('join below on bodies.parent_id = below.id or bodies.succeeded_by = below.id');
        });
    })
    .select<{ id: string }[]>('id')
    .from('below')
    .orderBy('id');
  return rows.map(({ id }) => id);
}

/** What an account may do, and where. */
export async function listGrants(db: Reader, accountId: string): Promise<Grant[]> {
  const grants: Grant[] = [];
  for (const row of await listGrantRows(db, accountId)) {
    const bodyIds = row.body_id === null ? null : await withBodiesBelow(db, row.body_id);
    grants.push({ role: row.role, planId: row.plan_id, bodyIds });
  }
  return grants;
}

/** The account as somebody who asks; `only` is what a token limits it to. */
export async function actorOfAccount(
  db: Reader,
  account: Pick<AccountRow, 'id' | 'name'>,
  only: readonly Permission[] | null = null,
): Promise<Actor> {
  const grants = await listGrants(db, account.id);
  return { id: account.id, name: account.name, role: widestRole(grants), grants, only };
}

/** Everybody, by name; the people of the demonstration among them. */
export async function listAccountRows(db: Reader): Promise<AccountRow[]> {
  return db<AccountRow>('accounts').orderBy('created_at').orderBy('id');
}

export async function countRecoveryCodes(db: Reader, accountId: string): Promise<number> {
  const rows = await db<RecoveryCodeRow>('recovery_codes')
    .where({ account_id: accountId })
    .count<{ total: number }[]>({ total: '*' });
  return rows[0]?.total ?? 0;
}

/** How many people may administer the whole house, those of the demonstration aside. */
export async function countAdministrators(db: Reader): Promise<number> {
  const rows = await db('account_grants')
    .join('accounts', 'accounts.id', 'account_grants.account_id')
    .where({ 'account_grants.role': 'administrator', 'accounts.is_disabled': 0, 'accounts.is_demonstration': 0 })
    .whereNull('account_grants.plan_id')
    .countDistinct<{ total: number }[]>({ total: 'accounts.id' });
  return rows[0]?.total ?? 0;
}

/** An account belongs to the whole house and is shown to nobody but its administrators. */
export async function placeOfAccount(db: Reader, id: string): Promise<Place | null> {
  return (await findAccount(db, id)) ? { planId: null } : null;
}

/** The first administrator, as long as nobody has taken the link. */
export async function findUnnamedAdministrator(db: Reader): Promise<AccountRow | undefined> {
  return db<AccountRow>('accounts')
    .where({ is_demonstration: 0, is_disabled: 0 })
    .whereNull('email')
    .whereNull('password_hash')
    .orderBy('created_at')
    .first();
}
