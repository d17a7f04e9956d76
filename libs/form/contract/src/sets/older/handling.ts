import type { FormColumnDefinition } from '../../definition.js';
import { column } from '../build.js';

/** What a form of the older circulars counts: every petition, or those of one kind. */
export type Subject = 'đơn' | 'đơn khiếu nại' | 'đơn tố cáo' | 'đơn kiến nghị, phản ánh';

/** The day up to which states are read. */
export const CUT_OFF = 'đến ngày chốt số liệu';
/** Said where the guidance of the older circulars was not found and the reading is ours. */
const READING = 'Biểu in công thức mà không kèm giải thích; cách hiểu ở đây làm các công thức đã in đúng.';
const RUNNING = 'đang giải quyết: đã thụ lý, đã giao hoặc đã yêu cầu giải quyết, kể cả đang tạm đình chỉ';
const RESOLVED = 'đã giải quyết xong bằng quyết định, kết luận hoặc văn bản trả lời';

/** Whether a petition lay here when the period began: `Kỳ trước chuyển sang`, `Tiếp nhận trong kỳ`. */
const ORIGINS = {
  carried: (of: Subject) => `Số ${of} nhận trước kỳ mà trong kỳ còn ngày chưa xử lý xong, kể cả đơn được mở lại trong kỳ`,
  received: (of: Subject) => `Số ${of} có ngày nhận trong kỳ, từ mọi nguồn, không kể đơn đã hủy`,
} as const;
type Origin = keyof typeof ORIGINS;

/** The first column of every form: what had to be handled. */
export const total = (of: Subject, heading: string, formulas: readonly string[]): FormColumnDefinition =>
  column(
    1,
    heading,
    'đơn',
    'stock',
    `Số ${of} phải xử lý trong kỳ: nhận trong kỳ từ mọi nguồn và chưa xử lý xong từ kỳ trước chuyển sang; không kể đơn đã hủy.`,
    {
      formulas,
      guidance: of === 'đơn' ? READING : `Loại đơn là loại đang ghi trong sổ đơn. ${READING}`,
    },
  );

/** What was carried over or received, in one column. Only what was received is a flow. */
export const origin = (number: number, heading: string, of: Subject, from: Origin): FormColumnDefinition =>
  column(number, heading, 'đơn', from === 'received' ? 'flow' : 'stock', `${ORIGINS[from](of)}.`);

const SIGNATORIES = {
  many: { heading: 'Đơn có nhiều người đứng tên', which: 'có từ 02 người đứng tên trở lên' },
  one: { heading: 'Đơn một người đứng tên', which: 'không phải đơn nhiều người đứng tên' },
  other: { heading: 'Đơn khác', which: 'không rõ họ tên người gửi' },
} as const;

/** What was carried over or received, by how many signed. Complaints have two classes, because none is without a name; the others three. */
export function bySignatories(first: number, of: Subject, from: Origin): FormColumnDefinition[] {
  const classes = of === 'đơn khiếu nại' ? (['many', 'one'] as const) : (['many', 'one', 'other'] as const);
  return classes.map((each, position) => {
    const { heading, which } = SIGNATORIES[each];
    const named = each !== 'other' && classes.length === 3 ? ', có họ tên người gửi' : '';
    return column(
      first + position,
      heading,
      'đơn',
      from === 'received' ? 'flow' : 'stock',
      `${ORIGINS[from](of)}, ${which}${named}.`,
      each === 'other' ? { guidance: 'Biểu không giải thích "đơn khác"; ở đây là đơn không rõ họ tên người gửi.' } : {},
    );
  });
}

/** Processed: the review of eligibility is finished, whatever came of it. */
export const processed = (number: number, heading: string, of: Subject, formulas: readonly string[] = []): FormColumnDefinition =>
  column(number, heading, 'đơn', 'stock', `Số ${of} của cột (1) ${CUT_OFF} đã xem xét xong điều kiện xử lý, đủ hoặc không đủ điều kiện.`, {
    formulas,
    atMost: [1],
  });

/** Of the processed, what was carried over and what was received. */
export const processedBy = (number: number, heading: string, of: Subject, from: Origin): FormColumnDefinition =>
  column(number, heading, 'đơn', 'stock', `${ORIGINS[from](of)}, ${CUT_OFF} đã xem xét xong điều kiện xử lý.`);

export const eligible = (number: number, of: Subject, processedNumber: number, formulas: readonly string[] = []): FormColumnDefinition =>
  column(number, 'Số đơn', 'đơn', 'stock', `Số ${of} của cột (${processedNumber}) đủ điều kiện xử lý.`, {
    formulas,
    atMost: [processedNumber],
  });

