import type { OfficeView } from '@tiepdan/agency/contract';
import type { Reach } from '@tiepdan/platform/contract';
import type { StandingIn } from './delegation/delegation.js';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
}

/**
 * How far a session has come. It does nothing but what its stage still needs: prove the second factor, change a password that
 * somebody else chose, set up the second factor that the account's role asks for.
 */
export const SESSION_STAGES = {
  'second-factor': 'Chờ mã xác thực',
  'change-password': 'Chờ đổi mật khẩu',
  enrol: 'Chờ cài đặt mã xác thực',
  full: 'Đã đăng nhập',
} as const;
export type SessionStage = keyof typeof SESSION_STAGES;

/** Who is signed in, and what the screens may offer. */
export interface SessionView {
  /** This session among the account's own. */
  readonly id: string;
  readonly stage: SessionStage;
  /** Minutes without a request after which the session is over. */
  readonly idleMinutes: number;
  /** When it is over in any case: instant, ISO 8601 UTC. */
  readonly endsAt: string;
  readonly accountId: string;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  /** Keys of roles: names of `ROLES`, or of the office's own. */
  readonly roles: readonly string[];
  /** The body the account answers for; null of the office's own people. It has an inbox and no desk. */
  readonly agency: { readonly id: string; readonly name: string } | null;
  /** None before the last stage. */
  readonly permissions: readonly string[];
  /** The office whose records are shown: the account's own, or the one below it that it looks into. */
  readonly office: OfficeView;
  /** The account's own office while it looks into another; null at home. */
  readonly home: OfficeView | null;
  /** Colleagues for whom the account acts today; empty nearly always, and while it looks into another office. */
  readonly standsInFor: readonly StandingIn[];
  /** How far the account sees in it. */
  readonly reach: Pick<Reach, 'records' | 'sealed' | 'subtree'>;
  /** The day it is in the office, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether signing out goes on to the sign-in service, where this session came from; left out where it does not. */
  readonly endsAtProvider?: boolean;
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
  /** What one may sign in with; open to everyone. */
  ways: '/api/session/ways',
  /** Where the second factor is proved: a code of the application, or one of the recovery codes. */
  secondFactor: '/api/session/second-factor',
  recovery: '/api/session/recovery',
  /** Proves once more who is at the keyboard; holds for ten minutes. */
  proof: '/api/session/proof',
  /** Leaves for the sign-in service, and comes back from it. Pages, not data. */
  provider: '/api/session/provider',
  providerReturn: '/api/session/provider/return',
  /** Leaves for the sign-in service to sign out there too. A page. */
  providerEnd: '/api/session/provider/end',
  /** Colleagues of the office, for pick lists. */
  colleagues: '/api/colleagues',
} as const;

/** What the sign-in page offers before anybody has signed in. */
export interface SignInWays {
  /** The sign-in service beside the password, by the name people know it by; null when none is set. */
  readonly provider: { readonly name: string } | null;
}

/** Whoever changes how they sign in proves once more that it is them: by their password, or by a code of their second factor. */
export interface ProofRequest {
  readonly password?: string | null;
  readonly code?: string | null;
}

/** Angular's HttpClient sends the cookie's value back in the header by itself. */
export const CSRF = { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN' } as const;
/** Set to `true` on what a page asks by itself, now and then: it does not keep a session alive at which nobody sits. */
export const UNATTENDED_HEADER = 'X-Unattended';
export const SESSION_COOKIE = 'tiepdan_session';
/** Says that an account has signed in from this browser before, so that strangers' wrong tries do not slow its owner here. */
export const DEVICE_COOKIE = 'tiepdan_device';

/** The name of a cookie of the server's alone: with TLS, the prefix that lets no other host and no plain page set it. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

export type AccountList = readonly AccountView[];
