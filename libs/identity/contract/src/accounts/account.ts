import type { Page, WrittenRecord } from '@tiepdan/platform/contract';

/** A role as people read it. `key` is one of `ROLES` or a role of the office's own. */
export interface RoleRef {
  readonly key: string;
  readonly name: string;
}

/** One line of the list of accounts. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  /** Division of the office the person works in. */
  readonly unit: string | null;
  readonly roles: readonly RoleRef[];
  /** The body the account answers for; null of the office's own people. */
  readonly agency: { readonly id: string; readonly name: string } | null;
  /** Whether it may sign in; closed ones stay, since records name who wrote them. */
  readonly active: boolean;
  /** Instant, ISO 8601 UTC; null: never signed in. */
  readonly lastSignInAt: string | null;
  /** Whether the password must be changed at the next sign-in. */
  readonly mustChangePassword: boolean;
  /** Whether a second factor is asked for when they sign in. */
  readonly secondFactor: boolean;
}
export type AccountPage = Page<AccountRow>;

/** How the list of accounts may be narrowed. */
export const ACCOUNT_STATES = { open: 'Đang mở', closed: 'Đã đóng', unused: 'Chưa đăng nhập lần nào' } as const;
export type AccountState = keyof typeof ACCOUNT_STATES;

/** Something a person still has in hand, named where their account is closed so that somebody else takes it over. */
export interface WorkInHand {
  /** What it is, such as “Đơn đang xử lý”. */
  readonly label: string;
  readonly count: number;
  /** Address of the list in this application, for whoever may open it; null where there is none. */
  readonly link: { readonly address: string; readonly permission: string } | null;
}

/** One account, as whoever keeps accounts sees it. */
export interface AccountDetail extends AccountRow {
  readonly email: string | null;
  readonly phone: string | null;
  readonly version: number;
  /** Instants, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The day the password was set, `YYYY-MM-DD`; null of accounts older than this was kept. */
  readonly passwordSetOn: string | null;
  readonly closedOn: string | null;
  readonly closedReason: string | null;
  /** How many browsers are signed in with it. */
  readonly sessions: number;
  /** Seconds until the next try to sign in under its name is taken, after wrong passwords; 0: none to wait. */
  readonly waitSeconds: number;
  /** What the person has in hand. */
  readonly work: readonly WorkInHand[];
  /** Whether it is the account of whoever reads: one's own roles are given by somebody else. */
  readonly own: boolean;
}

/** A password made up by the server, answered once and kept nowhere. */
export interface OneTimePassword extends WrittenRecord {
  readonly username: string;
  readonly fullName: string;
  readonly password: string;
}

export interface ClosedAccount extends WrittenRecord {
  /** How many browsers were signed out. */
  readonly sessionsEnded: number;
  readonly work: readonly WorkInHand[];
}

/** A role in the form of an account. */
export interface RoleChoice extends RoleRef {
  /** Whether its accounts answer for a body (and for nothing else). */
  readonly ofAgency: boolean;
  /** Keys of roles that one account must not hold beside it, each with the reason. */
  readonly conflicts: readonly { readonly key: string; readonly reason: string }[];
}

/** What the forms of accounts choose from. */
export interface AccountChoices {
  readonly roles: readonly RoleChoice[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

export interface CorrectAccountDetails {
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly unit?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

export interface CreateAccountRequest extends CorrectAccountDetails {
  readonly roles: readonly string[];
  /** The body it answers for; of exactly the roles of bodies. */
  readonly agencyId?: string | null;
}

export interface CorrectAccountRequest extends CorrectAccountDetails {
  readonly version: number;
  readonly reason: string;
}

/** An act on an account that needs no reason. */
export interface VersionedAccountRequest {
  readonly version: number;
}

export interface GiveRolesRequest {
  readonly version: number;
  readonly roles: readonly string[];
  readonly agencyId?: string | null;
  readonly reason: string;
}

/** What the office sets for its accounts. */
export interface AccountTerms {
  /** Fewest signs of a password. */
  readonly shortestPassword: number;
  /** Most days of one delegation. */
  readonly longestDelegation: number;
}
export interface AccountTermsView extends AccountTerms {
  /** 0: nothing set, the usual holds. */
  readonly version: number;
}
export interface ChangeAccountTermsRequest extends AccountTerms {
  readonly version: number;
}
