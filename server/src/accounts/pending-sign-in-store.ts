import type { OidcLoginRow, Reader, Transaction } from '@atkaruu/db';

export async function insertPending(tx: Transaction, row: OidcLoginRow): Promise<void> {
  await tx<OidcLoginRow>('oidc_logins').insert(row);
}

export async function deleteStalePending(tx: Transaction, now: string): Promise<void> {
  await tx<OidcLoginRow>('oidc_logins').where('expires_at', '<=', now).delete();
}

interface Away {
  stateHash: string;
  browserHash: string;
  now: string;
}

/** A sign-in that comes back from the provider, to the browser it left; taken away, so that nobody comes back with it twice. */
export async function takePending(tx: Transaction, { stateHash, browserHash, now }: Away): Promise<OidcLoginRow | undefined> {
  const key = { state_hash: stateHash, browser_hash: browserHash };
  const row = await tx<OidcLoginRow>('oidc_logins').where(key).whereNull('account_id').andWhere('expires_at', '>', now).first();
  if (!row || (await tx<OidcLoginRow>('oidc_logins').where(key).delete()) !== 1) return undefined;
  return row;
}

/** A sign-in the provider has vouched for and that waits for the second factor. */
export async function findVouched(db: Reader, browserHash: string, now: string): Promise<OidcLoginRow | undefined> {
  return db<OidcLoginRow>('oidc_logins')
    .where({ browser_hash: browserHash })
    .whereNotNull('account_id')
    .andWhere('expires_at', '>', now)
    .first();
}

/** Takes it; false when somebody else was faster. */
export async function takeVouched(tx: Transaction, stateHash: string): Promise<boolean> {
  return (await tx<OidcLoginRow>('oidc_logins').where({ state_hash: stateHash }).delete()) === 1;
}
