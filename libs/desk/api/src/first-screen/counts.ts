import { dueBetweenSql } from '@tiepdan/calendar/api';
import { TASK_FROM, TASK_LIST_SQL, VISIBLE_TASKS, withDays } from '@tiepdan/conclusion/api';
import type { TaskList, conclusionPermissions } from '@tiepdan/conclusion/contract';
import type { DeskCount } from '@tiepdan/desk/contract';
import type { documentPermissions } from '@tiepdan/document/contract';
import { LISTS } from '@tiepdan/forwarding/api';
import { type DeliveryList, forwardingPermissions } from '@tiepdan/forwarding/contract';
import { HEARING_LIST_FROM, HEARING_LIST_SQL } from '@tiepdan/hearing/api';
import type { HearingList, hearingPermissions } from '@tiepdan/hearing/contract';
import { UNASSIGNED_SQL, keptOverSql } from '@tiepdan/petition/api';
import { OPEN_STAGES, type PetitionStage } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { quarterOf } from '@tiepdan/statistics/contract';

/** One count of the first screen: whose it is, what it counts, and the list it opens. */
interface CountRule {
  readonly code: DeskCount['code'];
  readonly group: DeskCount['group'];
  /** Any one of these shows it. */
  readonly permissions: readonly string[];
  /** SQL of one number, over the parameters of `COUNT_PARAMETERS`. */
  readonly sql: string;
  readonly label: string;
  readonly link: string;
}

/**
 * What the counts are over: `$1` office, `$2` today, `$3` and `$4` the first and last day of the official quarter, `$5` the
 * reader's account, `$6` and `$7` the days of "sắp đến hạn".
 */
export const COUNT_PARAMETERS = '$1::uuid, $2::date, $3::date, $4::date, $5::uuid, $6::date, $7::date';

const RECEIVED = `reception r WHERE r.office_id = $1 AND r.status = 'active' AND r.attendance = 'received'`;
const REGISTERED = `petition p WHERE p.office_id = $1 AND p.status = 'active'`;

/** The days that the parameters `$3` and `$4` of the counts stand for: the official quarter that holds `today` (TT 06/2025 Đ.4). */
export function periodOf(today: PlainDate): { from: PlainDate; to: PlainDate; label: string } {
  const { from, to, label } = quarterOf(today);
  return { from, to, label };
}

/** What the first screen counts, what is late first. A count and the list behind its link have the same condition. */
export function countRules(today: PlainDate): readonly CountRule[] {
  return [...dueCounts(), ...workCounts(), ...paperCounts(), ...deliveryCounts(), ...taskCounts(), ...hearingCounts(), ...figures(today)];
}

/** Petitions by their nearest limit. */
function dueCounts(): CountRule[] {
  const due = (code: CountRule['code'], filter: string, from: string, to: string, label: string): CountRule => {
    const between = dueBetweenSql('p').replace('?::date', from).replace('?::date', to);
    return waiting(code, ['petition.read'], between, label, `due=${filter}`);
  };
  return [
    due('petitions-overdue', 'overdue', `'-infinity'::date`, '$2::date - 1', 'Đơn quá hạn'),
    due('petitions-due-today', 'today', '$2::date', '$2::date', 'Đơn hết hạn hôm nay'),
    due('petitions-due-soon', 'soon', '$6::date', '$7::date', 'Đơn sắp đến hạn'),
  ];
}

