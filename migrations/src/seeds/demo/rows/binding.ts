import { demoId } from './ids.js';
import { must } from '../must.js';
import type { AgencySeed, DemoAccount, LeaderSeed, OfficeSeed } from '../office.js';
import type { CounterRow, DemoRows } from './rows.js';

/** When the demo's offices and accounts were set up. */
const SET_UP_AT = '2021-06-01T08:00:00+07:00';

/** What an office consists of before anything is logged. */
export interface OfficeParts {
  readonly office: OfficeSeed;
  readonly agencies: readonly AgencySeed[];
  readonly accounts: readonly DemoAccount[];
  readonly leaders: readonly LeaderSeed[];
}

/** An office whose ids are settled, and its books: binds drafts into rows, numbering as it goes. */
export class Binding {
  readonly officeId: string;
  private readonly agencyIds = new Map<string, string>();
  private readonly accountIds = new Map<string, string>();
  private readonly leaderIds: string[] = [];
  private readonly counters = new Map<string, CounterRow>();
  private readonly names = new Map<string, string>();

  constructor(
    readonly rows: DemoRows,
    private readonly parts: OfficeParts,
  ) {
    const { code, ...office } = parts.office;
    this.officeId = this.idOf('office', 1);
    rows.offices.push({ id: this.officeId, code, ...office });
    this.bindParts();
  }

  /** The `ordinal`-th id of a kind of record of this office. */
  idOf(kind: string, ordinal: number): string {
    return demoId(`${this.parts.office.code}/${kind}`, ordinal);
  }

  agencyId(key: string): string {
    return must(this.agencyIds.get(key), `agency ${key}`);
  }

  /** The same where the office may not know the agency. */
  findAgencyId(key: string): string | null {
    return this.agencyIds.get(key) ?? null;
  }

  accountId(username: string): string {
    return must(this.accountIds.get(username), `account ${username}`);
  }

  fullNameOf(username: string): string {
    return must(this.names.get(username), `account ${username}`);
  }

  leaderId(index: number): string {
    return must(this.leaderIds[index], `leader ${index}`);
  }

  /** The next number of a book; rows must be bound in order of their days. */
  nextNumber(book: string, year: number): number {
    const key = `${book} ${year}`;
    const last_number = (this.counters.get(key)?.last_number ?? 0) + 1;
    this.counters.set(key, { office_id: this.officeId, book, year, last_number });
    return last_number;
  }

  /** Writes the counters, when everything has its number. */
  close(): void {
    this.rows.counters.push(...this.counters.values());
  }

  private bindParts(): void {
    const { rows, officeId: office_id } = this;
    this.parts.agencies.forEach((agency, i) => {
      const id = this.idOf('agency', i + 1);
      this.agencyIds.set(agency.key, id);
      rows.agencies.push({ office_id, id, name: agency.name, short_name: agency.shortName, kind: agency.kind, position: i + 1 });
    });
    this.parts.accounts.forEach((account, i) => {
      const id = this.idOf('account', i + 1);
      this.accountIds.set(account.username, id);
      this.names.set(account.username, account.fullName);
      rows.accounts.push({
        office_id,
        id,
        username: account.username,
        full_name: account.fullName,
        position: account.position,
        roles: account.roles,
        agency_id: account.agency === undefined ? null : this.agencyId(account.agency),
        created_at: SET_UP_AT,
      });
    });
    this.parts.leaders.forEach((leader, i) => {
      const id = this.idOf('leader', i + 1);
      this.leaderIds.push(id);
      rows.leaders.push({
        office_id,
        id,
        full_name: leader.fullName,
        position: leader.position,
        chair: leader.chair,
        body_id: leader.body === undefined ? null : this.agencyId(leader.body),
        account_id: leader.username === undefined ? null : this.accountId(leader.username),
        position_order: i + 1,
      });
    });
  }
}
