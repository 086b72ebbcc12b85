import type { AccountGrantRow, AccountRow, RecoveryCodeRow, Transaction } from '@atkaruu/db';

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

type Changeable = Pick<
  AccountRow,
  'name' | 'email' | 'email_key' | 'password_hash' | 'totp_secret' | 'totp_confirmed' | 'totp_last_step'
>;

export async function updateAccount(tx: Transaction, id: string, change: Partial<Changeable>): Promise<void> {
  await tx<AccountRow>('accounts').where({ id }).update(change);
}

/** Stores a change against the version it was made at; false when somebody else was faster. */
export async function updateAccountAt(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  change: Pick<AccountRow, 'name' | 'is_disabled'>,
): Promise<boolean> {
  return (
    (await tx<AccountRow>('accounts')
      .where({ id, version })
      .update({ ...change, version: version + 1 })) === 1
  );
}

export async function setDisabled(tx: Transaction, id: string, isDisabled: boolean): Promise<void> {
  await tx<AccountRow>('accounts')
    .where({ id })
    .update({ is_disabled: isDisabled ? 1 : 0 });
}

/** Links an account with a person of an identity provider; false when it is linked already. */
export async function linkProvider(tx: Transaction, id: string, issuer: string, subject: string): Promise<boolean> {
  const linked = await tx<AccountRow>('accounts')
    .where({ id })
    .whereNull('oidc_subject')
    .update({ oidc_issuer: issuer, oidc_subject: subject });
  return linked === 1;
}

/** Takes the code of a time step once; false when it, or a later one, was taken. */
export async function takeStep(tx: Transaction, id: string, step: number): Promise<boolean> {
  const taken = await tx<AccountRow>('accounts')
    .where({ id })
    .andWhere((where) => where.whereNull('totp_last_step').orWhere('totp_last_step', '<', step))
    .update({ totp_last_step: step });
  return taken === 1;
}

export async function takeRecoveryCode(tx: Transaction, accountId: string, codeHash: string): Promise<boolean> {
  return (await tx<RecoveryCodeRow>('recovery_codes').where({ account_id: accountId, code_hash: codeHash }).delete()) === 1;
}

export async function replaceRecoveryCodes(tx: Transaction, accountId: string, hashes: readonly string[]): Promise<void> {
  await tx<RecoveryCodeRow>('recovery_codes').where({ account_id: accountId }).delete();
  if (hashes.length > 0)
    await tx<RecoveryCodeRow>('recovery_codes').insert(hashes.map((code_hash) => ({ code_hash, account_id: accountId })));
}
