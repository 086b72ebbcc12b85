import type { Reader } from '@atkaruu/db';
import type { Grant } from '@atkaruu/shared/accounts/permissions';
import { listGrants } from './account-queries.ts';
import { listWritable } from './account-mail-queries.ts';

/** Somebody who can sign in and has an address. */
export interface Recipient {
  id: string;
  name: string;
  email: string;
  grants: Grant[];
}

export async function listRecipients(db: Reader): Promise<Recipient[]> {
  const recipients: Recipient[] = [];
  for (const { id, name, email } of await listWritable(db)) {
    if (email !== null) recipients.push({ id, name, email, grants: await listGrants(db, id) });
  }
  return recipients;
}
