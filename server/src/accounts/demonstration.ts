import type { Role } from '@atkaruu/shared/accounts/permissions';
import type { WriteContext } from '../http/context.ts';
import { findAccount } from './account-queries.ts';
import { insertAccount, replaceGrants } from './account-store.ts';
import { bodyExists } from './scope-queries.ts';

/** The people of the demonstration: one for each role. */
const demonstrators = {
  administrator: 'Демо: администратор',
  plan_manager: 'Демо: координатор плана',
  body_reporter: 'Демо: исполнитель',
  verifier: 'Демо: проверяющий',
  leadership: 'Демо: руководство',
  donor: 'Демо: донор',
} as const satisfies Record<Role, string>;

/** The body whose share the reporter of the demonstration reports: the ministry of economy, with its office. */
const REPORTING_BODY = 'demo-economy';

/** Makes the person of a role when it is asked for the first time. Returns the account's id. */
export async function ensureDemonstrator({ tx, now }: WriteContext, role: Role): Promise<string> {
  const id = `demo-${role}`;
  if (await findAccount(tx, id)) return id;
  await insertAccount(tx, {
    id,
    name: demonstrators[role],
    email: null,
    email_key: null,
    is_demonstration: 1,
    created_at: now.toISOString(),
  });
  const isBound = role === 'body_reporter' && (await bodyExists(tx, REPORTING_BODY));
  await replaceGrants(tx, id, [{ id, account_id: id, role, plan_id: null, body_id: isBound ? REPORTING_BODY : null }]);
  return id;
}
