import { type ConclusionReport, type FigureLine, TASK_FIGURES, TASK_STATES, type TaskFigure, type TaskRow } from '@tiepdan/conclusion/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { type SheetColumn, addTable, excelDay, newWorkbook, periodTitle } from './sheet.js';

const TASKS: readonly SheetColumn<TaskRow>[] = [
  { heading: 'STT', width: 6, value: (_row, position) => position + 1 },
  { heading: 'Ngày kết luận', width: 12, value: ({ concludedOn }) => excelDay(concludedOn) },
  { heading: 'Người kết luận', width: 22, value: ({ hostName }) => hostName },
  { heading: 'Vụ việc', width: 16, value: ({ matterNumber }) => matterNumber },
  { heading: 'Nhiệm vụ', width: 50, value: ({ content }) => content },
  { heading: 'Cơ quan được giao', width: 28, value: ({ agencyName }) => agencyName },
  { heading: 'Thông báo số', width: 16, value: ({ documentNumber }) => documentNumber },
  { heading: 'Hạn', width: 12, value: ({ dueOn }) => excelDay(dueOn) },
  { heading: 'Tình trạng', width: 20, value: ({ state }) => TASK_STATES[state] },
  { heading: 'Quá hạn (ngày làm việc)', width: 12, value: ({ late, lateDays }) => (late ? lateDays : null) },
  { heading: 'Ngày báo cáo', width: 12, value: ({ reportedOn }) => excelDay(reportedOn) },
  { heading: 'Ngày hoàn thành', width: 12, value: ({ doneOn }) => excelDay(doneOn) },
  { heading: 'Hoàn thành quá hạn', width: 12, value: ({ doneLate }) => (doneLate ? 'x' : null) },
];

/** The tasks of the screen under the same filter, days as days. */
export async function tasksXlsx(rows: readonly TaskRow[], officeName: string, today: PlainDate): Promise<Buffer> {
  const workbook = await newWorkbook(officeName);
  addTable(workbook, 'Nhiệm vụ', [officeName.toLocaleUpperCase('vi'), `NHIỆM VỤ THEO KẾT LUẬN TIẾP CÔNG DÂN, TÍNH ĐẾN NGÀY ${formatDay(today)}`], TASKS, rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const numbers = (): SheetColumn<FigureLine>[] => [
  ...(Object.keys(TASK_FIGURES) as TaskFigure[]).map((figure) => ({ heading: TASK_FIGURES[figure], width: 16, value: ({ figures }: FigureLine) => figures[figure] })),
  { heading: 'Số ngày bình quân', width: 14, value: ({ averageDays }) => averageDays },
  { heading: 'Số ngày làm việc bình quân', width: 16, value: ({ averageWorkingDays }) => averageWorkingDays },
];

/** The report on carrying out conclusions: by body, by leader, and the notices. */
export async function reportXlsx(report: ConclusionReport, officeName: string): Promise<Buffer> {
  const workbook = await newWorkbook(officeName);
  const titles = [officeName.toLocaleUpperCase('vi'), 'TÌNH HÌNH THỰC HIỆN KẾT LUẬN TIẾP CÔNG DÂN', periodTitle(report.from, report.to)];
  const whole: FigureLine = { id: '', name: 'Tổng số', ...report.whole };
  for (const [name, heading, lines] of [
    ['Theo cơ quan', 'Cơ quan được giao', report.agencies],
    ['Theo lãnh đạo', 'Người kết luận', report.leaders],
  ] as const)
    addTable(workbook, name, titles, [{ heading, width: 36, value: (line: FigureLine) => line.name }, ...numbers()], [...lines, whole]);
  const notices: readonly (readonly [string, number])[] = [
    ['Kết luận', report.conclusions],
    ['Trong đó có giao nhiệm vụ', report.withTasks],
    ['Thông báo đúng hạn', report.noticesInTime],
    ['Thông báo chậm', report.noticesLate],
    ['Chưa ra thông báo', report.noticesMissing],
  ];
  addTable(workbook, 'Thông báo', titles, [{ heading: 'Chỉ tiêu', width: 36, value: ([label]) => label }, { heading: 'Số lượng', width: 14, value: ([, count]) => count }], notices);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
