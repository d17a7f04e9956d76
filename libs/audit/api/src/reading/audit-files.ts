import { StreamableFile } from '@nestjs/common';
import { AUDIT_GROUPS, type AuditRow, SUBJECTS } from '@tiepdan/audit/contract';
import { writeLongSheet } from '@tiepdan/platform/api';
import { OFFICE_TIME_ZONE } from '@tiepdan/platform/contract';

type ExportedRow = AuditRow & { readonly userAgent: string | null };

const clockFace = new Intl.DateTimeFormat('vi-VN', { timeZone: OFFICE_TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** What a file says of each row, from left to right. */
const COLUMNS: readonly { readonly heading: string; readonly width: number; readonly value: (row: ExportedRow) => string }[] = [
  { heading: 'Số', width: 10, value: ({ id }) => id },
  { heading: 'Thời điểm', width: 20, value: ({ at }) => clockFace.format(new Date(at)) },
  { heading: 'Người thực hiện', width: 26, value: ({ actorName }) => actorName ?? '' },
  { heading: 'Việc', width: 40, value: ({ label }) => label },
  { heading: 'Nhóm', width: 22, value: ({ group }) => AUDIT_GROUPS[group] },
  { heading: 'Loại hồ sơ', width: 22, value: ({ subjectKind }) => (subjectKind ? ((SUBJECTS as Readonly<Record<string, string>>)[subjectKind] ?? subjectKind) : '') },
  { heading: 'Mã hồ sơ', width: 38, value: ({ subjectId }) => subjectId ?? '' },
  { heading: 'Lý do', width: 40, value: ({ reason }) => reason ?? '' },
  { heading: 'Địa chỉ mạng', width: 18, value: ({ ip }) => ip ?? '' },
  { heading: 'Trình duyệt', width: 40, value: ({ userAgent }) => userAgent ?? '' },
];

/** The rows as comma-separated values that Excel opens with Vietnamese letters. */
export function auditCsv(rows: readonly ExportedRow[]): Buffer {
  const lines = [COLUMNS.map(({ heading }) => heading), ...rows.map((row) => COLUMNS.map(({ value }) => value(row)))];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`);
}

/** The rows as a sheet. */
export const auditXlsx = (rows: readonly ExportedRow[]): Promise<Buffer> =>
  writeLongSheet({
    name: 'Nhật ký',
    widths: COLUMNS.map(({ width }) => width),
    head: (sheet) => (sheet.addRow(COLUMNS.map(({ heading }) => heading)).font = { bold: true }),
    headRows: 1,
    filtered: true,
    lines: linesOf(rows),
  });

function* linesOf(rows: readonly ExportedRow[]): Generator<string[]> {
  for (const row of rows) yield COLUMNS.map(({ value }) => value(row));
}

/** A file of the audit as an answer; its name is in plain letters. */
export function giveFile(name: string, type: string, bytes: Buffer): StreamableFile {
  return new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename="${name}"` });
}

/** A cell that a spreadsheet takes as text, whatever somebody typed: no formula begins in it. */
function csvCell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${tame.replaceAll('"', '""')}"`;
}
