import type { FormDefinition, FormSet } from '../../definition.js';
import { column, formOf, under } from '../build.js';
import { CASES_GUIDANCE, HOSTS, NOT_VISITS, casesByFirst, days, groups, groupsByFirst, people, visits } from '../receptions.js';

/** Biểu 01/TCD with 29 columns, which the circulars of 2021 and 2024 print alike. */
export const olderReceptions = (set: FormSet): FormDefinition =>
  formOf(set, '01/TCD', 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT', 30, [
    column(1, 'Tổng số lượt tiếp', 'lượt', 'flow', `Số lượt tiếp trong kỳ, thường xuyên, định kỳ và đột xuất, ${NOT_VISITS}.`, {
      formulas: ['4+13+22'],
    }),
    column(
      2,
      'Tổng số người được tiếp',
      'người',
      'flow',
      'Tổng số người có mặt ở mọi lượt tiếp trong kỳ; một người đến nhiều lượt được tính ở mỗi lượt.',
      {
        formulas: ['5+14+23'],
      },
    ),
    column(
      3,
      'Tổng số vụ việc tiếp',
      'vụ việc',
      'distinct',
      'Số vụ việc khác nhau được tiếp trong kỳ; mỗi vụ việc tính một lần, dù được tiếp nhiều lượt hoặc ở nhiều nơi.',
      {
        formulas: ['6+7+15+16+24+25'],
        guidance: CASES_GUIDANCE,
      },
    ),
    ...under('Tiếp thường xuyên', [
      visits(4, HOSTS.routine),
      people(5, HOSTS.routine),
      ...under('Số vụ việc', casesByFirst(6, HOSTS.routine)),
      ...under('Trong đó đoàn đông người', [...groups(8, HOSTS.routine), ...groupsByFirst(10, HOSTS.routine)]),
    ]),
    ...under('Tiếp định kỳ và đột xuất của Thủ trưởng', [
      ...under('Thủ trưởng tiếp', [
        days(12, 'Số kỳ tiếp', 'kỳ', HOSTS.chair),
        visits(13, HOSTS.chair),
        people(14, HOSTS.chair),
        ...under('Số vụ việc', casesByFirst(15, HOSTS.chair)),
        ...under('Trong đó đoàn đông người', [...groups(17, HOSTS.chair), ...groupsByFirst(19, HOSTS.chair)]),
      ]),
      ...under('Ủy quyền tiếp', [
        days(21, 'Số kỳ tiếp', 'kỳ', HOSTS.delegate),
        visits(22, HOSTS.delegate),
        people(23, HOSTS.delegate),
        ...under('Số vụ việc', casesByFirst(24, HOSTS.delegate)),
        ...under('Trong đó đoàn đông người', [...groups(26, HOSTS.delegate), ...groupsByFirst(28, HOSTS.delegate)]),
      ]),
    ]),
  ]);
