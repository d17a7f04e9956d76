import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { OFFICE_TIME_ZONE, formatDay } from '@tiepdan/platform/contract';
import { DIGEST_LINES, DIGEST_SECTIONS, type DigestLine, type DigestSection, type DigestSectionCode } from '@tiepdan/reminder/contract';
import { FOLLOWS_PERMISSION, ownDelegations } from './entrusted.js';
import type { DigestReader, DigestTerms, FlagFact, JudgedDelivery, JudgedLimit, JudgedPeriod, JudgedTask, OfficeFacts, OpeningFact, RecordFact } from './facts.js';

/** A petition that is filed is kept for a year (TT 05/2021); what follows is a proposal to the head, not a lateness. */
const KEEPING = 'R12';

const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone: OFFICE_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

type Collector = (reader: DigestReader, facts: OfficeFacts, terms: DigestTerms) => DigestLine[];

/** What each section takes from the facts, for whom. A permission says who may do what the line asks for. */
const COLLECT: Readonly<Record<DigestSectionCode, Collector>> = {
  overdue: (reader, { limits }) => ownLimits(reader, limits, ({ state }) => state.kind === 'overdue'),
  'due-today': (reader, { limits }) => ownLimits(reader, limits, ({ state }) => state.kind === 'today'),
  'due-soon': (reader, { limits }, { warnDays }) =>
    ownLimits(reader, limits, ({ state }) => state.kind === 'ahead' && state.days <= Math.max(-1, ...warnDays)),
  'to-sign': ({ permissions }, { waiting }) =>
    permissions.has('petition.sign') ? waiting.filter(({ waitsFor }) => waitsFor === 'signature').map(recordLine) : [],
  'to-approve': ({ permissions }, { waiting }) =>
    permissions.has('petition.approve') ? waiting.filter(({ waitsFor }) => waitsFor === 'approval').map(recordLine) : [],
  unassigned: ({ permissions }, { waiting }) =>
    permissions.has('petition.assign') ? waiting.filter(({ officerId }) => officerId === null).map(recordLine) : [],
  escalated: (reader, { limits }, terms) => {
    const from = escalatedFrom(reader, terms);
    return perRecord(
      limits.filter(
        (limit) => limit.code !== KEEPING && limit.state.kind === 'overdue' && limit.lateBy >= from && limit.officerId !== reader.accountId,
      ),
    );
  },
  'answers-late': (reader, { deliveries }) => ownDeliveries(reader, deliveries, 'answer'),
  'sent-back': (reader, { deliveries }) => ownDeliveries(reader, deliveries, 'return'),
  'tasks-late': (reader, { tasks }) => ownTasks(reader, tasks, ({ state }) => state.kind === 'overdue'),
  'tasks-soon': (reader, { tasks }) => ownTasks(reader, tasks, ({ state }) => state.kind !== 'overdue'),
  'reports-due': ({ permissions }, { periods }) => (permissions.has('filing.submit') ? periods.map(reportLine) : []),
  'units-missing': ({ permissions }, { periods }) => (permissions.has('filing.enter-returns') ? periods.flatMap(unitLines) : []),
  'keeping-ended': ({ permissions }, { limits }) =>
    permissions.has('petition.expire') ? perRecord(limits.filter(({ code, state }) => code === KEEPING && state.kind === 'overdue')) : [],
  'matter-flagged': ({ permissions }, { flags }) => (permissions.has('petition.approve') ? flags.map(flagLine) : []),
  'identity-opened': ({ permissions }, { openings }) => (permissions.has('citizen.read-openings') ? openings.map(openingLine) : []),
  entrusted: (reader, { delegations }) => ownDelegations(reader, delegations),
};

/**
 * What there is to say to one officer, most pressing first; empty when there is nothing. What waits for a colleague who is away stands
 * after one's own of the same kind.
 */
export function buildDigest(reader: DigestReader, facts: OfficeFacts, terms: DigestTerms): DigestSection[] {
  const section = (code: DigestSectionCode, as: DigestReader, inPlaceOf?: string): DigestSection[] => {
    const lines = COLLECT[code](as, facts, terms);
    return lines.length ? [{ code, ...(inPlaceOf ? { inPlaceOf } : {}), total: lines.length, lines: lines.slice(0, DIGEST_LINES) }] : [];
  };
  return (Object.keys(DIGEST_SECTIONS) as DigestSectionCode[]).flatMap((code) => {
    const entrusted = FOLLOWS_PERMISSION.includes(code) ? reader.entrusted : [];
    return [...section(code, reader), ...entrusted.flatMap(({ fullName, permissions }) => section(code, { ...reader, permissions }, fullName))];
  });
}

/** Which limits have come before the head or the leaders by now. */
export function escalationsOf(
  limits: readonly JudgedLimit[],
  { escalateHeadAfter, escalateLeaderAfter }: DigestTerms,
): { limitId: string; level: 'head' | 'leader' }[] {
  const late = limits.filter(({ code, state }) => code !== KEEPING && state.kind === 'overdue');
  return [
    ...late.filter(({ lateBy }) => lateBy >= escalateHeadAfter).map(({ limitId }) => ({ limitId, level: 'head' as const })),
    ...late.filter(({ lateBy }) => lateBy >= escalateLeaderAfter).map(({ limitId }) => ({ limitId, level: 'leader' as const })),
  ];
}

