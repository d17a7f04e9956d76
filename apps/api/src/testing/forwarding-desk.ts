import { jest } from '@jest/globals';
import { hashPassword } from '@tiepdan/identity/api';
import type { DocumentDetails } from '@tiepdan/document/contract';
import type { AnswerRequest, DeliveryView, InboxView } from '@tiepdan/forwarding/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate, Role } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { type Caller, type RunningApp, runApp, signIn } from './running-app.js';

const PASSWORD = 'mat-khau-chi-de-kiem-thu';

/** The whole application with two bodies that have accounts, on a day of one's own. */
export interface ForwardingDesk {
  readonly running: RunningApp;
  /** The body of the role `agency`, and another one. */
  readonly bodies: { readonly own: string; readonly other: string };
  /** The account of the other body, and one of a body of another office. */
  readonly other: Caller;
  readonly stranger: Caller;
  as(role: Role): Caller;
  /** From now on it is this day. */
  day(today: PlainDate): void;
  petition(kind?: MatterKind, receivedOn?: PlainDate, sender?: string): Promise<{ readonly id: string; readonly matterId: string }>;
  /** Issues a paper and gives its deliveries in the order of `recipientIds`. */
  issue(petitionId: string, changes?: Partial<DocumentDetails>): Promise<{ readonly documentId: string; readonly deliveries: readonly string[] }>;
  send(ids: readonly string[], on: PlainDate): Promise<void>;
  view(id: string): Promise<DeliveryView>;
  open(id: string): Promise<InboxView>;
  answer(id: string, changes?: Partial<AnswerRequest>): Promise<{ readonly status: number; readonly body: { readonly id: string; readonly code: string } }>;
  /** Puts an uploaded file on a petition and gives the attachment's id. */
  attach(petitionId: string, uploadId: string): Promise<string>;
  limits(petitionId: string): Promise<readonly { readonly code: string; readonly state: string; readonly startedOn: string; readonly dueOn: string | null }[]>;
  stop(): Promise<void>;
}

export async function openForwardingDesk(today: PlainDate): Promise<ForwardingDesk> {
  const running = await runApp();
  const clock = jest.spyOn(running.app.get(Clock), 'today');
  clock.mockReturnValue(today);
  const bodies = await makeBodies(running);
  const officer = running.as('petition-officer');
  const view = async (id: string): Promise<DeliveryView> => (await officer.send('GET', `/api/deliveries/${id}`).expect(200)).body;
  return {
    running,
    ...bodies,
    view,
    as: (role) => running.as(role),
    day: (day) => void clock.mockReturnValue(day),
    petition: async (kind = 'complaint', receivedOn = '2026-09-01', sender = 'Đặng Thị Hoà') => {
      const { body } = await officer.send('POST', '/api/petitions', petitionOf(kind, receivedOn, sender)).expect(201);
      const { body: registered } = await officer.send('GET', `/api/petitions/${body.id}`).expect(200);
      return { id: body.id, matterId: registered.matterId };
    },
    issue: (petitionId, changes = {}) => issue(officer, { petitionId, recipientIds: [bodies.bodies.own], ...changes }),
    send: async (ids, on) => void (await officer.send('POST', '/api/deliveries/sending', { deliveryIds: ids, on, how: 'electronic' }).expect(200)),
    open: async (id) => (await running.as('agency').send('GET', `/api/inbox/${id}`).expect(200)).body,
    answer: async (id, changes = {}) => {
      const { version } = await view(id);
      const { status, body } = await officer.send('POST', `/api/deliveries/${id}/answers`, { ...answerOf(version), ...changes });
      return { status, body };
    },
    attach: async (petitionId, uploadId) => {
      const rows = (await running.database.source.query(
        `INSERT INTO attachment (office_id, petition_id, number, kind, file_id, name, sealed, created_by)
         SELECT u.office_id, $1, 1, 'petition-paper', u.file_id, u.name, false, u.account_id FROM file_upload u WHERE u.id = $2 RETURNING id`,
        [petitionId, uploadId],
      )) as { id: string }[];
      return rows[0]?.id ?? '';
    },
    limits: async (petitionId) => (await officer.send('GET', `/api/petitions/${petitionId}/limits`).expect(200)).body,
    stop: () => running.stop(),
  };
}

/** Two bodies of the office with an account each, and one of another office. */
async function makeBodies({ app, database: { source }, office }: RunningApp): Promise<Pick<ForwardingDesk, 'bodies' | 'other' | 'stranger'>> {
  const one = async (sql: string, params: readonly unknown[] = []): Promise<string> => ((await source.query(sql, [...params])) as { id: string }[])[0]?.id ?? '';
  const agency = (officeId: string, name: string) => one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`, [officeId, name]);
  const passwordHash = await hashPassword(PASSWORD);
  const account = async (officeId: string, agencyId: string, username: string): Promise<Caller> => {
    await source.query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id) VALUES ($1, $2, 'Văn thư', 'Văn thư', '{agency}', $3, $4)`,
      [officeId, username, passwordHash, agencyId],
    );
    return signIn(app.getHttpServer(), username);
  };
  const own = await one(`SELECT agency_id AS id FROM account WHERE username = 'agency'`);
  const other = await agency(office.officeId, 'Sở Khác');
  const away = await one(`INSERT INTO office (code, name, parent_name, place_name, committee_name) VALUES ('xa', 'Ban Tiếp công dân tỉnh Xa', 'VP', 'Xa', 'UBND') RETURNING id`);
  return {
    bodies: { own, other },
    other: await account(office.officeId, other, 'so-khac'),
    stranger: await account(away, await agency(away, 'Sở Xa'), 'so-xa'),
  };
}

async function issue(officer: Caller, changes: Partial<DocumentDetails> & { readonly recipientIds: readonly string[] }) {
  const request = { kind: 'forwarding', symbol: 'PC-BTCD', issuedOn: '2026-09-07', summary: 'Chuyển đơn về bồi thường đất', ...changes };
  const { body } = await officer.send('POST', '/api/documents', request).expect(201);
  const { body: page } = await officer.send('GET', `/api/deliveries?documentId=${body.id}`).expect(200);
  const rows: readonly { readonly id: string; readonly agencyId: string }[] = page.items;
  return { documentId: body.id as string, deliveries: request.recipientIds.map((id) => rows.find((row) => row.agencyId === id)?.id ?? '') };
}

/** A final answer that came on 05/10/2026. */
export const answerOf = (version: number): AnswerRequest => ({
  version,
  symbol: '45/STN-TTr',
  datedOn: '2026-10-02',
  receivedOn: '2026-10-05',
  result: 'resolved',
  resolvedOn: '2026-09-28',
  summary: 'Đã giải quyết, bồi thường bổ sung cho hộ gia đình.',
  fileIds: [],
});

function petitionOf(kind: MatterKind, receivedOn: PlainDate, fullName: string): object {
  return {
    receivedOn,
    source: 'post',
    anonymous: false,
    senders: [{ details: { fullName, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } }],
    signatoryCount: 1,
    kind,
    fieldCode: 'land',
    matter: { details: { kind, fieldCode: 'land', summary: 'Bồi thường đất khi mở đường' } },
    summary: 'Bồi thường đất khi mở đường',
    eligibility: 'pending',
  };
}
