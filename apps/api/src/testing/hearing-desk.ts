import { type HearingDayView, type HearingView, type OpenDay, hearingPaths } from '@tiepdan/hearing/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate, Role } from '@tiepdan/platform/contract';
import { type ForwardingDesk, openForwardingDesk } from './forwarding-desk.js';

type Answer<T> = { readonly status: number; readonly body: T & { readonly code: string; readonly fields?: readonly { readonly path: string }[] } };
type Written = { readonly id: string; readonly version: number };

/** The whole application with leaders' days to come; it is 02/11/2026, a Monday. */
export interface HearingDesk extends ForwardingDesk {
  /** Published days of 16/11/2026: of the leader whose account has the role `leader`, with six slots of 30 minutes, and of another leader without hours. */
  readonly days: { readonly own: string; readonly other: string };
  readonly leaders: { readonly own: string; readonly other: string };
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Another day of a leader, as the database holds it. */
  makeDay(columns?: Readonly<Record<string, unknown>>): Promise<string>;
  post<T>(role: Role, path: string, body?: object): Promise<Answer<T>>;
  put<T>(role: Role, path: string, body: object): Promise<Answer<T>>;
  read<T>(role: Role, path: string): Promise<T>;
  register(changes: object, role?: Role): Promise<Answer<Written>>;
  /** A request about a new petition, on the own day unless said otherwise; gives its id. */
  asked(changes?: object, kind?: MatterKind, sender?: string): Promise<string>;
  /** The same, accepted. */
  accepted(changes?: object, kind?: MatterKind, sender?: string): Promise<string>;
  hearing(id: string, role?: Role): Promise<HearingView>;
  dayView(id: string, role?: Role): Promise<HearingDayView>;
  openDays(): Promise<OpenDay[]>;
}

export async function openHearingDesk(today: PlainDate = '2026-11-02'): Promise<HearingDesk> {
  const desk = await openForwardingDesk(today);
  const { officeId } = desk.running.office;
  const query = <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> => desk.running.database.source.query(sql, [...params]);
  const one = async (sql: string, params: readonly unknown[]): Promise<string> => (await query<{ id: string }>(sql, params))[0]?.id ?? '';
  const account = await one(`SELECT id FROM account WHERE office_id = $1 AND username = 'leader'`, [officeId]);
  const leader = (name: string, accountId: string | null) =>
    one(`INSERT INTO leader (office_id, full_name, position, chair, account_id) VALUES ($1, $2, 'Phó Chủ tịch UBND tỉnh', false, $3) RETURNING id`, [officeId, name, accountId]);
  const leaders = { own: await leader('Lê Thị Chủ Trì', account), other: await leader('Phan Văn Khác', null) };
  const makeDay = (columns: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const values = { office_id: officeId, created_by: account, held_on: '2026-11-16', session: 'periodic', host_id: leaders.own, by_deputy: false, outcome: 'announced', published_on: '2026-10-30', ...columns };
    const names = Object.keys(values);
    return one(`INSERT INTO leader_day (${names.join(', ')}) VALUES (${names.map((_, place) => `$${place + 1}`).join(', ')}) RETURNING id`, Object.values(values));
  };
  const days = {
    own: await makeDay({ starts_at: '07:30', ends_at: '10:30', slot_minutes: 30, slot_capacity: 1, place: 'Trụ sở tiếp công dân tỉnh' }),
    other: await makeDay({ host_id: leaders.other }),
  };
  const { post, put, read } = asking(desk);
  const register = (changes: object, role: Role = 'reception-officer') => post<Written>(role, hearingPaths.list, { leaderDayId: days.own, ...changes });
  const asked = async (changes: object = {}, kind: MatterKind = 'complaint', sender?: string): Promise<string> => {
    const petition = await desk.petition(kind, '2026-10-20', sender);
    const { status, body } = await register({ petitionId: petition.id, ...changes });
    if (status !== 201) throw new Error(`not registered: ${body.code}`);
    return body.id;
  };
  const hearing = (id: string, role: Role = 'reception-officer') => read<HearingView>(role, hearingPaths.one(id));
  return {
    ...desk,
    days,
    leaders,
    query,
    makeDay,
    post,
    put,
    read,
    register,
    asked,
    accepted: async (changes = {}, kind = 'complaint', sender) => {
      const id = await asked(changes, kind, sender);
      const { status, body } = await post('head', hearingPaths.accept(id), { version: 1 });
      if (status !== 200) throw new Error(`not accepted: ${body.code}`);
      return id;
    },
    hearing,
    dayView: (id, role = 'head') => read<HearingDayView>(role, hearingPaths.day(id)),
    openDays: () => read<OpenDay[]>('reception-officer', hearingPaths.openDays),
  };
}

/** Requests by role, with what is answered. */
function asking(desk: ForwardingDesk): Pick<HearingDesk, 'post' | 'put' | 'read'> {
  const send = (method: 'POST' | 'PUT') => async <T>(role: Role, path: string, body?: object): Promise<Answer<T>> => {
    const { status, body: answer } = await desk.as(role).send(method, path, body);
    return { status, body: answer };
  };
  return { post: send('POST'), put: send('PUT'), read: async <T>(role: Role, path: string): Promise<T> => (await desk.as(role).send('GET', path).expect(200)).body };
}
