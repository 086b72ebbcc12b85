import { AppError } from '@atkaruu/shared/contract/errors';
import type { accountsContract, Me } from '@atkaruu/shared/accounts/contract';
import { permissionsOf, type Actor, type Role } from '@atkaruu/shared/accounts/permissions';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import type { Handlers } from '../http/context.ts';
import { hashOf, newToken } from './session-cookie.ts';
import { deleteExpiredSessions, deleteSession, insertSession } from './session-store.ts';

const SESSION_MS = 12 * 60 * 60 * 1000;

/** The people of the demonstration: one for each role. */
const demonstrators = {
  administrator: 'Демо: администратор',
  plan_manager: 'Демо: координатор плана',
  body_reporter: 'Демо: исполнитель',
  verifier: 'Демо: проверяющий',
  leadership: 'Демо: руководство',
  donor: 'Демо: донор',
} as const satisfies Record<Role, string>;

function meOf(actor: Actor, isDemonstration: boolean, now: Date): Me {
  return {
    person: actor.role === 'public' ? null : { id: actor.id, name: actor.name, role: actor.role },
    permissions: [...permissionsOf(actor)],
    isDemonstration,
    today: calendarDay(now, 'Asia/Bishkek'),
  };
}

/** Sign-in of the demonstration. Full accounts come behind the same three operations. */
export function accountsRoutes(isDemonstration: boolean): Handlers<typeof accountsContract> {
  return {
    getMe: (_input, { actor, now }) => Promise.resolve(meOf(actor, isDemonstration, now)),

    async openSession({ body }, { tx, now, session }) {
      if (!isDemonstration) throw new AppError('forbidden', 'One-click sign-in exists in demonstration mode only.');
      await deleteExpiredSessions(tx, now.toISOString());
      if (session.token !== null) await deleteSession(tx, hashOf(session.token));
      const actor: Actor = { id: `demo-${body.demoRole}`, name: demonstrators[body.demoRole], role: body.demoRole };
      const [token, expiresAt] = [newToken(), new Date(now.getTime() + SESSION_MS)];
      await insertSession(tx, {
        token_hash: hashOf(token),
        person_id: actor.id,
        name: actor.name,
        role: actor.role,
        created_at: now.toISOString(),
        expires_at: expiresAt.toISOString(),
      });
      session.open(token, SESSION_MS);
      return meOf(actor, isDemonstration, now);
    },

    async closeSession(_input, { tx, session }) {
      if (session.token !== null) await deleteSession(tx, hashOf(session.token));
      session.clear();
      return null;
    },
  };
}
