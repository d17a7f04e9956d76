import { addDays, dayAt } from '@tiepdan/platform/contract';
import { type PublicAddressList, portalPaths } from '@tiepdan/portal/contract';
import { type RunningApp, runApp } from './running-app.js';

/** Names that no public page may ever hold: whoever brings something, and what they write. */
export const SECRETS = ['Trần Thị Kín Đáo', 'Kín Đáo', '0912000111', 'Thôn Không Ai Biết', 'con đường làng bị lấn chiếm', 'nhận tiền của dân'] as const;

/** Somebody who brings a petition. */
const CITIZEN = { details: { fullName: 'Trần Thị Kín Đáo', phone: '0912000111', paperKind: 'none', noPaperReason: 'Quên', address: 'Thôn Không Ai Biết' } };

/** A published day and the records behind codes, on a running application. For specs. */
export interface PublicHouse {
  readonly running: RunningApp;
  readonly office: string;
  readonly today: string;
  /** A published day, in twenty days unless said otherwise, from 7:30 to 8:30 in slots of half an hour. */
  day(values?: Partial<DayValues>): Promise<string>;
  hostId: string;
  secondHostId: string;
  /** Registers a petition of a kind and gives its id. */
  petition(kind: 'complaint' | 'denunciation' | 'proposal'): Promise<string>;
  reception(): Promise<string>;
  codeOf(record: { petitionId: string } | { receptionId: string }): Promise<string>;
  addresses(): Promise<PublicAddressList>;
}

interface DayValues {
  readonly heldOn: string;
  readonly outcome: string;
  readonly purpose: string;
  readonly slotCapacity: number;
  readonly hours: boolean;
  readonly closesOn: string | null;
  readonly hostId: string;
  readonly publishedOn: string | null;
}

export const HOST = 'Đỗ Minh Chủ Trì';
export const SECOND_HOST = 'Lê Thị Tiếp Thay';

const CODE = 'board';

/** @param more settings that differ */
export async function openPublicHouse(more: Readonly<Record<string, string>> = {}): Promise<PublicHouse> {
  const running = await runApp({ PUBLIC_URL: 'http://tiepdan.example', PUBLIC_REFUSAL_DELAY: '0', ...more });
  const today = dayAt(new Date());
  await running.database.source.query(`UPDATE office SET code = $2 WHERE id = $1`, [running.office.officeId, CODE]);
  const hostId = await leader(running, HOST, 'Chủ tịch UBND tỉnh Thử Nghiệm');
  const secondHostId = await leader(running, SECOND_HOST, 'Phó Chủ tịch UBND tỉnh Thử Nghiệm');
  const head = running.as('head');
  return {
    running,
    office: CODE,
    today,
    hostId,
    secondHostId,
    day: (values = {}) => writeDay(running, { heldOn: addDays(today, 20), outcome: 'announced', purpose: 'reception', slotCapacity: 1, hours: true, closesOn: null, hostId, publishedOn: today, ...values }),
    ...records(running, today),
    codeOf: async (record) => {
      const path = 'petitionId' in record ? portalPaths.petitionCode(record.petitionId) : portalPaths.receptionCode(record.receptionId);
      return (await head.send('POST', path, {}).expect(201)).body.code.code;
    },
    addresses: async () => (await head.send('GET', portalPaths.addresses).expect(200)).body,
  };
}

async function leader({ database, office }: RunningApp, name: string, position: string): Promise<string> {
  const [row] = await database.source.query<{ id: string }[]>(`INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, $2, $3, false) RETURNING id`, [office.officeId, name, position]);
  return row?.id ?? '';
}

async function writeDay({ database, office }: RunningApp, { hours, ...day }: DayValues): Promise<string> {
  const slots = hours ? ['07:30', '08:30', 30, day.slotCapacity] : [null, null, null, null];
  const [row] = await database.source.query<{ id: string }[]>(
    `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, purpose, starts_at, ends_at, slot_minutes, slot_capacity, registration_closes_on, published_on, planned_content, note, created_by)
     VALUES ($1, $2, 'periodic', $3, false, $4, $5, $6, $7, $8, $9, $10, $11, 'Tiếp các vụ việc về đất đai', 'ghi chú nội bộ', $12) RETURNING id`,
    [office.officeId, day.heldOn, day.hostId, day.outcome, day.purpose, ...slots, day.closesOn, day.publishedOn, office.accountId],
  );
  return row?.id ?? '';
}

/** Records brought by a citizen whose name no public page may hold. */
function records(running: RunningApp, today: string): Pick<PublicHouse, 'petition' | 'reception'> {
  const details = (kind: string) => ({ kind, fieldCode: 'land', summary: kind === 'denunciation' ? 'cán bộ nhận tiền của dân' : 'con đường làng bị lấn chiếm' });
  const write = async (path: string, body: object): Promise<string> => (await running.as('head').send('POST', path, { receivedOn: today, ...body }).expect(201)).body.id;
  return {
    petition: (kind) =>
      write('/api/petitions', { source: 'in-person', anonymous: false, senders: [CITIZEN], signatoryCount: 1, ...details(kind), matter: { details: details(kind) }, eligibility: 'pending' }),
    reception: () =>
      write('/api/receptions', { mode: 'regular', officerId: running.office.accountId, attendance: 'received', people: [CITIZEN], headCount: 1, matter: { details: details('proposal') }, result: 'guided' }),
  };
}