/** Who assigns work hears first, who signs later, others never. */
function escalatedFrom({ permissions }: DigestReader, { escalateHeadAfter, escalateLeaderAfter }: DigestTerms): number {
  if (permissions.has('petition.assign')) return escalateHeadAfter;
  return permissions.has('petition.sign') ? escalateLeaderAfter : Infinity;
}

function ownLimits({ accountId }: DigestReader, limits: readonly JudgedLimit[], which: (limit: JudgedLimit) => boolean): DigestLine[] {
  return perRecord(limits.filter((limit) => limit.code !== KEEPING && limit.officerId === accountId && which(limit)));
}

/** Papers about one's own petitions and about nobody's; who assigns work hears of all. Who may not urge has nothing to do about them. */
function ownDeliveries({ accountId, permissions }: DigestReader, deliveries: readonly JudgedDelivery[], waitsFor: JudgedDelivery['waitsFor']): DigestLine[] {
  if (!permissions.has('forwarding.urge')) return [];
  const all = permissions.has('petition.assign');
  return deliveries
    .filter((delivery) => delivery.waitsFor === waitsFor && (all || delivery.officerId === null || delivery.officerId === accountId))
    .map(({ documentId, number, body, due, lateBy }) => ({
      record: 'document',
      id: documentId,
      title: `Văn bản số ${number}`,
      topic: body,
      limit: waitsFor === 'answer' ? 'Trả lời văn bản' : null,
      due: waitsFor === 'answer' ? due : null,
      state: waitsFor === 'answer' ? `Quá hạn ${lateBy} ngày làm việc` : null,
      link: `/documents/${documentId}`,
    }));
}

/** Tasks of one's own conclusions: the leader's who concluded, the officer's who wrote it down; who assigns work hears of all. */
function ownTasks({ accountId, permissions }: DigestReader, tasks: readonly JudgedTask[], which: (task: JudgedTask) => boolean): DigestLine[] {
  const all = permissions.has('petition.assign') && permissions.has('conclusion.follow');
  return tasks
    .filter((task) => which(task) && (all || task.hostId === accountId || task.officerId === accountId))
    .map(({ conclusionId, concludedOn, body, due, state }) => ({
      record: 'conclusion',
      id: conclusionId,
      title: `Kết luận ngày ${formatDay(concludedOn)}`,
      topic: body,
      limit: 'Thực hiện nhiệm vụ',
      due,
      state: state.sentence,
      link: `/conclusions/${conclusionId}`,
    }));
}

/** A report that waits to be filed. */
function reportLine({ period, officeDueOn, officeState, units }: JudgedPeriod): DigestLine {
  return {
    record: 'filing',
    id: period.code,
    title: `Báo cáo ${period.label}`,
    topic: units.length ? `Còn ${units.length} đơn vị chưa gửi số liệu` : 'Các đơn vị đã gửi đủ số liệu',
    limit: 'Gửi báo cáo',
    due: officeDueOn,
    state: officeState.sentence,
    link: `/reports/filings?period=${period.code}`,
  };
}

function unitLines({ period, unitsDueOn, unitsState, units }: JudgedPeriod): DigestLine[] {
  return units.map(({ id, name }) => ({
    record: 'reporting-unit',
    id,
    title: name,
    topic: period.label,
    limit: 'Gửi số liệu báo cáo',
    due: unitsDueOn,
    state: unitsState.sentence,
    link: `/reports/filings?period=${period.code}`,
  }));
}

/** One line a record, with the limit that is due first; limits come in the order of their due days. */
function perRecord(limits: readonly JudgedLimit[]): DigestLine[] {
  const first = new Map<string, JudgedLimit>();
  for (const limit of limits) if (!first.has(limit.id)) first.set(limit.id, limit);
  return [...first.values()].map((limit) => ({ ...recordLine(limit), limit: limit.name, due: limit.due, state: limit.state.sentence }));
}

function recordLine({ record, id, number, year, kind, field }: RecordFact): DigestLine {
  return {
    record,
    id,
    title: `${record === 'petition' ? 'Đơn' : 'Lượt tiếp'} số ${number}/${year}`,
    topic: topicOf(kind, field),
    limit: null,
    due: null,
    state: null,
    link: record === 'petition' ? `/petitions/${id}` : `/receptions/${id}`,
  };
}

function flagLine({ matterId, flag, kind, field }: FlagFact): DigestLine {
  return {
    record: 'matter',
    id: matterId,
    title: `Vụ việc: ${flag}`,
    topic: topicOf(kind, field),
    limit: null,
    due: null,
    state: null,
    link: `/matters/${matterId}`,
  };
}

function openingLine({ id, officer, at }: OpeningFact): DigestLine {
  return {
    record: 'opening',
    id,
    title: 'Mở danh tính được giữ kín',
    topic: `${officer}, ${instant.format(at)}`,
    limit: null,
    due: null,
    state: null,
    link: '/openings',
  };
}

function topicOf(kind: RecordFact['kind'], field: string | null): string {
  return [kind && MATTER_KINDS[kind], field].filter(Boolean).join(', ');
}