const LATEST = 'Vụ việc có nhiều đơn được xếp một lần, theo đơn nhận sau cùng; biểu không nêu cách xếp này.';

/** The matters of the eligible petitions. */
export const matters = (number: number, eligibleNumber: number, formulas: readonly string[] = []): FormColumnDefinition =>
  column(number, 'Số vụ việc', 'vụ việc', 'distinct', `Số vụ việc khác nhau của các đơn ở cột (${eligibleNumber}).`, {
    formulas,
    atMost: [eligibleNumber],
    guidance: LATEST,
  });

/** Some of the matters of column `of`, said by `which`. */
export const mattersThat = (
  number: number,
  heading: string,
  of: number,
  which: string,
  formulas: readonly string[] = [],
  guidance = LATEST,
): FormColumnDefinition => column(number, heading, 'vụ việc', 'distinct', `Số vụ việc của cột (${of}) ${which}.`, { formulas, guidance });

/** Matters by field: the columns that the catalogue of fields leads to. */
export const byField = (first: number, of: number, headings: readonly string[]): FormColumnDefinition[] =>
  headings.map((heading, position) => mattersThat(first + position, heading, of, `thuộc lĩnh vực mà danh mục lĩnh vực xếp vào cột này`));

/** The field "hành chính" with its parts. */
export const administration = (
  first: number,
  of: number,
  sumHeading: string,
  formula: string,
  parts: readonly string[],
): FormColumnDefinition[] => [
  mattersThat(first, sumHeading, of, 'thuộc các lĩnh vực hành chính', [formula]),
  ...byField(first + 1, of, parts),
];

/** The states of resolution, in words, for petitions and for matters alike. */
export const STATES = {
  resolved: `${CUT_OFF} ${RESOLVED}`,
  resolvedFirst: `${CUT_OFF} ${RESOLVED}, ở lần đầu`,
  resolvedAgain: `${CUT_OFF} ${RESOLVED}, ở khiếu nại lần hai hoặc tố cáo tiếp`,
  running: `${CUT_OFF} ${RUNNING}`,
  rest: `${CUT_OFF} không ở các tình trạng đã nêu trong biểu`,
  unresolved: `${CUT_OFF} chưa giải quyết xong`,
} as const;

const WAYS = {
  guided: { heading: 'Hướng dẫn', which: 'đã hướng dẫn người gửi, hoặc không xử lý theo quy định' },
  forwarded: { heading: 'Chuyển đơn', which: 'đã chuyển đến cơ quan có thẩm quyền hoặc trả lại nơi chuyển đến' },
  urged: { heading: 'Đôn đốc giải quyết', which: 'đã yêu cầu, đôn đốc cấp dưới giải quyết' },
} as const;

/**
 * What was outside the office's competence, by how it was handled. Where a form prints no column for a way, its petitions stand in
 * the first column that is printed, so that the parts add up.
 */
export function outside(
  first: number,
  of: number,
  counted: 'đơn' | 'vụ việc',
  ways: readonly (keyof typeof WAYS)[],
): FormColumnDefinition[] {
  const missing = (['guided', 'forwarded'] as const).filter((way) => !ways.includes(way));
  const which = (way: keyof typeof WAYS, position: number) =>
    [WAYS[way].which, ...(position === 0 ? missing.map((other) => WAYS[other].which) : [])].join(', hoặc ');
  return ways.map((way, position) =>
    counted === 'đơn'
      ? column(first + position, WAYS[way].heading, 'đơn', 'stock', `Số đơn của cột (${of}) ${which(way, position)}.`)
      : mattersThat(
          first + position,
          WAYS[way].heading,
          of,
          which(way, position),
          [],
          position === 0 && missing.length > 0
            ? `Biểu không có cột riêng cho mọi cách xử lý; cách không có cột được tính ở cột này. ${LATEST}`
            : LATEST,
        ),
  );
}

/** Answers that came to what was forwarded. */
export const replies = (number: number, of: Subject): FormColumnDefinition =>
  column(
    number,
    'Số văn bản phúc đáp nhận được do chuyển đơn',
    'văn bản',
    'flow',
    `Số văn bản phúc đáp nhận trong kỳ về ${of} đã chuyển, theo ngày nhận; loại đơn là loại hiện nay.`,
  );

/** Competence as a part of the matters. */
export const WITHIN = 'thuộc thẩm quyền giải quyết';
export const OUTSIDE = 'không thuộc thẩm quyền giải quyết';

/** Judgments of courts are no facts of the register. */
export const judged = (number: number, of: number): FormColumnDefinition =>
  mattersThat(
    number,
    'Đã có bản án của tòa',
    of,
    'đã có bản án của tòa án',
    [],
    'Bản án của tòa án không phải là dữ kiện của sổ đơn, nên cột này bằng 0.',
  );