/** Petitions that wait for somebody's work, by role. */
function workCounts(): CountRule[] {
  const mine = 'p.officer_id = $5';
  return [
    waiting(
      'petitions-returned',
      ['petition.propose'],
      `${mine} AND ${at('returned')}`,
      'Đề xuất bị trả lại cho tôi',
      'stage=returned&mine=true',
    ),
    waiting('petitions-unassigned', ['petition.assign'], UNASSIGNED_SQL, 'Đơn chưa phân công', 'unassigned=true'),
    waiting('petitions-proposed', ['petition.approve'], at('proposed'), 'Đề xuất chờ duyệt', 'stage=proposed'),
    waiting(
      'petitions-awaiting-signature',
      ['petition.sign', 'petition.approve'],
      at('awaiting-signature'),
      'Đơn chờ lãnh đạo ký',
      'stage=awaiting-signature',
    ),
    waiting('petitions-unexamined', ['petition.read'], at('registered', 'returned'), 'Đơn chờ phân loại', 'stage=registered,returned'),
    waiting(
      'petitions-mine',
      ['petition.propose'],
      `${mine} AND ${at(...OPEN_STAGES)}`,
      'Đơn tôi đang thụ lý',
      `mine=true&stage=${OPEN_STAGES.join(',')}`,
    ),
    waiting('petitions-suspended', ['petition.handle'], at('suspended'), 'Đơn đang tạm đình chỉ', 'stage=suspended'),
    waiting('petitions-kept-over', ['petition.expire'], keptOverSql('$2::date - 1'), 'Đơn hết hạn lưu', 'keptOver=true'),
  ];
}

/** Papers being prepared that wait for the reader; each is a tab of the list of documents. */
function paperCounts(): CountRule[] {
  const count = (code: CountRule['code'], view: string, permission: keyof typeof documentPermissions, where: string, label: string): CountRule => ({
    code,
    group: 'waiting',
    permissions: [permission],
    sql: `SELECT count(*) FROM document d WHERE d.office_id = $1 AND d.status = 'active' AND ${where}`,
    label,
    link: `/documents?view=${view}`,
  });
  return [
    count('documents-submitted', 'submitted', 'document.approve', `d.state = 'submitted'`, 'Văn bản chờ duyệt'),
    count('documents-approved', 'approved', 'document.issue', `d.state = 'approved'`, 'Văn bản chờ phát hành'),
    count('documents-mine', 'mine', 'document.draft', `d.state = 'draft' AND d.created_by = $5`, 'Dự thảo văn bản của tôi'),
  ];
}

/** Papers that were sent and wait for somebody here; each is a work list of the ledger. */
function deliveryCounts(): CountRule[] {
  const count = (code: CountRule['code'], list: DeliveryList, permission: keyof typeof forwardingPermissions, label: string): CountRule => ({
    code,
    group: 'waiting',
    permissions: [permission],
    sql: `SELECT count(*) FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
          WHERE v.office_id = $1 AND d.status = 'active' AND ${LISTS[list].where.replace('?', '$2')}`,
    label,
    link: `/forwarding?list=${list}`,
  });
  return [
    count('deliveries-late', 'late', 'forwarding.urge', 'Văn bản quá hạn trả lời'),
    count('deliveries-returned', 'returned', 'forwarding.follow', 'Văn bản bị trả lại'),
    count('deliveries-untold', 'untold', 'forwarding.tell', 'Có trả lời, chưa báo công dân'),
  ];
}

/** Tasks that conclusions gave: what is late, what somebody must look at and close, and what a leader's own still want. */
function taskCounts(): CountRule[] {
  const count = (code: CountRule['code'], list: TaskList, permission: keyof typeof conclusionPermissions, mine: boolean, label: string): CountRule => ({
    code,
    group: 'waiting',
    permissions: [permission],
    sql: `SELECT count(*) ${TASK_FROM} WHERE ${VISIBLE_TASKS} AND ${withDays(TASK_LIST_SQL[list].where, '$2')}${mine ? ' AND h.account_id = $5' : ''}`,
    label,
    link: `/conclusions?list=${list}${mine ? '&mine=true' : ''}`,
  });
  return [
    count('conclusions-late', 'late', 'conclusion.follow', false, 'Nhiệm vụ theo kết luận quá hạn'),
    count('conclusions-reported', 'reported', 'conclusion.follow', false, 'Nhiệm vụ chờ kết thúc'),
    count('conclusions-mine', 'open', 'conclusion.read', true, 'Nhiệm vụ theo kết luận của tôi'),
  ];
}

