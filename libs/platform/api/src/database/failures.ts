import { QueryFailedError } from 'typeorm';

/** The constraint a failed statement broke, or null when it failed for another reason. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const driver: { constraint?: string } = error.driverError;
  return driver.constraint ?? null;
}

/** What a transaction had been told before it began has changed meanwhile: nothing was written, and it is run again with what is told now. */
export class Outdated extends Error {}

/** Two transactions waited for each other, or saw each other's half: nothing was written, and trying again helps. */
export function isCollision(error: unknown): boolean {
  if (error instanceof Outdated) return true;
  if (!(error instanceof QueryFailedError)) return false;
  const driver: { code?: string } = error.driverError;
  return driver.code === '40P01' || driver.code === '40001';
}

/** Why the system cannot serve just now, as the codes of `platformErrors` call it. */
export type Fault = 'SERVER.DATABASE_AWAY' | 'SERVER.DISK_FULL' | 'SERVER.TOO_SLOW' | 'SERVER.CROWDED' | 'SERVER.READ_ONLY';

/** Codes of PostgreSQL (appendix A of its manual) and of the operating system. */
const FAULTS: Readonly<Record<Fault, readonly string[]>> = {
  'SERVER.DATABASE_AWAY': [
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
    ...['57P01', '57P02', '57P03', '57P05', '08000', '08003', '08006', '08001', '08004'],
  ],
  'SERVER.DISK_FULL': ['53100', 'ENOSPC', 'EDQUOT'],
  'SERVER.TOO_SLOW': ['57014', '55P03', '25P03', '25P04'],
  'SERVER.CROWDED': ['53000', '53200', '53300', '53400', 'EMFILE', 'ENFILE', 'ENOMEM'],
  'SERVER.READ_ONLY': ['25006'],
};

const FAULT_OF = new Map(Object.entries(FAULTS).flatMap(([fault, codes]) => codes.map((code) => [code, fault as Fault] as const)));

/** What the driver says in words only. Waiting for a free connection for too long is not the same as having none. */
const WORDS: readonly (readonly [RegExp, Fault])[] = [
  [/timeout exceeded when trying to connect|too many clients/i, 'SERVER.CROWDED'],
  // The second: a transaction whose connection broke is told so by TypeORM at its next statement only.
  [/Connection terminated|runner (was )?already released|not connected|not currently accepting connections|not queryable|ECONNREFUSED/i, 'SERVER.DATABASE_AWAY'],
];

/** Which fault of the database or the machine an error tells of; null when the statement itself is wrong. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  return FAULT_OF.get(code) ?? WORDS.find(([words]) => words.test(error.message))?.[1] ?? null;
}
