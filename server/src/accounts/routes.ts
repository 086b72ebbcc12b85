import { AppError } from '@atkaruu/shared/contract/errors';
import type { accountsContract, Me } from '@atkaruu/shared/accounts/contract';
import { permissionsOf, personRoleOf, type Actor } from '@atkaruu/shared/accounts/permissions';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import type { Config } from '../config.ts';
import type { Handlers } from '../http/context.ts';
import type { Outbox } from '../messages/index.ts';
import { actorOfAccount, findAccount } from './account-queries.ts';
import { askForReset } from './ask-for-reset.ts';
import { ensureDemonstrator } from './demonstration.ts';
import { useLink } from './links.ts';
import { ownAccountRoutes } from './own-account.ts';
import { finishProviderSignIn } from './provider-sign-in.ts';
import { Seal } from './sealed.ts';
import { hashOf } from './secrets.ts';
import { deleteSession } from './session-store.ts';
import { openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

type Settings = Pick<Config, 'isDemonstration' | 'provider' | 'secret' | 'baseUrl'>;

/** The settings and where letters are put. */
interface House extends Settings {
  outbox: Outbox;
}

function meOf(actor: Actor, { isDemonstration, provider, outbox }: House, now: Date): Me {
  return {
    person: actor.id === 'public' ? null : { id: actor.id, name: actor.name, role: personRoleOf(actor) },
    grants: actor.grants.map((grant) => ({ ...grant, bodyIds: grant.bodyIds === null ? null : [...grant.bodyIds] })),
    permissions: permissionsOf(actor),
    isDemonstration,
    hasProvider: provider !== null,
    sendsMail: outbox.sendsMail,
    today: calendarDay(now, 'Asia/Bishkek'),
  };
}

export function accountsRoutes(settings: House): Handlers<typeof accountsContract> {
  const seal = new Seal(settings.secret);
  return {
    getMe: (_input, { actor, now }) => Promise.resolve(meOf(actor, settings, now)),

    async openSession({ body }, context) {
      if ('email' in body) {
        const account = await signIn(body, context, seal);
        return meOf(await actorOfAccount(context.db, account), settings, context.now);
      }
      if (!settings.isDemonstration) throw new AppError('forbidden', 'One-click sign-in exists in demonstration mode only.');
      const accountId = await context.step(async (write) => {
        const id = await ensureDemonstrator(write, body.demoRole);
        await openSession(write, id);
        return id;
      });
      const account = await findAccount(context.db, accountId);
      if (!account) throw new Error(`account ${accountId} was written and is not there`);
      return meOf(await actorOfAccount(context.db, account), settings, context.now);
    },

    async finishSession({ body }, context) {
      const account = await finishProviderSignIn(body.totp, context, seal);
      return meOf(await actorOfAccount(context.db, account), settings, context.now);
    },

    async closeSession(_input, { tx, session }) {
      if (session.token !== null) await deleteSession(tx, hashOf(session.token));
      session.clear();
      return null;
    },

    useLink: async ({ body }, context) => ({ email: await useLink(body, context) }),

    async askForReset({ body }, context) {
      await askForReset(body.email, context, settings);
      return null;
    },

    ...ownAccountRoutes(seal),
  };
}
