import type { LimitRecord, RunningLimitView } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { openCalendarDesk } from './calendar-desk.js';

const RULES = `INSERT INTO limit_rule (code, variant, name, start_event, direction, amount, unit, extension_times, extension_amount, pausable, legal_basis, valid_from, valid_to) VALUES
  ('R3', 'normal', 'Xử lý đơn', 'petition-received', 'after', 10, 'day', 0, 0, false, 'TTHC', '2014-07-01', NULL),
  ('R11', 'normal', 'Mốc trách nhiệm', 'petition-received', 'after', 45, 'day', 0, 0, false, 'NĐ 154', '2026-07-01', NULL),
  ('R1', 'normal', 'Trả lời công dân', 'content-received', 'after', 10, 'working-day', 0, 0, false, 'LTCD', '2014-07-01', NULL),
  ('R12', 'normal', 'Lưu đơn', 'petition-received', 'after', 1, 'year', 0, 0, false, 'TT', '2014-07-01', NULL),
  ('K1', 'normal', 'Giải quyết khiếu nại', 'accepted', 'after', 30, 'day', 0, 0, true, 'LKN', '2012-07-01', NULL),
  ('K1', 'complex', 'Giải quyết khiếu nại', 'accepted', 'after', 45, 'day', 0, 0, true, 'LKN', '2012-07-01', NULL),
  ('K4', 'normal', 'Giải quyết tố cáo', 'accepted', 'after', 30, 'day', 0, 0, true, 'LTC', '2019-01-01', NULL),
  ('K11', 'normal', 'Gửi quyết định', 'decided', 'after', 3, 'working-day', 0, 0, false, 'NĐ 155', '2026-07-01', NULL)`;

/** The calendar desk with petitions that limits can run on; it is Friday 20/11/2026. For specs. */
export async function openLimitDesk() {
  const desk = await openCalendarDesk();
  await desk.source.query(RULES);
  const { officeId, accountId } = desk.actor;
  let number = 0;
  const petition = async (receivedOn: PlainDate = '2026-11-18'): Promise<string> => {
    number += 1;
    const [matter] = await desk.source.query<{ id: string }[]>(
      `INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
       VALUES ($1, 2026, $2, 'complaint', false, 'land', 'Khiếu nại đất', $3, $4) RETURNING id`,
      [officeId, number, receivedOn, accountId],
    );
    const [made] = await desk.source.query<{ id: string }[]>(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, eligibility, created_by)
       VALUES ($1, 2026, $2, $3, 'post', true, 1, 'complaint', false, 'land', $4, 'Khiếu nại đất', 'pending', $5) RETURNING id`,
      [officeId, number, receivedOn, matter?.id, accountId],
    );
    return made?.id ?? '';
  };
  return {
    ...desk,
    /** A petition of its own, received on a day. */
    petition,
    /** One transaction of the office's actor. */
    within: <T>(run: (tx: EntityManager) => Promise<T>): Promise<T> => desk.database.write(run),
    limitsOf: (record: LimitRecord): Promise<RunningLimitView[]> => desk.runningQueries.of(desk.actor, record),
    /** A limit of a record by its code, the latest first. */
    limit: async (petitionId: string, code: string): Promise<RunningLimitView | undefined> =>
      (await desk.runningQueries.of(desk.actor, { petitionId })).find((limit) => limit.code === code),
  };
}
export type LimitDesk = Awaited<ReturnType<typeof openLimitDesk>>;
