import type { DeskCount } from '@tiepdan/desk/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { quarterOf } from '@tiepdan/statistics/contract';

/** One count of the first screen: who may see it, what it counts, and the list it opens. */
interface CountRule {
  readonly code: DeskCount['code'];
  readonly permission: string;
  /** SQL of one number. `$1` office, `$2` today, `$3` and `$4` the first and last day of the official quarter. */
  readonly sql: string;
  readonly label: string;
  readonly link: string;
}

const RECEIVED = `reception r WHERE r.office_id = $1 AND r.status = 'active' AND r.attendance = 'received'`;
const REGISTERED = `petition p WHERE p.office_id = $1 AND p.status = 'active'`;

/** The days that the parameters `$3` and `$4` of the counts stand for: the official quarter that holds `today` (TT 06/2025 Đ.4). */
export function periodOf(today: PlainDate): { from: PlainDate; to: PlainDate; label: string } {
  const { from, to, label } = quarterOf(today);
  return { from, to, label };
}

/** What the first screen counts. A count and the list behind its link have the same condition. */
export function countRules(today: PlainDate): readonly CountRule[] {
  const period = periodOf(today);
  return [...receptionCounts(today), ...petitionCounts(), ...leaderDayCounts(today), ...periodCounts(period)];
}

function receptionCounts(today: PlainDate): CountRule[] {
  const link = `/receptions?from=${today}&to=${today}&attendance=received`;
  const of = (what: string) => `SELECT ${what} FROM ${RECEIVED} AND r.received_on = $2::date`;
  return [
    { code: 'receptions-today', permission: 'reception.read', sql: of('count(*)'), label: 'Lượt tiếp hôm nay', link },
    {
      code: 'people-today',
      permission: 'reception.read',
      sql: of('coalesce(sum(r.head_count), 0)'),
      label: 'Người được tiếp hôm nay',
      link,
    },
  ];
}

function petitionCounts(): CountRule[] {
  return [
    {
      code: 'petitions-unexamined',
      permission: 'petition.read',
      sql: `SELECT count(*) FROM ${REGISTERED} AND p.eligibility = 'pending'`,
      label: 'Đơn chưa xem xét',
      link: '/petitions?eligibility=pending',
    },
    {
      code: 'petitions-eligible-unsent',
      permission: 'petition.read',
      sql: `SELECT count(*) FROM ${REGISTERED} AND p.eligibility = 'eligible' AND NOT EXISTS (
              SELECT 1 FROM document d WHERE d.office_id = p.office_id AND d.petition_id = p.id AND d.status = 'active')`,
      label: 'Đơn đủ điều kiện, chưa có văn bản đi',
      link: '/petitions?unsent=true&eligibility=eligible',
    },
  ];
}

function leaderDayCounts(today: PlainDate): CountRule[] {
  return [
    {
      code: 'leader-days-ahead',
      permission: 'leader-day.read',
      sql: `SELECT count(*) FROM leader_day l WHERE ${AHEAD}`,
      label: 'Ngày tiếp của lãnh đạo sắp tới',
      link: `/leader-days?from=${today}`,
    },
  ];
}

/** Leaders' days still to come; `$1` office, `$2` today. */
export const AHEAD = `l.office_id = $1 AND l.held_on >= $2::date AND l.status = 'active' AND l.outcome = 'announced'`;

function periodCounts({ from, to, label }: ReturnType<typeof periodOf>): CountRule[] {
  return [
    {
      code: 'receptions-this-period',
      permission: 'reception.read',
      sql: `SELECT count(*) FROM ${RECEIVED} AND r.received_on BETWEEN $3::date AND $4::date`,
      label: `Lượt tiếp ${label}`,
      link: `/receptions?from=${from}&to=${to}&attendance=received`,
    },
    {
      code: 'petitions-this-period',
      permission: 'petition.read',
      sql: `SELECT count(*) FROM ${REGISTERED} AND p.received_on BETWEEN $3::date AND $4::date`,
      label: `Đơn tiếp nhận ${label}`,
      link: `/petitions?from=${from}&to=${to}`,
    },
  ];
}
