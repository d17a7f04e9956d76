import { randomBytes } from 'node:crypto';
import { COLUMNS, type Letter, STAFF } from '../columns.js';
import type { Desk } from './desk.js';

const SESSION_SQL = `INSERT INTO session (token_hash, office_id, account_id, csrf_token, created_at, last_seen_at, proved_at, expires_at, way, user_agent)
  VALUES ($1, $2, $3, 'no token', now(), now(), now(), now() + interval '1 hour', 'password', 'Máy khác') RETURNING id`;
const DELEGATION_SQL = `INSERT INTO delegation (office_id, from_account, to_account, from_on, to_on, reason, made_by) VALUES ($1, $2, $3, '2026-10-20', '2026-10-30', $4, $2) RETURNING id`;
const PERMISSION_SQL = `INSERT INTO delegated_permission (office_id, delegation_id, permission, from_account, from_on, to_on, status) VALUES ($1, $2, 'reminder.read', $3, '2026-10-20', '2026-10-30', 'active')`;

const ARCHIVE_SQL = `INSERT INTO audit_archive (office_id, through_day, places, records, file_name, file_hash) VALUES ($1, '2015-12-31', '{}', 0, $2, sha256('x')) RETURNING id`;

/** Written by hand: nothing here is ten years old. */
export async function makeArchive(desk: Desk): Promise<void> {
  desk.keep('audit-archive', 'own', { id: await desk.one(ARCHIVE_SQL, [desk.officeId, `nhat-ky ${desk.marks.word}.jsonl`]), part: 'file' });
}

/**
 * What an account has that is nobody else's: a session on another machine, and a delegation from it to somebody. Written by hand: some
 * roles may make none, and yet end what they gave before their role was changed.
 * @param suffix of the office's usernames
 */
export async function makeOwn(desk: Desk, suffix: string): Promise<void> {
  const { officeId, marks } = desk;
  const toId = await desk.one(
    `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Chuyên viên', '{reception-officer}', 'no password') RETURNING id`,
    [officeId, `lam-thay${suffix}`, `Người làm thay ${marks.word}`],
  );
  await makeErasures(desk, toId);
  for (const letter of Object.keys(COLUMNS) as Letter[]) {
    const accountId = await desk.one('SELECT id FROM account WHERE office_id = $1 AND username = $2', [officeId, COLUMNS[letter].role + suffix]);
    const session = { id: await desk.one(SESSION_SQL, [randomBytes(32), officeId, accountId]) };
    desk.keepFor('own-session', letter, session);
    if (letter === 'H') desk.keep('own-session', 'own', session);
    if (!STAFF.includes(letter)) continue;
    const delegation = { id: await desk.one(DELEGATION_SQL, [officeId, accountId, toId, `Nghỉ phép ${marks.word}`]) };
    await desk.one(PERMISSION_SQL, [officeId, delegation.id, accountId]);
    desk.keepFor('delegation', letter, delegation);
    if (letter === 'H') desk.keep('delegation', 'own', delegation);
  }
}

/** Decisions to destroy, made by somebody who is none of the matrix, so that who approves is another. Nothing of the demo is past its time, so by hand. */
async function makeErasures(desk: Desk, madeBy: string): Promise<void> {
  const approvedBy = await desk.one(`SELECT id FROM account WHERE office_id = $1 AND id <> $2 ORDER BY id LIMIT 1`, [desk.officeId, madeBy]);
  const make = (number: string, state: string, done: boolean) =>
    desk.one(
      `INSERT INTO erasure (office_id, number, decided_on, signer, reason, created_by, state, approved_by, approved_at, finished_at)
       VALUES ($1, $2, '2026-09-01', $3, $3, $4, $5, CASE WHEN $6 THEN $7::uuid END, CASE WHEN $6 THEN now() END, CASE WHEN $6 THEN now() END) RETURNING id`,
      [desk.officeId, number, desk.marks.word, madeBy, state, done, approvedBy],
    );
  desk.keep('erasure', 'own', { id: await make('01/QĐ-TH', 'drafted', false) });
  desk.keep('submitted-erasure', 'own', { id: await make('02/QĐ-TH', 'submitted', false) });
  desk.keep('done-erasure', 'own', { id: await make('03/QĐ-TH', 'done', true) });
}
