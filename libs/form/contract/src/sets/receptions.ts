import type { FormColumnDefinition } from '../definition.js';
import { column } from './build.js';

/** Whose sittings a block of the form 01/TCD is about: how its visits are called, and which matters are entered there. */
interface Host {
  readonly visits: string;
  readonly cases: string;
  readonly days: string;
}

/** The three blocks of 01/TCD in every regime. A matter received in several of them is entered in one (guidance of 01/TCD, columns 7 and 13). */
export const HOSTS = {
  routine: {
    visits: 'lượt tiếp thường xuyên',
    cases: 'được tiếp thường xuyên trong kỳ mà cả Thủ trưởng và người được ủy quyền đều không tiếp trong kỳ',
    days: '',
  },
  chair: {
    visits: 'lượt tiếp định kỳ và đột xuất do Thủ trưởng trực tiếp tiếp',
    cases:
      'có ít nhất một lượt do Thủ trưởng trực tiếp tiếp trong kỳ, kể cả vụ việc trong kỳ cũng được tiếp thường xuyên hoặc do người được ủy quyền tiếp',
    days: 'do Thủ trưởng trực tiếp tiếp',
  },
  delegate: {
    visits: 'lượt tiếp định kỳ và đột xuất do người được ủy quyền tiếp',
    cases:
      'có lượt do người được ủy quyền tiếp trong kỳ mà Thủ trưởng không trực tiếp tiếp, kể cả vụ việc trong kỳ cũng được tiếp thường xuyên',
    days: 'ủy quyền cho cấp phó tiếp',
  },
} as const satisfies Record<string, Host>;

/** What is no visit, said under every total of visits. */
export const NOT_VISITS = 'không kể lượt hẹn nhưng không đến, lượt từ chối tiếp và bản ghi đã hủy';
export const CASES_GUIDANCE =
  'Biểu không giải thích thế nào là một vụ việc; cách tính, và nơi xếp vụ việc được tiếp ở nhiều nơi, theo lựa chọn của cơ quan in dưới biểu.';
export const GROUPS_GUIDANCE = 'Đoàn đông người là từ 05 người trở lên đến về cùng một vụ việc.';

export const visits = (number: number, { visits: of }: Host): FormColumnDefinition =>
  column(number, 'Số lượt tiếp', 'lượt', 'flow', `Số ${of} trong kỳ; mỗi buổi tiếp về một vụ việc là một lượt, ${NOT_VISITS}.`, {
    guidance: 'Ghi số lượt tiếp thực tế. Biểu không giải thích thế nào là một lượt; cách hiểu in dưới biểu.',
  });

export const people = (number: number, { visits: of }: Host): FormColumnDefinition =>
  column(
    number,
    'Số người được tiếp',
    'người',
    'flow',
    `Tổng số người có mặt ở các ${of} trong kỳ; một người đến nhiều lượt được tính ở mỗi lượt.`,
    {
      guidance: 'Ghi số người thực tế được tiếp.',
    },
  );

export const cases = (number: number, { cases: of }: Host): FormColumnDefinition =>
  column(number, 'Số vụ việc', 'vụ việc', 'distinct', `Số vụ việc khác nhau ${of}.`, {
    guidance: `Vụ việc vừa tiếp thường xuyên vừa do Thủ trưởng tiếp chỉ ghi một lần, ở phần tiếp của Thủ trưởng. ${CASES_GUIDANCE}`,
  });

/** The matters of a block in the two classes of the older forms; every matter of the period falls in one. */
export function casesByFirst(first: number, { cases: of }: Host): FormColumnDefinition[] {
  const guidance = 'Biểu không giải thích "lần đầu"; vụ việc là lần đầu khi lượt tiếp đầu tiên từ trước đến nay tại cơ quan nằm trong kỳ.';
  return [
    column(
      first,
      'Tiếp lần đầu',
      'vụ việc',
      'distinct',
      `Số vụ việc khác nhau ${of}, có lượt tiếp đầu tiên từ trước đến nay nằm trong kỳ.`,
      { guidance },
    ),
    column(first + 1, 'Tiếp nhiều lần', 'vụ việc', 'distinct', `Số vụ việc khác nhau ${of}, đã được tiếp ít nhất một lượt trước kỳ.`, {
      guidance,
    }),
  ];
}

/** The groups of a block: how many, and how many people. */
export function groups(first: number, { visits: of }: Host): FormColumnDefinition[] {
  return [
    column(
      first,
      'Số đoàn được tiếp',
      'đoàn',
      'flow',
      `Số ${of} trong kỳ có từ 05 người trở lên đến về cùng một vụ việc; một đoàn đến nhiều lượt được tính ở mỗi lượt.`,
      {
        guidance: GROUPS_GUIDANCE,
      },
    ),
    column(first + 1, 'Số người được tiếp', 'người', 'flow', `Tổng số người có mặt ở các ${of} trong kỳ có đoàn đông người.`, {
      guidance: GROUPS_GUIDANCE,
    }),
  ];
}

/** The groups of a block in the two classes of the older forms: a group is first when its visit is the first of its matter. */
export function groupsByFirst(first: number, { visits: of }: Host): FormColumnDefinition[] {
  const guidance = 'Biểu không in công thức cho hai cột này; cách hiểu ở đây cho tổng hai cột bằng số đoàn được tiếp.';
  const one = (number: number, heading: string, which: string) =>
    column(number, heading, 'đoàn', 'flow', `Số ${of} trong kỳ có đoàn đông người, ${which} của vụ việc tại cơ quan từ trước đến nay.`, {
      guidance,
    });
  return [one(first, 'Tiếp lần đầu', 'là lượt tiếp đầu tiên'), one(first + 1, 'Tiếp nhiều lần', 'không phải lượt tiếp đầu tiên')];
}

/** Announced days of the head or of those he delegates. */
export const days = (number: number, heading: string, unit: 'ngày' | 'kỳ', { days: of }: Host): FormColumnDefinition =>
  column(
    number,
    heading,
    unit,
    'flow',
    `Số ngày tiếp công dân định kỳ và đột xuất của Thủ trưởng trong kỳ đã công bố, ${of}, kể cả ngày không có công dân đến hoặc không tổ chức.`,
    { guidance: 'Ghi số ngày tiếp đã công bố công khai, cả định kỳ và đột xuất.' },
  );
