import type { FigureKey, Topic } from '../figures/figure-table.js';

/** The unit a number counts, as its next words say it. */
export const UNITS = ['lượt', 'vụ việc', 'vụ', 'người', 'đoàn', 'đơn', 'văn bản', 'hồ sơ', 'kết quả', 'phản ánh', 'kỳ', 'buổi', 'ngày'] as const;
export type ReadUnit = (typeof UNITS)[number];

/** What stands around a number. All lower case. */
export interface Surroundings {
  readonly unit: ReadUnit | null;
  /** From the number before, or the last `; . (`, up to the number. */
  readonly near: string;
  /** The words after the number, up to the next number. */
  readonly after: string;
  readonly topic: Topic | null;
  /** Groups were named before it in its sentence. */
  readonly ofGroups: boolean;
  /** The last petition total above it: kinds that follow are its parts. */
  readonly petitionTotal: 'received' | 'eligible';
}

interface Role {
  readonly key: FigureKey | ((around: Surroundings) => FigureKey);
  readonly units: readonly ReadUnit[];
  readonly topics?: readonly Topic[];
  readonly near?: RegExp;
  readonly after?: RegExp;
  readonly not?: RegExp;
  readonly ofGroups?: true;
}

const ENDING = String.raw`\s*(?:là|có|gồm|được|khoảng|hơn|gần|:|–|-|=)*\s*$`;
const ends = (words: string): RegExp => new RegExp(`(?:${words})${ENDING}`, 'u');
const begins = (words: string): RegExp => new RegExp(String.raw`^\s*(?:${words})`, 'u');
const CASES = ['vụ việc', 'vụ'] as const;
const kinds = (units: readonly ReadUnit[], topics: readonly Topic[], key: (kind: string) => Role['key'], nouns: string): Role[] =>
  ([
    ['complaint', 'khiếu nại'],
    ['denunciation', 'tố cáo'],
    ['proposal', 'kiến nghị|phản ánh'],
  ] as const).flatMap(([kind, words]) => [
    { key: key(kind), units, topics, near: ends(words) },
    { key: key(kind), units, topics, near: /(?:trong đó|gồm|[,:(])\s*(?:có)?\s*$|^\s*(?:và)?\s*$/u, after: begins(`(?:${nouns})\\s+(?:${words})`) },
  ]);

/**
 * How words make a number a figure; the first role that fits wins. A number that fits none is no figure: what is not understood is left
 * alone rather than guessed, for a checker that cries wolf is switched off.
 */
export const ROLES: readonly Role[] = [
  // Satisfaction, and help at the one-stop desk.
  { key: 'ratings.dissatisfied', units: ['lượt'], near: ends('không hài lòng') },
  { key: 'ratings.satisfied', units: ['lượt'], near: ends('hài lòng'), topics: ['ratings'] },
  { key: 'ratings.neutral', units: ['lượt'], near: ends('bình thường'), topics: ['ratings'] },
  { key: 'ratings.total', units: ['lượt'], after: begins('lượt đánh giá') },
  { key: 'guidance.direct', units: ['lượt'], after: begins('lượt hướng dẫn trực tiếp') },
  { key: 'guidance.outgoing', units: ['lượt'], after: begins('lượt gọi đi') },
  { key: 'guidance.incoming', units: ['lượt'], after: begins('lượt (?:trả lời )?(?:cuộc )?gọi đến') },
  { key: 'guidance.total', units: ['lượt'], near: /hướng dẫn, hỗ trợ[^;.]*$/u },

  // Files of administrative procedures.
  { key: 'files.opening', units: ['hồ sơ'], near: /(?:kỳ trước|tồn đầu kỳ|tồn kỳ)[^;.]*$/u, topics: ['files'] },
  { key: 'files.closing', units: ['hồ sơ'], near: ends('đang giải quyết|chưa giải quyết|tồn cuối kỳ|chuyển (?:sang )?kỳ sau'), topics: ['files'] },
  { key: 'files.online', units: ['hồ sơ'], after: begins('hồ sơ (?:nộp )?trực tuyến'), topics: ['files'] },
  { key: 'files.postal', units: ['hồ sơ'], near: /nhận qua[^;.]*ch[íi]nh[^;.]*$/u, topics: ['files'] },
  { key: 'files.resolved-postal', units: ['kết quả'], near: /trả qua[^;.]*ch[íi]nh[^;.]*$/u, topics: ['files'] },
  { key: 'files.early', units: ['hồ sơ'], near: ends('trước hạn'), topics: ['files'] },
  { key: 'files.on-time', units: ['hồ sơ'], near: ends('đúng hạn'), topics: ['files'] },
  { key: 'files.late', units: ['hồ sơ'], near: ends('quá hạn|trễ hạn'), topics: ['files'] },
  { key: 'files.returned', units: ['hồ sơ'], after: begins('hồ sơ (?:bị )?trả lại'), topics: ['files'] },
  { key: 'files.resolved', units: ['hồ sơ'], near: ends('đã giải quyết(?: và trả kết quả)?|đã giải quyết xong'), topics: ['files'] },
  { key: 'files.received', units: ['hồ sơ'], near: ends('tiếp nhận(?: mới)?'), topics: ['files'] },

  // Feedback on administrative procedures.
  { key: 'feedback.letters', units: ['phản ánh'], after: /^[^;.]{0,60}(?:qua đơn thư|bằng đơn|qua đơn)/u, topics: ['feedback'] },
  { key: 'feedback.portal', units: ['phản ánh'], after: /^[^;.]{0,40}(?:trên|qua) (?:hệ thống|cổng)/u, topics: ['feedback'] },
  { key: 'feedback.hotline', units: ['phản ánh'], after: /^[^;.]{0,60}đường dây nóng/u, topics: ['feedback'] },
  { key: 'feedback.direct', units: ['phản ánh'], after: /^[^;.]{0,60}trực tiếp/u, topics: ['feedback'] },
  { key: 'feedback.received', units: ['phản ánh'], near: /tiếp nhận[^;.]*$/u, topics: ['feedback'] },

  // Petitions.
  { key: 'petitions.joint', units: ['đơn'], after: begins('đơn (?:có )?nhiều người đứng tên') },
  { key: 'petitions.joint', units: ['đơn'], near: ends('nhiều người đứng tên') },
  { key: 'petitions.ineligible', units: ['đơn'], near: /không đủ điều kiện[^;.]*$/u },
  { key: 'petitions.eligible', units: ['đơn'], near: /đủ điều kiện[^;.]*$/u, not: /không đủ điều kiện/u },
  { key: 'petitions.ineligible', units: ['đơn'], after: begins('đơn không đủ điều kiện') },
  { key: 'petitions.eligible', units: ['đơn'], after: begins('đơn đủ điều kiện') },
  ...kinds(['đơn'], ['petitions', 'regular', 'leaders'], (kind) => ({ petitionTotal }) => `petitions.${petitionTotal === 'eligible' ? 'eligible-' : ''}${kind}` as FigureKey, 'đơn'),
  { key: 'petitions.received', units: ['đơn'], near: /(?:tiếp nhận|nhận được|tổng số đơn|tổng cộng|tổng số)[^;.]*$/u, topics: ['petitions'] },
  { key: 'documents.directives', units: ['văn bản'], after: begins('văn bản chỉ đạo') },
  { key: 'documents.forwarded', units: ['văn bản'], near: /(?:xử lý|chuyển)[^;.]*$/u, topics: ['petitions', 'regular'] },

  // Leaders.
  { key: 'leaders.days', units: ['kỳ', 'buổi', 'ngày'], topics: ['leaders'], near: /(?:tiếp công dân|tiếp dân|tổ chức|được|tổng số|số (?:kỳ|buổi|ngày))[^;.]*$/u },
  { key: 'leaders.group-cases', units: CASES, topics: ['leaders'], after: /^\s*(?:vụ việc|vụ)\s*(?:của |là )?(?:các )?đoàn đông người/u },
  { key: 'leaders.groups', units: ['đoàn'], topics: ['leaders'], not: /tăng|giảm/u },
  { key: 'leaders.group-people', units: ['người'], topics: ['leaders'], ofGroups: true },
  { key: 'leaders.receptions', units: ['lượt'], topics: ['leaders'] },
  { key: 'leaders.cases', units: CASES, topics: ['leaders'] },
  { key: 'leaders.people', units: ['người'], topics: ['leaders'] },

  // Groups of regular reception.
  { key: 'groups.count', units: ['đoàn'], near: /tiếp[^;.]*$|^[\s,;]*$|số đoàn/u },
  { key: 'groups.largest', units: ['người'], topics: ['groups'], near: /nhất[^;.]*$/u },
  { key: 'groups.people', units: ['người'], topics: ['groups'], near: /(?:tổng số|số) ?(?:người|công dân)?[^;.]*$|^[\s,;]*(?:với|gồm)\s*$/u },
  { key: 'groups.cases-first', units: CASES, topics: ['groups'], near: ends('lần đầu') },
  { key: 'groups.cases-again', units: CASES, topics: ['groups'], near: ends('nhiều lần') },
  { key: 'groups.cases', units: CASES, topics: ['groups'] },

  // Regular reception.
  { key: 'regular.receptions-first', units: ['lượt'], topics: ['regular'], near: ends('lần đầu') },
  { key: 'regular.receptions-again', units: ['lượt'], topics: ['regular'], near: ends('nhiều lần') },
  { key: 'regular.receptions', units: ['lượt'], topics: ['regular'] },
  { key: 'regular.people', units: ['người'], topics: ['regular'] },
  ...kinds(CASES, ['regular'], (kind) => `regular.cases-${kind}` as FigureKey, 'vụ việc|vụ'),
  { key: 'regular.cases-first', units: CASES, topics: ['regular'], near: ends('lần đầu') },
  { key: 'regular.cases-again', units: CASES, topics: ['regular'], near: ends('nhiều lần') },
  { key: 'regular.cases', units: CASES, topics: ['regular'], near: /(?:với|tổng số|số vụ việc|được|;|người\)?)[^;.]*$|^[\s,;]*$/u },
];

/** The figure that the words around a number make of it; null when they make none. */
export function roleOf(around: Surroundings): FigureKey | null {
  const { unit, near, after, topic } = around;
  if (!unit || /lũy kế/u.test(near)) return null;
  const role = ROLES.find(
    (candidate) =>
      candidate.units.includes(unit) &&
      (!candidate.topics || (topic !== null && candidate.topics.includes(topic))) &&
      (!candidate.near || candidate.near.test(near)) &&
      (!candidate.after || candidate.after.test(after)) &&
      (!candidate.ofGroups || around.ofGroups) &&
      !candidate.not?.test(near),
  );
  if (!role) return null;
  return typeof role.key === 'function' ? role.key(around) : role.key;
}
