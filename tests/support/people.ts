import { addUser } from '../../server/src/accounts/keep-accounts.ts';
import type { GivenGrant } from '@atkaruu/shared/accounts/account';
import type { Role } from '@atkaruu/shared/accounts/permissions';
import type { ApiClients, RunningApp } from './start-app.ts';

export const PASSWORD = 'Ала-Тоо тоолору 2018';

export function tokenOfLink(url: string): string {
  return url.split('#')[1] ?? '';
}

/** A role in every plan, for every body. */
export function everywhere(role: Role): GivenGrant {
  return { role, planId: null, bodyId: null };
}

/** Somebody invited by the operator who has chosen the password. Returns the address. */
export async function aPerson(app: RunningApp, name: string, grants: GivenGrant[], now: string): Promise<string> {
  const email = `${name}@example.kg`;
  const { url } = await addUser({ database: app.database, now: new Date(now), baseUrl: null }, { name, email, grants });
  await app.sending({}).accounts.useLink({ body: { token: tokenOfLink(url), password: PASSWORD } });
  return email;
}

export interface SignedIn {
  cookie: string;
  clients: ApiClients;
}

export async function signInAt(
  app: RunningApp,
  credentials: { email: string; password?: string; totp?: string; cookie?: string },
): Promise<SignedIn> {
  const { cookie: old = '', ...body } = credentials;
  const response = await app.fetch('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: old },
    body: JSON.stringify({ password: PASSWORD, ...body }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return { cookie, clients: app.sending({ cookie }) };
}
