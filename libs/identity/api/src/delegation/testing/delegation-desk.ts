import { RoleBook, RoleChecks, RoleHolders } from '@tiepdan/access/api';
import { accessPermissions } from '@tiepdan/access/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { identityPermissions } from '@tiepdan/identity/contract';
import type { Actor, PermissionTable } from '@tiepdan/platform/contract';
import { Database, StandingClock, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { Acting } from '../../acting.js';
import { activeAccounts } from '../../accounts/account-holders.js';
import { Sessions } from '../../sessions.js';
import { ReadingPermissions } from '../../visiting/reading-permissions.js';
import { Delegate } from '../actions/delegate.js';
import { EndDelegation } from '../actions/end.js';
import { MoveDelegationEnd } from '../actions/move-end.js';
import { DelegationQueries } from '../delegation.queries.js';

/** Some of what roles may, as the domains above say it: something of the head's and something of a leader's alone. */
const CASES = {
  'petition.read': { label: 'Xem đơn', roles: ['petition-officer', 'head', 'deputy', 'leader'] },
  'petition.approve': { label: 'Duyệt đề xuất', roles: ['head'] },
  'petition.assign': { label: 'Phân công', roles: ['head'] },
  'petition.sign': { label: 'Ký quyết định xử lý đơn', roles: ['leader'] },
  'matter.seal': { label: 'Giữ bí mật vụ việc', roles: ['head'] },
  'forwarding.agency-read': { label: 'Xem văn bản gửi đến cơ quan mình', roles: ['agency'] },
} as const satisfies PermissionTable;
const ALL_TABLES: readonly PermissionTable[] = [accessPermissions, identityPermissions, CASES];

/** Accounts of the specs: who they are, and the role each has. */
const PEOPLE = { head: 'Trần Văn Bình', deputy: 'Lê Thị An', officer: 'Mai Thị Lụa', leader: 'Ngô Văn Cả', administrator: 'Tạ Văn Quản', auditor: 'Vũ Thị Soát' } as const;
type Someone = keyof typeof PEOPLE;
const ROLE_OF: Readonly<Record<Someone, string>> = { head: 'head', deputy: 'deputy', officer: 'petition-officer', leader: 'leader', administrator: 'administrator', auditor: 'auditor' };

/** Writes the accounts; their ids by who they are. */
async function addPeople({ source }: TestDatabase, officeId: string): Promise<Readonly<Record<Someone, string>>> {
  const ids = {} as Record<Someone, string>;
  for (const [who, name] of Object.entries(PEOPLE) as [Someone, string][]) {
    const [row] = await source.query<{ id: string }[]>(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Chức vụ', ARRAY[$4], 'x') RETURNING id`,
      [officeId, `thu.${who}`, name, ROLE_OF[who]],
    );
    ids[who] = row?.id ?? '';
  }
  return ids;
}

export type DelegationDesk = Awaited<ReturnType<typeof openDelegationDesk>>;

/** An office with one of each around a database of its own. It is 20/11/2026. */
export async function openDelegationDesk() {
  const test = await freshDatabase();
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const settings = { permissionTables: [...ALL_TABLES] };
  const holders = new RoleHolders();
  holders.add(activeAccounts);
  const book = new RoleBook(database, settings);
  const checks = new RoleChecks(book, holders, settings);
  const chronicle = new Chronicle(database);
  const sessions = new Sessions(database, clock);
  const queries = new DelegationQueries(database, book, checks, settings, clock);
  const query = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> => test.source.query<T[]>(sql, params);
  const [office, other] = [await makeOffice(test.source), await makeOffice(test.source, 'Ban Tiếp công dân tỉnh Khác')];
  const ids = await addPeople(test, office.officeId);
  /** Who somebody is for an action: with the permissions of their role. */
  const actor = async (who: Someone): Promise<Actor> => {
    const rights = await database.read((manager) => book.rights(manager, office.officeId));
    return { ...office.actor(), accountId: ids[who], fullName: PEOPLE[who], ...rights([ROLE_OF[who]]) };
  };
  const acting = new Acting(book, { of: (held: ReadonlySet<string>) => held } as ReadingPermissions);
  return {
    test,
    database,
    clock,
    chronicle,
    queries,
    query,
    ids,
    /** The permissions of the domains above. */
    table: CASES as PermissionTable,
    actor,
    officeId: office.officeId,
    stranger: other.actor('delegation.make', 'delegation.read', 'delegation.manage', 'delegation.end'),
    strangerId: other.accountId,
    delegate: new Delegate(database, book, checks, chronicle, clock),
    move: new MoveDelegationEnd(database, queries, chronicle, clock),
    end: new EndDelegation(database, queries, chronicle, clock),
    /** What the next request of somebody may, as the guard finds it. */
    request: async (who: Someone): Promise<Actor> => {
      const { token } = await database.write((tx) => sessions.open(tx, { officeId: office.officeId, id: ids[who] }, { way: 'password', ip: null, userAgent: null }));
      const session = await sessions.find(token);
      if (!session) throw new Error('no session');
      return acting.actorOf(session, { requestId: 'r', ip: null });
    },
    /** Takes every delegation away, so that each spec begins anew. */
    clear: async () => {
      await query(`DELETE FROM delegated_permission`);
      await query(`DELETE FROM delegation`);
    },
    close: () => test.drop(),
  };
}
