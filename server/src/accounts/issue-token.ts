import { randomUUID } from 'node:crypto';
import { toJson } from '@atkaruu/db';
import type { z } from 'zod';
import type { newTokenSchema, tokenViewSchema } from '@atkaruu/shared/accounts/account';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { hashOf, newToken } from './secrets.ts';
import { insertToken } from './token-store.ts';

const DAY_MS = 24 * 60 * 60_000;
const HINT = 10;

type Issued = z.output<typeof tokenViewSchema> & { token: string };

/** A new token of an account for a program. Only its hash is stored, so it is shown this once. */
export async function issueToken(
  write: WriteContext,
  accountId: string,
  { name, scopes, days }: z.output<typeof newTokenSchema>,
): Promise<Issued> {
  const token = `atk_${newToken()}`;
  const view = {
    id: randomUUID(),
    name,
    hint: token.slice(0, HINT),
    scopes,
    createdAt: write.now.toISOString(),
    expiresAt: new Date(write.now.getTime() + days * DAY_MS).toISOString(),
  };
  await insertToken(write.tx, {
    id: view.id,
    token_hash: hashOf(token),
    hint: view.hint,
    account_id: accountId,
    name,
    scopes: toJson(scopes),
    created_at: view.createdAt,
    expires_at: view.expiresAt,
  });
  const after = { token: { name, scopes, expiresAt: view.expiresAt } };
  await recordChange(write, { kind: 'account', objectId: accountId, planId: null, before: {}, after });
  return { ...view, token };
}
