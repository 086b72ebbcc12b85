import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT = { clientId: 'atkaruu', clientSecret: 'a secret of the tests only' };

export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

export interface LoopbackServer {
  url: string;
  close: () => Promise<void>;
}

/** A server on a free loopback port whose answers are made once its address is known. */
export async function onLoopback(answerAt: (url: string) => RequestListener): Promise<LoopbackServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', answerAt(url));
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface RunningProvider extends LoopbackServer {
  /** Who sits before the browser at the provider from now on. */
  seat: (claims: Claims) => void;
  /** Signs the seated person in at the address a browser was sent to; returns the address it is sent back to. */
  visit: (address: string) => Promise<string>;
}

/** A real OpenID Connect provider. It asks nothing: the seated person is let in at once. */
export async function startProvider(redirectUri: string): Promise<RunningProvider> {
  let seated: Claims = { sub: 'nobody' };
  const server = await onLoopback((url) => {
    const provider = new Provider(url, {
      clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['cookies of the tests'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...seated, sub: id }) }),
      async loadExistingGrant(context) {
        const accountId = context.oidc.session?.accountId;
        const grant = new context.oidc.provider.Grant({
          clientId: CLIENT.clientId,
          ...(accountId === undefined ? {} : { accountId }),
        });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    return (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith('/interaction/') === true)
        void provider.interactionFinished(request, response, { login: { accountId: seated.sub } });
      else void answer(request, response);
    };
  });
  const visit = async (address: string): Promise<string> => {
    const cookies = new Map<string, string>();
    let at = address;
    while (at.startsWith(server.url)) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
      at = new URL(next, at).href;
    }
    return at;
  };
  return {
    ...server,
    visit,
    seat: (claims) => {
      seated = claims;
    },
  };
}
