import { type CorrectAccountDetails, accountErrors, firstFree } from '@tiepdan/identity/contract';
import { isOfBody } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

type Code = keyof typeof accountErrors;

/** A refusal that stands beside the field of the form it is about. */
export function refuseField(path: string, code: Code, details: Readonly<Record<string, unknown>> = {}): Refusal {
  const { message } = new Refusal(accountErrors, code, details);
  return new Refusal(accountErrors, code, details, [{ path, rule: code, message }]);
}

/** Accounts of bodies answer for one, the office's own people for none. @throws Refusal ACCOUNT.AGENCY_MISSING, AGENCY_UNWANTED */
export function checkAgency(roles: readonly string[], agencyId: string | null): void {
  if (isOfBody(roles) && agencyId === null) throw refuseField('agencyId', 'ACCOUNT.AGENCY_MISSING');
  if (!isOfBody(roles) && agencyId !== null) throw refuseField('agencyId', 'ACCOUNT.AGENCY_UNWANTED');
}

/** A username is one over all offices, so that signing in needs no choice of office. @throws Refusal ACCOUNT.USERNAME_TAKEN with one that is free */
export async function checkUsername(tx: EntityManager, username: string, ownId: string | null = null): Promise<void> {
  const rows = await tx.query<{ id: string; username: string }[]>(`SELECT id, username FROM account WHERE username LIKE $1`, [`${username.replace(/[\\%_]/g, '\\$&')}%`]);
  const taken = new Set(rows.filter(({ id }) => id !== ownId).map((row) => row.username));
  if (taken.has(username)) throw refuseField('username', 'ACCOUNT.USERNAME_TAKEN', { username, proposal: firstFree(username, taken) });
}

/** Says in words which key a write broke. */
export function rethrow(error: unknown, { username }: Pick<CorrectAccountDetails, 'username'>): never {
  switch (brokenConstraint(error)) {
    case 'UQ_account_username':
      throw refuseField('username', 'ACCOUNT.USERNAME_TAKEN', { username, proposal: `${username}2` });
    case 'FK_account_agency':
      throw refuseField('agencyId', 'ACCOUNT.UNKNOWN_AGENCY');
    default:
      throw error;
  }
}
