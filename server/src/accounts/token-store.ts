import { fromJson, type AccountRow, type ApiTokenRow, type OneTimeLinkRow, type Reader, type Transaction } from '@atkaruu/db';
import type { Permission } from '@atkaruu/shared/accounts/permissions';

export async function insertToken(tx: Transaction, row: ApiTokenRow): Promise<void> {
  await tx<ApiTokenRow>('api_tokens').insert(row);
}

export async function listTokens(db: Reader, accountId: string): Promise<ApiTokenRow[]> {
  return db<ApiTokenRow>('api_tokens').where({ account_id: accountId }).orderBy('created_at', 'desc').orderBy('id');
}

export async function findToken(db: Reader, id: string): Promise<ApiTokenRow | undefined> {
  return db<ApiTokenRow>('api_tokens').where({ id }).first();
}

/** False when the account has no such token. */
export async function deleteToken(tx: Transaction, id: string, accountId: string | null): Promise<boolean> {
  const query = tx<ApiTokenRow>('api_tokens').where({ id });
  return (await (accountId === null ? query : query.andWhere({ account_id: accountId })).delete()) > 0;
}

export interface TokenBearer {
  account: Pick<AccountRow, 'id' | 'name'>;
  scopes: readonly Permission[];
}

/** Whose token this is and what it is for; undefined when it is unknown or over, or its account is disabled. */
export async function findBearer(db: Reader, tokenHash: string, now: string): Promise<TokenBearer | undefined> {
  const row: { id: string; name: string; scopes: ApiTokenRow['scopes'] } | undefined = await db('api_tokens')
    .join('accounts', 'accounts.id', 'api_tokens.account_id')
    .where('api_tokens.token_hash', tokenHash)
    .andWhere('api_tokens.expires_at', '>', now)
    .andWhere('accounts.is_disabled', 0)
    .first('accounts.id as id', 'accounts.name as name', 'api_tokens.scopes as scopes');
  return row && { account: { id: row.id, name: row.name }, scopes: fromJson(row.scopes) };
}

export async function insertLink(tx: Transaction, row: OneTimeLinkRow): Promise<void> {
  await tx<OneTimeLinkRow>('one_time_links').insert(row);
}

export async function deleteLinksOf(tx: Transaction, accountId: string): Promise<void> {
  await tx<OneTimeLinkRow>('one_time_links').where({ account_id: accountId }).delete();
}

export async function findLink(db: Reader, tokenHash: string, now: string): Promise<OneTimeLinkRow | undefined> {
  return db<OneTimeLinkRow>('one_time_links').where({ token_hash: tokenHash }).andWhere('expires_at', '>', now).first();
}

/** Takes the link away; false when somebody else was faster. */
export async function spendLink(tx: Transaction, tokenHash: string): Promise<boolean> {
  return (await tx<OneTimeLinkRow>('one_time_links').where({ token_hash: tokenHash }).delete()) === 1;
}
