import { type AccountGrantRow, type AccountRow, type Reader } from '@atkaruu/db';
import { widestRole, type Actor, type Grant, type Permission } from '@atkaruu/shared/accounts/permissions';

export async function findAccount(db: Reader, id: string): Promise<AccountRow | undefined> {
  return db<AccountRow>('accounts').where({ id }).first();
}

export async function findAccountByEmail(db: Reader, emailKey: string): Promise<AccountRow | undefined> {
  return db<AccountRow>('accounts').where({ email_key: emailKey }).first();
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
