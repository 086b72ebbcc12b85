import type { AccountGrantRow, AccountRow, Transaction } from '@atkaruu/db';

export type NewAccount = Pick<AccountRow, 'id' | 'name' | 'email' | 'email_key' | 'is_demonstration' | 'created_at'>;

export async function insertAccount(tx: Transaction, account: NewAccount): Promise<void> {
  await tx<AccountRow>('accounts').insert({
    ...account,
    password_hash: null,
    totp_secret: null,
    totp_confirmed: 0,
    totp_last_step: null,
    oidc_issuer: null,
    oidc_subject: null,
    is_disabled: 0,
    version: 1,
  });
}

/** Puts these grants in the place of whatever the account had. */
export async function replaceGrants(tx: Transaction, accountId: string, grants: readonly AccountGrantRow[]): Promise<void> {
  await tx<AccountGrantRow>('account_grants').where({ account_id: accountId }).delete();
  if (grants.length > 0) await tx<AccountGrantRow>('account_grants').insert([...grants]);
}
