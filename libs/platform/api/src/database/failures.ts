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

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', '57P01', '57P02', '57P03', '08000', '08003', '08006', '08001']);

/** Whether an error says that the database is not there, rather than that the statement is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return AWAY.has(code) || /Connection terminated|timeout exceeded when trying to connect|not connected|not currently accepting connections|too many clients|ECONNREFUSED/i.test(error.message);
}
