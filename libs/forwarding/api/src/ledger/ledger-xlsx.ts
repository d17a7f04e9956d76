import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { DELIVERY_STATES, type DeliveryRow, SEND_WAYS, rungWords } from '@tiepdan/forwarding/contract';
import { writeLongSheet } from '@tiepdan/platform/api';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type ExcelJS from '@protobi/exceljs';

const FONT = { name: 'Times New Roman', size: 11 } as const;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly value: (row: DeliveryRow, position: number) => string | number | Date | null;
}

/** A day as Excel keeps it; in UTC, so that no time zone moves it. */
const day = (on: PlainDate | null): Date | null => (on ? new Date(`${on}T00:00:00Z`) : null);

const COLUMNS: readonly Column[] = [
  { heading: 'STT', width: 6, value: (_row, position) => position + 1 },
  { heading: 'Số, ký hiệu', width: 16, value: ({ documentNumber }) => documentNumber },
  { heading: 'Ngày văn bản', width: 12, value: ({ issuedOn }) => day(issuedOn) },
  { heading: 'Loại', width: 16, value: ({ documentKind }) => DOCUMENT_KINDS[documentKind] },
  { heading: 'Trích yếu', width: 44, value: ({ summary }) => summary },
  { heading: 'Nơi nhận', width: 28, value: ({ agencyName }) => agencyName },
  { heading: 'Đơn số', width: 12, value: ({ petitionNumber }) => petitionNumber },
  { heading: 'Tình trạng', width: 18, value: ({ state }) => DELIVERY_STATES[state] },
  { heading: 'Ngày gửi', width: 12, value: ({ sentOn }) => day(sentOn) },
  { heading: 'Cách gửi', width: 20, value: ({ sentHow }) => (sentHow ? SEND_WAYS[sentHow] : null) },
  { heading: 'Ngày nhận', width: 12, value: ({ receivedOn }) => day(receivedOn) },
  { heading: 'Hạn trả lời', width: 12, value: ({ dueOn }) => day(dueOn) },
  { heading: 'Quá hạn (ngày làm việc)', width: 12, value: ({ late, lateDays }) => (late ? lateDays : null) },
  { heading: 'Đôn đốc gần nhất', width: 26, value: ({ rung }) => (rung ? `${rungWords(rung.rung, rung.ordinal)}, ${formatDay(rung.on)}` : null) },
  { heading: 'Ngày trả lời', width: 12, value: ({ answeredOn }) => day(answeredOn) },
  { heading: 'Ngày trả lại', width: 12, value: ({ returnedOn }) => day(returnedOn) },
  { heading: 'Đã báo công dân', width: 12, value: ({ toldOn }) => day(toldOn) },
];

/** The ledger as a workbook: the rows of the screen under the same filter, days as days, numbers as numbers. */
export const ledgerXlsx = (rows: readonly DeliveryRow[], officeName: string, today: PlainDate): Promise<Buffer> =>
  writeLongSheet({
    name: 'Sổ theo dõi',
    creator: officeName,
    widths: COLUMNS.map(({ width }) => width),
    head: (sheet) => {
      title(sheet, officeName.toLocaleUpperCase('vi'));
      title(sheet, `SỔ THEO DÕI VĂN BẢN ĐÃ GỬI, TÍNH ĐẾN NGÀY ${formatDay(today)}`);
      sheet.addRow([]);
      decorate(sheet.addRow(COLUMNS.map(({ heading }) => heading)), true);
    },
    headRows: 4,
    frozenColumns: 2,
    filtered: true,
    lines: rows.map((row, position) => COLUMNS.map(({ value }) => value(row, position))),
    decorate: (row) => decorate(row, false),
  });

function title(sheet: ExcelJS.Worksheet, text: string): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, COLUMNS.length);
  row.getCell(1).font = { ...FONT, size: 13, bold: true };
  row.getCell(1).alignment = { horizontal: 'center' };
}

function decorate(row: ExcelJS.Row, heading: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { ...FONT, bold: heading };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true, ...(heading ? { horizontal: 'center' as const } : {}) };
    if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
  });
}
