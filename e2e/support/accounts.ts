import { randomBytes } from 'node:crypto';
import { type Page, expect } from '@playwright/test';
import { accessPaths, type DefineRoleRequest, type RoleView } from '@tiepdan/access/contract';
import { accountPaths, identityPaths, proposeUsername, type OneTimePassword } from '@tiepdan/identity/contract';
import { read, write } from './office';

/** Somebody whose account a story opens for itself, so that what it does to it disturbs no other story. */
export interface Colleague {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  /** Tells namesakes apart. */
  readonly position: string;
  readonly password: string;
}

/** Four words that have nothing to do with each other. */
const PASSWORD = 'gáo dừa cầu vồng xe thồ';

/** A story may be told twice to one running application: its accounts and roles are others each time. */
const another = (): string => randomBytes(2).toString('hex');

/** Opens an account with these roles, as who keeps them, and signs in with it at `desk`, its password changed as the first sign-in asks. */
export async function openAccount(keeper: Page, desk: Page, fullName: string, roles: readonly string[]): Promise<Colleague> {
  const apart = another();
  const details = { username: `${proposeUsername(fullName)}.${apart}`, fullName, position: `Chuyên viên tổ ${apart}`, unit: null, email: null, phone: null };
  const made = await write<OneTimePassword>(keeper, accountPaths.list, { ...details, roles, agencyId: null });
  await enter(desk, made.username, made.password);
  await write(desk, accountPaths.ownPassword, { current: made.password, password: PASSWORD });
  return { id: made.id, username: made.username, fullName, position: details.position, password: PASSWORD };
}

/** Signs in without the screen. */
export async function enter(desk: Page, username: string, password: string): Promise<void> {
  const response = await desk.request.post(identityPaths.session, { data: { username, password } });
  expect(response.status(), `signing in as ${username}`).toBe(204);
}

/** A role of the office's own, like a built-in one but for what is said otherwise: its key and the name it got. */
export async function defineRole(keeper: Page, name: string, { like, ...otherwise }: { readonly like: string } & Partial<DefineRoleRequest>): Promise<{ readonly key: string; readonly name: string }> {
  const { permissions } = await read<RoleView>(keeper, accessPaths.role(like));
  const request: DefineRoleRequest = { name: `${name} ${another()}`, permissions, records: 'office', sealed: 'masked', subtree: false, reason: 'Vai trò của một câu chuyện kiểm thử', ...otherwise };
  const { key } = await write<{ readonly key: string }>(keeper, accessPaths.roles, request);
  return { key, name: request.name };
}
