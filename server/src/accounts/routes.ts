import { AppError } from '@atkaruu/shared/contract/errors';
import type { accountsContract, Me } from '@atkaruu/shared/accounts/contract';
import { permissionsOf, personRoleOf, type Actor } from '@atkaruu/shared/accounts/permissions';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import type { Handlers } from '../http/context.ts';
import { actorOfAccount } from './account-queries.ts';
import { ensureDemonstrator } from './demonstration.ts';
import { hashOf } from './secrets.ts';
import { deleteSession } from './session-store.ts';
import { openSession } from './sessions.ts';

function meOf(actor: Actor, isDemonstration: boolean, now: Date): Me {
  return {
    person: actor.id === 'public' ? null : { id: actor.id, name: actor.name, role: personRoleOf(actor) },
    grants: actor.grants.map((grant) => ({ ...grant, bodyIds: grant.bodyIds === null ? null : [...grant.bodyIds] })),
    permissions: permissionsOf(actor),
    isDemonstration,
    today: calendarDay(now, 'Asia/Bishkek'),
  };
}

/** Sign-in of the demonstration. */
export function accountsRoutes(isDemonstration: boolean): Handlers<typeof accountsContract> {
  return {
    getMe: (_input, { actor, now }) => Promise.resolve(meOf(actor, isDemonstration, now)),

    async openSession({ body }, context) {
      if (!isDemonstration) throw new AppError('forbidden', 'One-click sign-in exists in demonstration mode only.');
      const accountId = await context.step(async (write) => {
        const id = await ensureDemonstrator(write, body.demoRole);
        await openSession(write, id);
        return id;
      });
      const actor = await actorOfAccount(context.db, { id: accountId, name: '' });
      return meOf(actor, isDemonstration, context.now);
    },

    async closeSession(_input, { tx, session }) {
      if (session.token !== null) await deleteSession(tx, hashOf(session.token));
      session.clear();
      return null;
    },
  };
}