/** Requests to be heard by a leader that wait for somebody; each is a work list of their page. */
function hearingCounts(): CountRule[] {
  const count = (code: CountRule['code'], list: HearingList, permission: keyof typeof hearingPermissions, label: string): CountRule => ({
    code,
    group: 'waiting',
    permissions: [permission],
    sql: `SELECT count(*) ${HEARING_LIST_FROM} WHERE h.office_id = $1 AND ${HEARING_LIST_SQL[list].where.replace('?', '$2')}`,
    label,
    link: `/hearings?list=${list}`,
  });
  return [
    count('hearings-public', 'public', 'hearing.register', 'Đăng ký từ trang công khai, chưa gắn hồ sơ'),
    count('hearings-proposed', 'proposed', 'hearing.decide', 'Đăng ký gặp lãnh đạo chờ quyết định'),
    count('hearings-untold', 'untold', 'hearing.prepare', 'Đã xếp lịch gặp lãnh đạo, chưa báo công dân'),
  ];
}

function waiting(code: CountRule['code'], permissions: readonly string[], condition: string, label: string, query: string): CountRule {
  return {
    code,
    group: 'waiting',
    permissions,
    sql: `SELECT count(*) FROM ${REGISTERED} AND ${condition}`,
    label,
    link: `/petitions?${query}`,
  };
}

function at(...stages: PetitionStage[]): string {
  return `p.stage IN (${stages.map((stage) => `'${stage}'`).join(', ')})`;
}

/** What the office counts of a day and of the official quarter. */
function figures(today: PlainDate): CountRule[] {
  const { from, to, label } = periodOf(today);
  const link = `/receptions?from=${today}&to=${today}&attendance=received`;
  const received = (what: string) => `SELECT ${what} FROM ${RECEIVED} AND r.received_on = $2::date`;
  const figure = (code: CountRule['code'], permission: string, sql: string, words: string, to: string): CountRule => ({
    code,
    group: 'figures',
    permissions: [permission],
    sql,
    label: words,
    link: to,
  });
  return [
    figure('receptions-today', 'reception.read', received('count(*)'), 'Lượt tiếp hôm nay', link),
    figure('people-today', 'reception.read', received('coalesce(sum(r.head_count), 0)'), 'Người được tiếp hôm nay', link),
    figure(
      'petitions-eligible-unsent',
      'petition.read',
      `SELECT count(*) FROM ${REGISTERED} AND p.eligibility = 'eligible' AND NOT EXISTS (
         SELECT 1 FROM document d WHERE d.office_id = p.office_id AND d.petition_id = p.id AND d.status = 'active' AND d.state = 'issued')`,
      'Đơn đủ điều kiện, chưa có văn bản đi',
      '/petitions?unsent=true&eligibility=eligible',
    ),
    figure(
      'leader-days-ahead',
      'leader-day.read',
      `SELECT count(*) FROM leader_day l WHERE ${AHEAD}`,
      'Ngày tiếp của lãnh đạo sắp tới',
      `/leader-days?from=${today}&outcome=announced&purpose=reception&body=own`,
    ),
    figure(
      'receptions-this-period',
      'reception.read',
      `SELECT count(*) FROM ${RECEIVED} AND r.received_on BETWEEN $3::date AND $4::date`,
      `Lượt tiếp ${label}`,
      `/receptions?from=${from}&to=${to}&attendance=received`,
    ),
    figure(
      'petitions-this-period',
      'petition.read',
      `SELECT count(*) FROM ${REGISTERED} AND p.received_on BETWEEN $3::date AND $4::date`,
      `Đơn tiếp nhận ${label}`,
      `/petitions?from=${from}&to=${to}`,
    ),
  ];
}

/** The office's own published days still to come: no dialogues, no days of other bodies; `$1` office, `$2` today. */
export const AHEAD = `l.office_id = $1 AND l.held_on >= $2::date AND l.status = 'active' AND l.outcome = 'announced' AND l.purpose = 'reception'
  AND EXISTS (SELECT 1 FROM leader own WHERE own.office_id = l.office_id AND own.id = l.host_id AND own.body_id IS NULL)`;
