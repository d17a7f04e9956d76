import type { ConclusionView, RecordConclusionRequest, TaskView } from '@tiepdan/conclusion/contract';
import type { PlainDate, Role } from '@tiepdan/platform/contract';
import { type ForwardingDesk, openForwardingDesk } from './forwarding-desk.js';

/** The whole application with leaders' days behind it; it is 20/10/2026. */
export interface ConclusionDesk extends ForwardingDesk {
  /** A day held on 06/10/2026 by the leader whose account has the role `leader`, and one of another leader. */
  readonly days: { readonly own: string; readonly other: string };
  /** A visit on the own day, of a complaint. */
  readonly visit: { readonly receptionId: string; readonly matterId: string };
  day(today: PlainDate): void;
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  record(changes?: Partial<RecordConclusionRequest>, role?: Role): Promise<{ readonly status: number; readonly body: { readonly id: string; readonly taskIds: string[]; readonly code: string; readonly fields?: object[] } }>;
  conclusion(id: string, role?: Role): Promise<ConclusionView>;
  task(conclusionId: string, ordinal?: number): Promise<TaskView>;
  /** Drafts and issues the notice; gives the paper's id. */
  notify(conclusionId: string): Promise<string>;
}

export async function openConclusionDesk(): Promise<ConclusionDesk> {
  const desk = await openForwardingDesk('2026-10-20');
  const query = <T>(sql: string, params: readonly unknown[] = []): Promise<T[]> => desk.running.database.source.query(sql, [...params]);
  const one = async (sql: string, params: readonly unknown[]): Promise<string> => (await query<{ id: string }>(sql, params))[0]?.id ?? '';
  const { officeId } = desk.running.office;
  const account = await one(`SELECT id FROM account WHERE office_id = $1 AND username = 'leader'`, [officeId]);
  const leader = (name: string, accountId: string | null) =>
    one(`INSERT INTO leader (office_id, full_name, position, chair, account_id) VALUES ($1, $2, 'Phó Chủ tịch UBND tỉnh', false, $3) RETURNING id`, [officeId, name, accountId]);
  const heldBy = async (name: string, accountId: string | null): Promise<string> =>
    one(
      `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, note, created_by) VALUES ($1, '2026-10-06', 'periodic', $2, false, 'held', NULL, $3) RETURNING id`,
      [officeId, await leader(name, accountId), account],
    );
  const days = { own: await heldBy('Lê Thị Chủ Trì', account), other: await heldBy('Phan Văn Khác', null) };
  const petition = await desk.petition();
  const receptionId = await one(
    `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, head_count, matter_id, content, result, created_by)
     VALUES ($1, 2026, 9001, '2026-10-06', 'periodic', $2, $3, 'received', 1, $4, 'Bồi thường đất', 'noted', $3) RETURNING id`,
    [officeId, days.own, account, petition.matterId],
  );
  const officer = desk.as('petition-officer');
  const conclusion = async (id: string, role: Role = 'petition-officer'): Promise<ConclusionView> => (await desk.as(role).send('GET', `/api/conclusions/${id}`).expect(200)).body;
  return {
    ...desk,
    days,
    visit: { receptionId, matterId: petition.matterId },
    query,
    conclusion,
    record: async (changes = {}, role = 'reception-officer') => {
      const usual: RecordConclusionRequest = {
        leaderDayId: days.own,
        receptionId,
        matterId: null,
        text: 'Giao cơ quan chuyên môn kiểm tra, trả lời công dân.',
        concludedOn: '2026-10-06',
        tasks: [{ agencyId: desk.bodies.own, content: 'Kiểm tra việc bồi thường và trả lời công dân', dueOn: '2026-10-16' }],
      };
      const { status, body } = await desk.as(role).send('POST', '/api/conclusions', { ...usual, ...changes });
      return { status, body };
    },
    task: async (conclusionId, ordinal = 1) => (await conclusion(conclusionId)).taskList.find((task) => task.ordinal === ordinal) as TaskView,
    notify: async (conclusionId) => {
      const { body } = await officer.send('POST', `/api/conclusions/${conclusionId}/notice`).expect(201);
      const { body: paper } = await desk.as('head').send('GET', `/api/documents/${body.documentId}`).expect(200);
      await desk.as('head').send('POST', `/api/documents/${body.documentId}/issue`, { version: paper.version, issuedOn: '2026-10-09' }).expect(200);
      return body.documentId;
    },
  };
}
