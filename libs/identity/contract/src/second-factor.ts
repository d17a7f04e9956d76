/** How an account's second factor stands. */
export interface SecondFactorView {
  readonly set: boolean;
  /** When it was set up: instant, ISO 8601 UTC; null when it is not. */
  readonly since: string | null;
  /** Whether a role of the account asks for it, so that it cannot be switched off. */
  readonly required: boolean;
  /** Recovery codes that are still good. */
  readonly codesLeft: number;
  /** The account at the sign-in service; null when none is set for this installation. */
  readonly provider: {
    readonly name: string;
    readonly linked: boolean;
    /** Whether somebody came from the service in this browser a moment ago, whom the holder may link with the account. */
    readonly offered: boolean;
  } | null;
}

/** What an authenticator application is given. Shown once, never kept in a browser. */
export interface NewSecondFactor {
  /** In groups of four, for typing. */
  readonly secret: string;
  /** The address of the same (`otpauth:`), for an application on this machine. */
  readonly uri: string;
  /** The same as a QR code: side in modules, and the dark ones as one path of that side. */
  readonly qr: { readonly size: number; readonly path: string };
}

/** Recovery codes in clear: shown once, kept as hashes. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}

/** What is left after one was used. */
export interface RecoveryCodesLeft {
  readonly left: number;
}

export interface CodeRequest {
  readonly code: string;
}

/** Whoever keeps accounts takes a lost second factor off an account. */
export interface RemoveSecondFactorRequest {
  readonly reason: string;
}

/** Recovery codes made at once, and from how few on one is told to make new ones. */
export const RECOVERY_CODES = { count: 10, few: 2 } as const;
/** Six digits, as authenticator applications show them; a space in the middle is how they are read. */
export const FACTOR_CODE = /^\d{3} ?\d{3}$/;
/** Four groups of four signs, without those that are mistaken for one another. */
export const RECOVERY_CODE = /^[a-z2-7]{4}([ -]?[a-z2-7]{4}){3}$/i;

export const secondFactorPaths = {
  /** `GET` how it stands, `POST` a new secret that waits for its first code, `DELETE` switches it off. */
  own: '/api/account/second-factor',
  confirm: '/api/account/second-factor/confirm',
  recoveryCodes: '/api/account/recovery-codes',
  /** `PUT` links whoever came from the sign-in service in this browser with this account, `DELETE` takes the link off. */
  link: '/api/account/provider',
  /** `POST` takes a lost one off somebody else's account. */
  removal: (accountId: string) => `/api/accounts/${accountId}/second-factor-removal`,
} as const;
