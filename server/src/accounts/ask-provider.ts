import * as oidc from 'openid-client';
import type { ProviderSettings } from '../config.ts';

const TIMEOUT_SECONDS = 10;
const CLOCKS_MAY_DIFFER_SECONDS = 60;

/** What holds one sign-in at the provider together. */
export interface Handshake {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface Voucher {
  issuer: string;
  subject: string;
  /** Only an address the provider says it has verified. */
  email: string | null;
}

export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly reason: 'down' | 'refused';

  constructor(reason: 'down' | 'refused', cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.reason = reason;
  }
}

/** A provider that cannot be reached or fails itself; everything else is an answer that was not good enough. */
function isDown(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (error instanceof oidc.ClientError) return error.code === 'OAUTH_TIMEOUT';
  return error instanceof TypeError && error.cause !== undefined;
}

/** The secret goes into the header, as the standard has it, or into the form for a provider that takes it only there. */
function identifyWith(secret: string): oidc.ClientAuth {
  const [inHeader, inForm] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const takesHeader = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
    (takesHeader ? inHeader : inForm)(server, client, body, headers);
  };
}

/** The one doorway to OpenID Connect: authorization code with PKCE, state and nonce; the signature of every ID token is checked. */
export class IdentityProvider {
  readonly #settings: ProviderSettings;
  #known: Promise<oidc.Configuration> | null = null;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  /** Asked once, and again after a failure. The keys are asked for anew by the library when the provider changes them. */
  async #configuration(): Promise<oidc.Configuration> {
    this.#known ??= this.#discover();
    try {
      return await this.#known;
    } catch (error) {
      this.#known = null;
      throw new ProviderFailure('down', error);
    }
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    // config.ts lets http through for loopback addresses only.
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: CLOCKS_MAY_DIFFER_SECONDS },
      identifyWith(clientSecret),
      { timeout: TIMEOUT_SECONDS, execute: [oidc.enableNonRepudiationChecks, ...insecure] },
    );
  }

  /** Where the browser is sent to, and what must come back with it. */
  async begin(redirectUri: string): Promise<{ url: URL; handshake: Handshake }> {
    const configuration = await this.#configuration();
    const handshake = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      state: handshake.state,
      nonce: handshake.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(handshake.verifier),
      code_challenge_method: 'S256',
    });
    return { url, handshake };
  }

  /** Takes the code the browser came back with for the provider's word. Throws ProviderFailure. */
  async redeem(callback: URL, { state, nonce, verifier }: Handshake): Promise<Voucher> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider sent no ID token');
      const asksForMore = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
      const said = asksForMore ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
      const email = said['email_verified'] === true && typeof said['email'] === 'string' ? said['email'] : null;
      return { issuer: claims.iss, subject: claims.sub, email };
    } catch (error) {
      throw new ProviderFailure(isDown(error) ? 'down' : 'refused', error);
    }
  }
}
