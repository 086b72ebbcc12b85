import process from 'node:process';
import { newTokenSchema } from '@atkaruu/shared/accounts/account';
import { tokenScopes } from '@atkaruu/shared/accounts/permissions';
import { createToken, revokeToken } from '../accounts/keep-accounts.ts';
import { EXIT, ExitError } from './exit.ts';
import { inHouse } from './users.ts';

interface NewToken {
  name: string;
  scope: string;
  days: string;
  json?: true;
}

/** Prints the secret to stdout and nothing else, so that it can go straight into a file; what it is goes to stderr. */
export function createTokenFor(email: string, { name, scope, days, json }: NewToken): Promise<void> {
  const scopes = scope.split(',').map((one) => one.trim());
  const strange = scopes.find((one) => !tokenScopes.some((known) => known === one));
  if (strange !== undefined)
    throw new ExitError(EXIT.usage, `There is no scope ${strange}: a token is made for some of ${tokenScopes.join(', ')}.`);
  const wanted = newTokenSchema.safeParse({ name, scopes, days: Number(days) });
  if (!wanted.success) throw new ExitError(EXIT.usage, 'Give a name, at least one scope, and --days from 1 to 366.');
  return inHouse(async (house) => {
    const issued = await createToken(house, email, wanted.data);
    process.stderr.write(`Token ${issued.id} of ${email}, until ${issued.expiresAt}; it is not shown again.\n`);
    process.stdout.write(`${json === true ? JSON.stringify(issued) : issued.token}\n`);
  });
}

export function revokeTokenById(id: string): Promise<void> {
  return inHouse(async (house) => {
    await revokeToken(house, id);
    process.stderr.write(`The token ${id} opens nothing any more.\n`);
  });
}
