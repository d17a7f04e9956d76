/**
 * Signs of a password. The fewest that is usual and the least an office may ask for (NIST SP 800-63B asks for 8 beside a second
 * factor, 15 alone; signing in here is slowed after wrong tries); an office may ask for more, up to `mostAsked`.
 */
export const PASSWORD_LENGTH = { fewest: 12, mostAsked: 64, most: 200 } as const;

/** How many passwords of before may not come again. */
export const PASSWORDS_REMEMBERED = 5;

/** How many signs a person sees: letters with their marks count once. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length;
}

export interface ChangeOwnPasswordRequest {
  readonly current: string;
  readonly password: string;
}

export interface CheckPasswordRequest {
  readonly password: string;
}

/** What is to be said of a password before it is set. */
export interface PasswordVerdict {
  readonly acceptable: boolean;
  /** What must be changed about it, each a sentence; empty when acceptable. */
  readonly problems: readonly string[];
  /** One sentence for the acceptable: how good it is. */
  readonly praise: string | null;
}

/** What the page of one's own password says. */
export interface OwnPasswordView {
  /** Whether it must be changed before anything else. */
  readonly mustChange: boolean;
  readonly setOn: string | null;
  readonly shortest: number;
  /** How many other browsers are signed in with the account; a change signs them out. */
  readonly otherSessions: number;
}

export interface ChangedOwnPassword {
  readonly sessionsEnded: number;
}
