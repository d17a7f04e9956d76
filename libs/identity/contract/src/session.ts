import type { OfficeView } from '@tiepdan/agency/contract';
import type { Role } from '@tiepdan/platform/contract';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
}

/** Who is signed in, and what the screens may offer. */
export interface SessionView {
  readonly accountId: string;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
  /** The body the account answers for; null of the office's own people. It has an inbox and no desk. */
  readonly agency: { readonly id: string; readonly name: string } | null;
  readonly permissions: readonly string[];
  readonly office: OfficeView;
  /** The day it is in the office, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether this installation runs on invented demo data. */
  readonly demo: boolean;
}

/** An account in a pick list (who received, who drafted). */
export interface AccountView {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

export const identityPaths = {
  session: '/api/session',
  /** Colleagues of the office, for pick lists. */
  colleagues: '/api/colleagues',
} as const;

/** Angular's HttpClient sends the cookie's value back in the header by itself. */
export const CSRF = { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN' } as const;
export const SESSION_COOKIE = 'tiepdan_session';
export type AccountList = readonly AccountView[];
