import { Chronicle } from '@tiepdan/audit/api';
import { Database, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor, PermissionTable } from '@tiepdan/platform/contract';
import { ChangeRole } from '../actions/change-role.js';
import { CopyRole } from '../actions/copy-role.js';
import { DefineRole } from '../actions/define-role.js';
import { ResetRole } from '../actions/reset-role.js';
import { RetireRole } from '../actions/retire-role.js';
import { RoleBook } from '../roles/role-book.js';
import { RoleChecks } from '../roles/role-checks.js';
import { type HoldingAccount, RoleHolders } from '../roles/role-holders.js';
import { RoleQueries } from '../roles/role.queries.js';
import { RoleShelf } from '../roles/role-shelf.js';

/** A small house: one permission of each kind that matters to roles. */
export const DESK_PERMISSIONS: PermissionTable = {
  'petition.read': { label: 'Xem đơn', roles: ['head', 'petition-officer', 'inspectorate'] },
  'petition.approve': { label: 'Duyệt đề xuất', roles: ['head'] },
  'petition.propose': { label: 'Đề xuất xử lý đơn', roles: ['petition-officer', 'head'] },
  'account.manage': { label: 'Quản lý tài khoản', roles: ['administrator'] },
  'role.read': { label: 'Xem vai trò', roles: ['administrator', 'head'] },
  'role.manage': { label: 'Đặt, sửa vai trò', roles: ['administrator'] },
  'audit.read': { label: 'Xem nhật ký', roles: ['auditor'] },
  'office.configure': { label: 'Thiết lập của cơ quan', roles: ['administrator', 'head'] },
  'forwarding.agency-read': { label: 'Xem văn bản gửi đến cơ quan mình', roles: ['agency'] },
  'file.upload': { label: 'Gửi tệp', roles: ['head', 'agency'] },
};

/** The domain put together by hand around a database of its own. For specs. */
export async function openRoleDesk() {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const settings = { permissionTables: [DESK_PERMISSIONS] };
  const holders = new RoleHolders();
  holders.add((manager, officeId) => manager.query<HoldingAccount[]>(`SELECT id, full_name AS "fullName", position, roles FROM account WHERE office_id = $1 AND active ORDER BY full_name, id`, [officeId]));
  const book = new RoleBook(database, settings);
  const checks = new RoleChecks(book, holders, settings);
  const chronicle = new Chronicle(database);
  const shelf = new RoleShelf(book, checks, holders, chronicle, settings);
  return {
    ...test,
    database,
    book,
    checks,
    holders,
    chronicle,
    queries: new RoleQueries(database, book, holders, chronicle, settings),
    define: new DefineRole(database, shelf, checks),
    change: new ChangeRole(database, shelf, checks, settings),
    copy: new CopyRole(database, book, shelf),
    reset: new ResetRole(database, shelf),
    retire: new RetireRole(database, shelf),
    /** An office with an administrator who acts, and an account for each of the given roles. */
    office: async (...roles: readonly (readonly string[])[]) => {
      const office = await makeOffice(test.source);
      await test.source.query(`UPDATE account SET roles = '{administrator}', full_name = 'Võ Quản Trị' WHERE office_id = $1`, [office.officeId]);
      const accounts: string[] = [];
      for (const [i, held] of roles.entries()) {
        const [row] = await test.source.query<{ id: string }[]>(
          `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Chuyên viên', $4, 'x') RETURNING id`,
          [office.officeId, `u${i}-${office.officeId}`, `Người Thử ${i + 1}`, held],
        );
        accounts.push(row?.id ?? '');
      }
      const actor: Actor = office.actor('role.read', 'role.manage');
      return { officeId: office.officeId, actor, accounts };
    },
  };
}
export type RoleDesk = Awaited<ReturnType<typeof openRoleDesk>>;
