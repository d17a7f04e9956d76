import { FEEDBACK_CHANNELS, FEEDBACK_STAGES, type FeedbackCounts, type FeedbackFigures } from '@tiepdan/feedback/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type ExcelJS from '@protobi/exceljs';

const FONT = { name: 'Times New Roman', size: 12 } as const;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;

const COLUMNS: readonly { readonly heading: string; readonly width: number; readonly value: (counts: FeedbackCounts) => string | number }[] = [
  { heading: 'Kênh tiếp nhận', width: 44, value: ({ channel }) => (channel ? FEEDBACK_CHANNELS[channel] : 'Tổng số') },
  { heading: 'Tiếp nhận', width: 12, value: ({ received }) => received },
  { heading: 'Cùng kỳ năm trước', width: 14, value: ({ before }) => before },
  { heading: FEEDBACK_STAGES.answered, width: 12, value: ({ answered }) => answered },
  { heading: FEEDBACK_STAGES.open, width: 12, value: ({ open }) => open },
  { heading: FEEDBACK_STAGES.withdrawn, width: 12, value: ({ withdrawn }) => withdrawn },
  { heading: FEEDBACK_STAGES.published, width: 12, value: ({ published }) => published },
  { heading: FEEDBACK_STAGES.late, width: 12, value: ({ late }) => late },
];

/** The figures as a workbook: what the screen shows, numbers as numbers. */
export async function figuresXlsx(figures: FeedbackFigures, officeName: string): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = officeName;
  const sheet = workbook.addWorksheet('PAKN về TTHC');
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  title(sheet, officeName.toLocaleUpperCase('vi'), 13);
  title(sheet, 'TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ VỀ THỦ TỤC HÀNH CHÍNH', 13);
  title(sheet, `Từ ngày ${formatDay(figures.from)} đến ngày ${formatDay(figures.to)}`, 12);
  sheet.addRow([]);
  decorate(sheet.addRow(COLUMNS.map(({ heading }) => heading)), true);
  for (const counts of figures.channels) decorate(sheet.addRow(COLUMNS.map(({ value }) => value(counts))), false);
  decorate(sheet.addRow(COLUMNS.map(({ value }) => value(figures.total))), true);
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function title(sheet: ExcelJS.Worksheet, text: string, size: number): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, COLUMNS.length);
  row.getCell(1).font = { ...FONT, size, bold: true };
  row.getCell(1).alignment = { horizontal: 'center' };
}

function decorate(row: ExcelJS.Row, bold: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: column === 1 ? 'left' : 'center' };
  });
}
