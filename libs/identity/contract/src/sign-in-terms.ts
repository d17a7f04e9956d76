/** What an office sets for signing in to its accounts. */
export interface SignInTerms {
  /** 0 while nothing was ever set. */
  readonly version: number;
  /** Minutes without a request after which a session is over. */
  readonly idleMinutes: number;
  /** Hours after which a session is over in any case. */
  readonly wholeHours: number;
  /** Keys of the roles whose accounts need a second factor. */
  readonly secondFactorRoles: readonly string[];
  /** Whether a sign-in service that says it asked for a second factor is believed. */
  readonly providerFactor: boolean;
}

/** The terms as the page shows them. */
export interface SignInTermsView extends SignInTerms {
  /** The roles of the office, to choose from. */
  readonly roles: readonly { readonly key: string; readonly name: string }[];
}

export type ChangeSignInTermsRequest = SignInTerms;

/** What holds where an office has set nothing. */
export const USUAL_SIGN_IN_TERMS: SignInTerms = { version: 0, idleMinutes: 60, wholeHours: 12, secondFactorRoles: [], providerFactor: false };

export const SIGN_IN_TERM_LIMITS = { idleMinutes: [5, 480], wholeHours: [1, 24] } as const;

export const SIGN_IN_TERM_NAMES = {
  idleMinutes: 'Hết phiên khi không thao tác',
  wholeHours: 'Hết phiên kể từ khi đăng nhập',
  secondFactorRoles: 'Vai trò phải dùng mã xác thực',
  providerFactor: 'Tin mã xác thực của dịch vụ đăng nhập',
} as const;

export const signInTermPaths = { terms: '/api/sign-in-terms' } as const;
