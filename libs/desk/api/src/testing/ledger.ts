import { permissionsOf, type Actor, type PlainDate, type Role } from '@tiepdan/platform/contract';
import { testIdentities } from '@tiepdan/citizen/api';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import { conclusionPermissions } from '@tiepdan/conclusion/contract';
import { deskPermissions } from '@tiepdan/desk/contract';
import { documentPermissions } from '@tiepdan/document/contract';
import { forwardingPermissions } from '@tiepdan/forwarding/contract';
import { hearingPermissions } from '@tiepdan/hearing/contract';
import { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { type MatterKind, matterPermissions } from '@tiepdan/matter/contract';
import { petitionPermissions } from '@tiepdan/petition/contract';
import { receptionPermissions } from '@tiepdan/reception/contract';
import type { DataSource } from 'typeorm';

/** A few records written by hand for the specs of the desk: one office, its officers, and what the spec adds. */
export class Ledger {
  private written = 0;
  private accountId = '';

  private constructor(
    private readonly source: DataSource,
    readonly officeId: string,
  ) {}

  /** A new office with one account. */
  static async open(source: DataSource, code: string): Promise<Ledger> {
    await source.query(
      `INSERT INTO field (code, group_name, name, position) VALUES ('land-recovery', 'Đất đai', 'Thu hồi đất', 1) ON CONFLICT DO NOTHING`,
    );
    const [office] = await source.query(
      `INSERT INTO office (code, name, parent_name, place_name, committee_name) VALUES ($1, 'Ban Tiếp công dân', 'UBND', 'X', 'UBND') RETURNING id`,
      [code],
    );
    const ledger = new Ledger(source, office.id);
    ledger.accountId = await ledger.write(`account (office_id, username, full_name, position, roles, password_hash)`, [
      code,
      'Cán bộ Thử',
      'Chuyên viên',
      ['head'],
      'x',
    ]);
    return ledger;
  }

  /** Someone of the office in this role, with the permissions the tables of the contracts give. */
  actor(role: Role): Actor {
    const tables = [
      citizenPermissions,
      conclusionPermissions,
      deskPermissions,
      documentPermissions,
      forwardingPermissions,
      hearingPermissions,
      leaderDayPermissions,
      matterPermissions,
      petitionPermissions,
      receptionPermissions,
    ];
    return {
      accountId: this.accountId,
      officeId: this.officeId,
      fullName: 'Cán bộ Thử',
      requestId: 'spec',
      ip: null,
      permissions: permissionsOf([role], tables),
    };
  }

  citizen(fullName: string, paperNumber: string | null = null, phone: string | null = null): Promise<string> {
    return this.write(`citizen (office_id, full_name, paper_kind, paper_number, no_paper_reason, phone, address, created_by)`, [
      fullName,
      ...(paperNumber ? ['other', paperNumber, null] : ['none', null, 'Không mang theo']),
      phone,
      'xã Thử',
      this.accountId,
    ]);
  }

  /** A number a person had before. */
  async formerPaper(citizenId: string, number: string): Promise<void> {
    await this.source.query(`INSERT INTO citizen_paper (office_id, citizen_id, kind, number) VALUES ($1, $2, 'id-card', $3)`, [this.officeId, citizenId, number]);
  }

  matter(kind: MatterKind, summary: string, openedOn: PlainDate, status = 'active'): Promise<string> {
    return this.write(`matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, status, created_by)`, [
      Number(openedOn.slice(0, 4)),
      ++this.written,
      kind,
      kind === 'denunciation',
      'land-recovery',
      summary,
      openedOn,
      status,
      this.accountId,
    ]);
  }

  async reception(
    matterId: string | null,
    on: PlainDate,
    people: readonly string[],
    more: { content?: string; status?: string; attendance?: string; headCount?: number } = {},
  ): Promise<string> {
    const { content = null, status = 'active', attendance = 'received', headCount = Math.max(people.length, 1) } = more;
    const id = await this.write(
      `reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, refusal_ground, head_count, matter_id, sealed, content, result, status, created_by)`,
      [
        Number(on.slice(0, 4)),
        ++this.written,
        on,
        'regular',
        this.accountId,
        attendance,
        null,
        headCount,
        matterId,
        await this.isSealed(matterId),
        content,
        'guided',
        status,
        this.accountId,
      ],
    );
    await this.link('reception_person', 'reception_id', id, people, await this.isSealed(matterId));
    return id;
  }

  async petition(
    matterId: string,
    on: PlainDate,
    people: readonly string[],
    more: { status?: string; eligibility?: string; summary?: string } = {},
  ): Promise<string> {
    const { status = 'active', eligibility = 'pending', summary = 'Đơn thử' } = more;
    const [matter] = await this.source.query(`SELECT kind FROM matter WHERE id = $1`, [matterId]);
    const id = await this.write(
      `petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, eligibility, competence, status, created_by)`,
      [
        ...[
          Number(on.slice(0, 4)),
          ++this.written,
          on,
          'post',
          people.length === 0,
          Math.max(people.length, 1),
          matter.kind,
          matter.kind === 'denunciation',
          'land-recovery',
          matterId,
        ],
        ...[summary, eligibility, eligibility === 'eligible' ? 'outside' : null, status, this.accountId],
      ],
    );
    await this.link('petition_sender', 'petition_id', id, people, matter.kind === 'denunciation');
    return id;
  }

  async document(
    matterId: string,
    petitionId: string | null,
    on: PlainDate,
    number: number,
    status = 'active',
    recipient: string | null = null,
  ): Promise<string> {
    const id = await this.write(
      `document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, petition_id, status, created_by)`,
      [
        ...[
          'forwarding',
          number,
          'PC-BTCD',
          Number(on.slice(0, 4)),
          on,
          'Chuyển đơn để giải quyết',
          matterId,
          petitionId,
          status,
          this.accountId,
        ],
      ],
    );
    if (recipient) {
      const agency = await this.write(`agency (office_id, name, short_name, kind)`, [recipient, recipient, 'department']);
      await this.source.query(`INSERT INTO document_recipient VALUES ($1, $2, 1, $3)`, [this.officeId, id, agency]);
    }
    return id;
  }

  /** What became of a paper with its one recipient; days as the database checks them. */
  async delivery(documentId: string, stands: Readonly<Record<string, unknown>>): Promise<string> {
    const [recipient] = await this.source.query(`SELECT agency_id FROM document_recipient WHERE document_id = $1`, [documentId]);
    const told = { document_id: documentId, agency_id: recipient.agency_id, ...stands };
    return this.write(`delivery (office_id, ${Object.keys(told).join(', ')})`, Object.values(told));
  }

  /** A paper in reply that came on this day. */
  answer(deliveryId: string, on: PlainDate, result: string, more: { symbol?: string; summary?: string; withdrawn?: string } = {}): Promise<string> {
    const { symbol = null, summary = 'Đã xem xét', withdrawn = null } = more;
    return this.write(`answer (office_id, delivery_id, status, side, symbol, dated_on, received_on, result, summary, withdraw_reason, entered_by)`, [
      ...[deliveryId, withdrawn ? 'withdrawn' : 'active', 'board', symbol, on, on, result, summary, withdrawn, this.accountId],
    ]);
  }

  urge(deliveryId: string, rung: string, on: PlainDate, documentId: string | null = null, ordinal = 1): Promise<string> {
    return this.write(`urge (office_id, delivery_id, rung, ordinal, state, taken_on, document_id, taken_by)`, [deliveryId, rung, ordinal, 'sent', on, documentId, this.accountId]);
  }

  async leaderDay(on: PlainDate, outcome = 'announced', status = 'active'): Promise<string> {
    const host = await this.write(`leader (office_id, full_name, position)`, ['Trần Văn Chủ', 'Phó Chủ tịch']);
    return this.write(`leader_day (office_id, held_on, session, host_id, by_deputy, outcome, note, status, created_by)`, [
      ...[on, 'periodic', host, true, outcome, outcome === 'not-held' ? 'Bận' : null, status, this.accountId],
    ]);
  }

  /** The number under which the record stands, for specs that look for it. */
  async numberOf(table: 'matter' | 'petition' | 'reception', id: string): Promise<number> {
    const column = table === 'matter' ? 'number' : 'book_number';
    const [row] = await this.source.query(`SELECT ${column} AS number FROM ${table} WHERE id = $1`, [id]);
    return row.number;
  }

  private async isSealed(matterId: string | null): Promise<boolean> {
    const [row] = matterId ? await this.source.query(`SELECT sealed FROM matter WHERE id = $1`, [matterId]) : [];
    return row?.sealed ?? false;
  }

  /** The people of a record: citizens, or as many sealed identities of somebody whom no text names. */
  private async link(table: 'reception_person' | 'petition_sender', key: string, id: string, people: readonly string[], sealed: boolean): Promise<void> {
    for (const [position, citizenId] of people.entries()) {
      const sealedId = sealed
        ? await testIdentities().write(this.source.manager, this.actor('head'), 'person', { fullName: 'Hồ Thị Khuất', paperKind: 'none', noPaperReason: 'Không mang theo', address: 'Xã Ví Dụ' })
        : null;
      await this.source.query(
        `INSERT INTO ${table} (office_id, ${key}, position, sealed, citizen_id, sealed_id, capacity) VALUES ($1, $2, $3, $4, $5, $6, 'self')`,
        [this.officeId, id, position + 1, sealed, sealed ? null : citizenId, sealedId],
      );
    }
  }

  /** Inserts one row of the office; `into` names the table and its columns, the office first. Answers the id. */
  private async write(into: string, values: readonly unknown[]): Promise<string> {
    const places = values.map((_, index) => `$${index + 2}`).join(', ');
    const [row] = await this.source.query(`INSERT INTO ${into} VALUES ($1, ${places}) RETURNING id`, [this.officeId, ...values]);
    return row.id;
  }
}
