import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { default as OidcProvider } from 'oidc-provider';

/** Somebody the service knows, and how they sign in there. */
export interface ServiceUser {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly preferred_username?: string;
  readonly amr?: string[];
  readonly acr?: string;
}

export const CLIENT = { id: 'tiepdan', secret: 'mot-bi-mat-chi-de-kiem-thu-32-ky-tu' } as const;

/** Where the service sends people who have signed out there. */
export const AFTER_SIGN_OUT = 'http://127.0.0.1:9/sign-in';

/** A whole sign-in service on this machine, at which `user` signs in without being asked anything. For specs. */
export async function signInService(returnAddress: string, { claimsInToken = true } = {}) {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = { user: { sub: 'nobody' } as ServiceUser };
  const { default: Provider } = await import('oidc-provider');
  const provider: OidcProvider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [returnAddress], post_logout_redirect_uris: [AFTER_SIGN_OUT], response_types: ['code'], grant_types: ['authorization_code'] }],
    cookies: { keys: ['khoa-chi-de-kiem-thu'] },
    conformIdTokenClaims: !claimsInToken,
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['preferred_username'], acr: null },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/at-the-door/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...state.user, sub: id }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: CLIENT.id, accountId: context.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const jar: Jar = new Map();
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/at-the-door/')) return void callback(request, response);
    const { sub, amr, acr } = state.user;
    void provider.interactionFinished(request, response, { login: { accountId: sub, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) } }, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    /** Who sits at the browser. */
    signsIn: (user: ServiceUser) => (state.user = user),
    /** Follows a browser from the address it was sent to until it is sent back; the query it brings along. */
    visit: (url: URL) => follow(url, returnAddress, jar),
    /** The browser that was there last signs out there, and says so when it is asked; where it is sent then. */
    leave: (url: URL) => confirmLeaving(url, jar),
    /** Answers nothing any more. */
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Cookies of a browser. */
type Jar = Map<string, string>;

/** One step of a browser. */
async function step(at: URL, jar: Jar, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(at, { ...init, redirect: 'manual', headers: { ...init.headers, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
  return answer;
}

async function confirmLeaving(url: URL, jar: Jar): Promise<{ readonly asked: string; readonly sentTo: string | null; readonly signedIn: boolean }> {
  const page = await step(url, jar);
  const asked = await page.text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1];
  if (!xsrf) return { asked, sentTo: null, signedIn: jar.has('_session') };
  const answer = await step(new URL('/session/end/confirm', url), jar, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
  return { asked, sentTo: answer.headers.get('location'), signedIn: jar.has('_session') };
}

async function follow(start: URL, returnAddress: string, jar: Jar): Promise<string> {
  jar.clear();
  let at = start;
  for (let steps = 0; steps < 10; steps++) {
    const answer = await step(at, jar);
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the service answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    if (location.startsWith(returnAddress)) return new URL(location).search.slice(1);
    at = new URL(location, at);
  }
  throw new Error('the service sends on and on');
}
