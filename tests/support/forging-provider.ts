import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { CLIENT, onLoopback, type LoopbackServer } from './identity-provider.ts';

type Claims = Record<string, unknown>;

/** How an ID token is sealed: by the provider's key, or in one of the ways of those who have not got it. */
export type Sealing = 'as it should be' | 'by nobody' | 'with the public key as a password' | 'with another key';

export interface ForgingProvider extends LoopbackServer {
  /** What the next ID token says, over what it should say, and how it is sealed. */
  forge: (claims: Claims, sealing: Sealing) => void;
}

const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signatureOf(content: string, sealing: Sealing): string {
  const rsa = (key: KeyObject) => sign('sha256', Buffer.from(content), key).toString('base64url');
  if (sealing === 'by nobody') return '';
  if (sealing === 'with another key') return rsa(foreign.privateKey);
  if (sealing === 'as it should be') return rsa(own.privateKey);
  const pem = own.publicKey.export({ type: 'spki', format: 'pem' });
  return createHmac('sha256', pem).update(content).digest('base64url');
}

const algorithms = {
  'as it should be': 'RS256',
  'by nobody': 'none',
  'with the public key as a password': 'HS256',
  'with another key': 'RS256',
} as const satisfies Record<Sealing, string>;

function idToken(claims: Claims, sealing: Sealing): string {
  const content = `${encoded({ alg: algorithms[sealing], kid: 'one', typ: 'JWT' })}.${encoded(claims)}`;
  return `${content}.${signatureOf(content, sealing)}`;
}

/** A provider that vouches with whatever ID token it is told to make: no real one can be brought to do that. */
export async function startForger(): Promise<ForgingProvider> {
  let [forged, sealed]: [Claims, Sealing] = [{}, 'as it should be'];
  const server = await onLoopback((url) => {
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer: url,
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        // It boasts of everything: what is taken must not depend on what a provider says it can do.
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      }),
      '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
      '/token': () => {
        const now = Math.floor(Date.now() / 1000);
        const usual = { iss: url, aud: CLIENT.clientId, iat: now, exp: now + 300 };
        return { access_token: 'nothing', token_type: 'Bearer', id_token: idToken({ ...usual, ...forged }, sealed) };
      },
    };
    return (request, response) => {
      const answer = answers[request.url ?? ''];
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer?.() ?? {}));
    };
  });
  return {
    ...server,
    forge: (claims, sealing) => {
      [forged, sealed] = [claims, sealing];
    },
  };
}
