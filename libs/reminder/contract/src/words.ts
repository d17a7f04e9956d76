import { formatCount, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { DIGEST_SECTIONS, type DigestSection, type DigestSectionCode } from './digest.js';

/** How a heading counts a section: `3 đơn quá hạn`. `noun` is đơn, lượt tiếp, or việc where both stand in it. */
const COUNTED: Readonly<Record<DigestSectionCode, (count: string, noun: string) => string>> = {
  overdue: (count, noun) => `${count} ${noun} quá hạn`,
  'due-today': (count, noun) => `${count} ${noun} hết hạn hôm nay`,
  'due-soon': (count, noun) => `${count} ${noun} sắp đến hạn`,
  'to-sign': (count, noun) => `${count} ${noun} chờ ký`,
  'to-approve': (count) => `${count} đề xuất chờ duyệt`,
  unassigned: (count, noun) => `${count} ${noun} chưa giao`,
  escalated: (count, noun) => `${count} ${noun} quá hạn trong cơ quan`,
  'answers-late': (count) => `${count} văn bản quá hạn trả lời`,
  'sent-back': (count) => `${count} văn bản bị trả lại`,
  'tasks-late': (count) => `${count} nhiệm vụ quá hạn`,
  'tasks-soon': (count) => `${count} nhiệm vụ sắp đến hạn`,
  'reports-due': (count) => `${count} báo cáo chưa chốt`,
  'units-missing': (count) => `${count} đơn vị chưa gửi số liệu`,
  'keeping-ended': (count, noun) => `${count} ${noun} hết thời hạn lưu`,
  'matter-flagged': (count) => `${count} vụ việc được đánh dấu`,
  'identity-opened': (count) => `${count} lần mở danh tính`,
  entrusted: (count) => `${count} ủy quyền`,
};

/** What stands over the lines of a section: `Đề xuất chờ duyệt (thay Trần Văn Bình)`. */
export function sectionLabel({ code, inPlaceOf }: Pick<DigestSection, 'code' | 'inPlaceOf'>): string {
  return inPlaceOf ? `${DIGEST_SECTIONS[code]} (thay ${inPlaceOf})` : DIGEST_SECTIONS[code];
}

/** A heading names at most so many sections; the rest is one word. */
const NAMED = 3;

/** A digest in one line: `3 đơn quá hạn, 5 đơn sắp đến hạn`. */
export function digestHeading(sections: readonly Pick<DigestSection, 'code' | 'total' | 'lines'>[]): string {
  const parts = sections.map(({ code, total, lines }) => COUNTED[code](formatCount(total), nounOf(lines)));
  return [...parts.slice(0, NAMED), ...(parts.length > NAMED ? ['việc khác'] : [])].join(', ');
}

/** Subject of the mail: `Nhắc việc ngày 23/11/2026: 3 đơn quá hạn, 5 đơn sắp đến hạn`. */
export function digestSubject(day: PlainDate, sections: readonly DigestSection[]): string {
  return `Nhắc việc ngày ${formatDay(day)}: ${digestHeading(sections)}`;
}

/** `và 12 đơn nữa`, or null when all are shown. */
export function moreWords({ total, lines }: Pick<DigestSection, 'total' | 'lines'>): string | null {
  const rest = total - lines.length;
  return rest > 0 ? `và ${formatCount(rest)} ${nounOf(lines)} nữa` : null;
}

function nounOf(lines: DigestSection['lines']): string {
  if (lines.every(({ record }) => record === 'petition')) return 'đơn';
  if (lines.every(({ record }) => record === 'document')) return 'văn bản';
  if (lines.every(({ record }) => record === 'conclusion')) return 'nhiệm vụ';
  if (lines.every(({ record }) => record === 'reporting-unit')) return 'đơn vị';
  if (lines.every(({ record }) => record === 'filing')) return 'báo cáo';
  if (lines.every(({ record }) => record === 'delegation')) return 'ủy quyền';
  return lines.every(({ record }) => record === 'reception') ? 'lượt tiếp' : 'việc';
}
