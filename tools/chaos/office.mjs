/** An office with the people who write in it, and a body that papers go to. */
import { randomBytes } from 'node:crypto';
import { createAccount, createAgency, createOffice } from '../database/create.mjs';
import { signIn } from './client.mjs';

const CODE = 'chaos';
/** Several accounts of a role: one account's requests wait at nothing that two accounts' would not. */
const PEOPLE = { clerk: 'reception-officer,petition-officer', head: 'head' };

/**
 * @param {(sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>} query as the owner of the schema
 * @param {string} url of a replica
 */
export async function openOffice(query, url) {
  const password = randomBytes(18).toString('base64url');
  await createOffice(query, { code: CODE, name: 'Ban Tiếp công dân tỉnh Ví Dụ', parent: 'Văn phòng UBND', place: 'Ví Dụ', committee: 'UBND tỉnh', admin: 'chaos-admin', password });
  for (const [username, roles] of Object.entries(PEOPLE)) await createAccount(query, { office: CODE, username, name: `Cán bộ ${username}`, position: 'Chuyên viên', roles, password });
  // They are no newcomers: nobody is asked here to choose a password first.
  const [asked] = await query(`SELECT 1 AS there FROM information_schema.columns WHERE table_name = 'account' AND column_name = 'must_change_password'`);
  if (asked) await query(`UPDATE account SET must_change_password = false`);
  await createAgency(query, { office: CODE, name: 'Sở Ví Dụ', short: 'Sở VD', kind: 'department' });
  const [{ id: officeId }] = await query('SELECT id FROM office WHERE code = $1', [CODE]);
  const [{ id: agencyId }] = await query('SELECT id FROM agency WHERE office_id = $1', [officeId]);
  const [{ id: clerkId }] = await query(`SELECT id FROM account WHERE username = 'clerk'`);
  const [{ code: fieldCode }] = await query('SELECT min(code) AS code FROM field');
  const [clerk, head] = [await signIn(url, 'clerk', password), await signIn(url, 'head', password)];
  return { officeId, agencyId, clerkId, fieldCode, clerk, head };
}
