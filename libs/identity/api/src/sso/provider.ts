import { Injectable } from '@nestjs/common';
import type { ProviderProblem } from '@tiepdan/identity/contract';
import { Clock } from '@tiepdan/platform/api';
import type * as OpenId from 'openid-client';
import { SignInSettings } from '../sign-in.settings.js';
import type { ProviderSettings } from './provider.settings.js';

/** Somebody as the sign-in service names them. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the service says that it has verified it. */
  readonly email: string | null;
  readonly username: string | null;
  /** Whether the service says that it asked for a second factor. */
  readonly factor: boolean;
}

/** What a browser carries to the service and back, sealed. */
interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where one was going. */
  readonly target: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Why somebody was not let in; told on the sign-in page. */
export class NotLetIn extends Error {
  /** What the browser carries along until the holder of the account has signed in; null where there is nothing to agree to. */
  readonly offer: string | null;

  constructor(
    readonly problem: ProviderProblem,
    readonly target = '/',
    { offer = null, ...options }: ErrorOptions & { readonly offer?: string | null } = {},
  ) {
    super(problem, options);
    this.offer = offer;
  }
}

const MINUTE = 60_000;
/** How long one may take to sign in over there. Milliseconds. */
const JOURNEY = 10 * MINUTE;
/** How long what the service says of itself is believed. Milliseconds. */
const KNOWN = 60 * MINUTE;
/** Seconds until the service counts as away. */
const PATIENCE = 8;
const PLACE = 'provider journey';
/** Methods that are a second factor by themselves or say that there were two (RFC 8176). */
const FACTORS = ['mfa', 'otp', 'hwk', 'swk', 'sms', 'fpt', 'face'];

/** The sign-in service: authorization code with PKCE, state and nonce (OpenID Connect Core, RFC 9700). Its library is loaded with the first use. */
@Injectable()
export class Provider {
  private known: { readonly config: OpenId.Configuration; readonly until: number } | null = null;

  constructor(
    private readonly settings: SignInSettings,
    private readonly clock: Clock,
  ) {}

  /** Where to send a browser, and what it carries along. @throws NotLetIn away */
  async begin(provider: ProviderSettings, target: string): Promise<{ readonly url: URL; readonly journey: string }> {
    const openId = await import('openid-client');
    const config = await this.configuration(openId, provider, target);
    const [state, nonce, verifier] = [openId.randomState(), openId.randomNonce(), openId.randomPKCECodeVerifier()];
    const url = openId.buildAuthorizationUrl(config, {
      redirect_uri: provider.returnAddress,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await openId.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(provider.acr ? { acr_values: provider.acr } : {}),
    });
    const journey: Journey = { state, nonce, verifier, target, until: this.clock.now().getTime() + JOURNEY };
    return { url, journey: this.settings.secrets.seal(JSON.stringify(journey), PLACE).toString('base64url') };
  }

  /**
   * Who came back.
   * @param query what the service sent along
   * @param carried what the browser took along; null when it lost it
   * @throws NotLetIn
   */
  async finish(provider: ProviderSettings, query: string, carried: string | null): Promise<{ readonly identity: ProvedIdentity; readonly target: string }> {
    const journey = this.journeyOf(carried);
    if (!journey || new URLSearchParams(query).get('state') !== journey.state) throw new NotLetIn('stale', journey?.target);
    const { target } = journey;
    const openId = await import('openid-client');
    const config = await this.configuration(openId, provider, target);
    try {
      const answer = await openId.authorizationCodeGrant(config, new URL(`${provider.returnAddress}?${query}`), {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      if (!claims) throw new NotLetIn('untrusted', target);
      // Many services tell the address only when asked for it.
      const told = provider.match in claims || !config.serverMetadata().userinfo_endpoint ? {} : await openId.fetchUserInfo(config, answer.access_token, claims.sub);
      return { identity: identityOf(provider, { ...told, ...claims }), target };
    } catch (failure) {
      throw this.explained(openId, failure, target);
    }
  }

  /**
   * Where to send a browser that signs out here, so that it is signed out over there too; null when the service has no such place or cannot
   * be asked. No token is kept to name the session by: the service asks whoever sits there (OpenID Connect RP-Initiated Logout 1.0, 2).
   */
  async end(provider: ProviderSettings): Promise<URL | null> {
    if (!provider.afterSignOut) return null;
    try {
      const openId = await import('openid-client');
      const config = await this.configuration(openId, provider, '/');
      return config.serverMetadata().end_session_endpoint ? openId.buildEndSessionUrl(config, { post_logout_redirect_uri: provider.afterSignOut }) : null;
    } catch (failure) {
      if (failure instanceof NotLetIn) return null;
      throw failure;
    }
  }

  private async configuration(openId: typeof OpenId, provider: ProviderSettings, target: string): Promise<OpenId.Configuration> {
    const now = this.clock.now().getTime();
    if (this.known && this.known.until > now) return this.known.config;
    const issuer = new URL(provider.issuer);
    // By the settings http is for this very machine alone.
    const execute = [openId.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [openId.allowInsecureRequests] : [])];
    try {
      const config = await openId.discovery(issuer, provider.clientId, provider.clientSecret, undefined, { execute, timeout: PATIENCE });
      this.known = { config, until: now + KNOWN };
      return config;
    } catch (failure) {
      throw this.explained(openId, failure, target, 'away');
    }
  }

  private journeyOf(carried: string | null): Journey | null {
    try {
      const journey = JSON.parse(this.settings.secrets.open(Buffer.from(carried ?? '', 'base64url'), PLACE)) as Journey;
      return journey.until > this.clock.now().getTime() ? journey : null;
    } catch {
      return null;
    }
  }

  /** The problem in words for people, and its name for whoever reads the log; never what was sent. */
  private explained(openId: typeof OpenId, failure: unknown, target: string, usual: ProviderProblem = 'untrusted'): NotLetIn {
    if (failure instanceof NotLetIn) return failure;
    const code = (failure as { code?: unknown }).code;
    const declined = failure instanceof openId.AuthorizationResponseError || failure instanceof openId.ResponseBodyError;
    const away = code === 'OAUTH_TIMEOUT' || failure instanceof TypeError;
    const problem = declined ? 'declined' : away ? 'away' : usual;
    this.settings.log({ event: 'provider', problem, code: typeof code === 'string' ? code : null, error: declined ? failure.error : null });
    return new NotLetIn(problem, target, { cause: failure });
  }
}

function identityOf(provider: ProviderSettings, claims: OpenId.IDToken): ProvedIdentity {
  const textOf = (name: string): string | null => (typeof claims[name] === 'string' && claims[name] !== '' ? claims[name] : null);
  const methods = Array.isArray(claims['amr']) ? claims['amr'] : [];
  return {
    issuer: provider.issuer,
    subject: claims.sub,
    email: claims['email_verified'] === true ? textOf('email') : null,
    username: textOf('preferred_username'),
    factor: (provider.acr !== '' && claims['acr'] === provider.acr) || methods.some((method) => FACTORS.includes(String(method))),
  };
}
