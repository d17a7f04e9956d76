import { RoleBook, RoleChecks, RoleHolders } from '@tiepdan/access/api';
import { accessPermissions } from '@tiepdan/access/contract';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle, OfficeTerms } from '@tiepdan/audit/api';
import { auditPermissions } from '@tiepdan/audit/contract';
import { identityPermissions } from '@tiepdan/identity/contract';
import type { Actor, PermissionTable } from '@tiepdan/platform/contract';
import { Database, StandingClock, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { OwnPassword } from '../../passwords/own-password.js';
import { PasswordRules } from '../../passwords/password-rules.js';
import { Sessions } from '../../sessions.js';
import { activeAccounts } from '../account-holders.js';
import { AccountQueries } from '../account.queries.js';
import { AccountTermsQueries } from '../account-terms.js';
import { ClearWait } from '../actions/clear-wait.js';
import { CloseAccount } from '../actions/close.js';
import { CorrectAccount } from '../actions/correct.js';
import { CreateAccount } from '../actions/create.js';
import { GiveRoles } from '../actions/give-roles.js';
import { ReopenAccount } from '../actions/reopen.js';
import { ResetPassword } from '../actions/reset-password.js';
import { OfficeRoles } from '../office-roles.js';
import { WorkInHands } from '../work-in-hand.js';

/** Some of what roles may, as the domains above say it: enough for roles to be in conflict. */
const CASES = {
  'petition.read': { label: 'Xem đơn', roles: ['petition-officer', 'head', 'deputy'] },
  'forwarding.agency-read': { label: 'Xem văn bản gửi đến cơ quan mình', roles: ['agency'] },
  'filing.agency-enter': { label: 'Gửi số liệu của đơn vị', roles: ['agency', 'unit-reporter'] },
} as const satisfies PermissionTable;

/** What a new account is in these specs. */
export const NEWCOMER = { username: 'mai.thi.lua', fullName: 'Mai Thị Lụa', position: 'Chuyên viên', unit: 'Phòng Hành chính', email: 'lua@vidu.vn', roles: ['petition-officer'] } as const;

export type AccountDesk = Awaited<ReturnType<typeof openAccountDesk>>;

function rolesByHand(database: Database) {
  const settings = { permissionTables: [accessPermissions, auditPermissions, identityPermissions, CASES] };
  const book = new RoleBook(database, settings);
  const holders = new RoleHolders();
  holders.add(activeAccounts);
  return { book, roles: new OfficeRoles(book), checks: new RoleChecks(book, holders, settings) };
}

/** Administrators of two offices, and a body of the first. */
async function twoOffices({ source }: TestDatabase) {
  const office = await makeOffice(source);
  const other = await makeOffice(source, 'Ban Tiếp công dân tỉnh Khác');
  for (const { accountId } of [office, other]) await source.query(`UPDATE account SET roles = '{administrator}' WHERE id = $1`, [accountId]);
  const [{ id: agencyId } = { id: '' }] = await source.query<{ id: string }[]>(
    `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Thử nghiệm', 'Sở TN', 'department') RETURNING id`,
    [office.officeId],
  );
  const admin: Actor = office.actor('account.manage');
  return { admin, stranger: other.actor('account.manage'), agencyId };
}

/** Accounts put together by hand around a database of their own: an office with an administrator, and another office. It is 20/11/2026. */
export async function openAccountDesk(breachedFile: string | null = null) {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const { book, roles, checks } = rolesByHand(database);
  const [work, sessions] = [new WorkInHands(), new Sessions(database, clock)];
  const queries = new AccountQueries(database, roles, work, clock);
  const terms = new AccountTermsQueries(database, new OfficeTerms(database, chronicle));
  const rules = new PasswordRules(new AgencyQueries(database), terms, { breachedFile });
  const query = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => test.source.query<T[]>(sql, params);
  const { admin, stranger, agencyId } = await twoOffices(test);
  const create = new CreateAccount(database, queries, roles, checks, chronicle, clock);
  return {
    test,
    database,
    clock,
    chronicle,
    sessions,
    queries,
    work,
    terms,
    query,
    admin,
    agencyId,
    book,
    checks,
    stranger,
    create,
    correct: new CorrectAccount(database, queries, chronicle),
    giveRoles: new GiveRoles(database, queries, roles, checks, chronicle),
    closeAccount: new CloseAccount(database, checks, sessions, work, chronicle, clock),
    reopen: new ReopenAccount(database, checks, chronicle, clock),
    resetPassword: new ResetPassword(database, sessions, chronicle, clock),
    clearWait: new ClearWait(database, chronicle),
    own: new OwnPassword(database, rules, terms, sessions, chronicle, clock),
    rules,
    close: () => test.drop(),
    /** A second administrator, who can do what nobody does to themself. */
    secondAdmin: async (): Promise<Actor> => {
      const { id } = await create.run(admin, { ...NEWCOMER, username: `quan.tri.${Date.now()}`, fullName: 'Tạ Văn Quản', roles: ['administrator'] });
      return { ...admin, accountId: id, fullName: 'Tạ Văn Quản' };
    },
    /** What the audit record and the history say of an account, oldest first. */
    told: (id: string) => query<{ action: string; actor_id: string }>(`SELECT action, actor_id FROM audit_record WHERE subject_kind = 'account' AND subject_id = $1 ORDER BY id`, [id]),
    signIn: (account: { readonly officeId: string; readonly accountId: string }) =>
      database.write((tx) => sessions.open(tx, { officeId: account.officeId, id: account.accountId }, { way: 'password', ip: null, userAgent: null })),
  };
}
