import { column, formOf, under } from '../build.js';
import { CASES_GUIDANCE, GROUPS_GUIDANCE, HOSTS, NOT_VISITS, cases, days, groups, people, visits } from '../receptions.js';

/** Biểu 01/TCD: who was received, by the body that receives regularly, by the head, and by those he delegates. */
export const receptions = formOf('tt06', '01/TCD', 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT', 22, [
  column(1, 'Tổng số lượt tiếp', 'lượt', 'flow', `Số lượt tiếp trong kỳ, thường xuyên, định kỳ và đột xuất, ${NOT_VISITS}.`, {
    formulas: ['5+11+17'],
  }),
  column(
    2,
    'Tổng số người được tiếp',
    'người',
    'flow',
    'Tổng số người có mặt ở mọi lượt tiếp trong kỳ; một người đến nhiều lượt được tính ở mỗi lượt.',
    {
      formulas: ['6+12+18'],
    },
  ),
  column(
    3,
    'Tổng số vụ việc tiếp',
    'vụ việc',
    'distinct',
    'Số vụ việc khác nhau được tiếp trong kỳ; mỗi vụ việc tính một lần, dù được tiếp nhiều lượt hoặc ở nhiều nơi.',
    {
      formulas: ['7+13+19'],
      guidance: CASES_GUIDANCE,
    },
  ),
  column(
    4,
    'Tổng số đoàn đông người',
    'đoàn',
    'flow',
    'Số lượt tiếp trong kỳ có từ 05 người trở lên đến về cùng một vụ việc; một đoàn đến nhiều lượt được tính ở mỗi lượt.',
    {
      formulas: ['8+14+20'],
      guidance: GROUPS_GUIDANCE,
    },
  ),
  ...under('Tiếp thường xuyên', [
    visits(5, HOSTS.routine),
    people(6, HOSTS.routine),
    cases(7, HOSTS.routine),
    ...under('Trong đó đoàn đông người', groups(8, HOSTS.routine)),
  ]),
  ...under('Tiếp định kỳ và đột xuất của Thủ trưởng', [
    ...under('Thủ trưởng tiếp', [
      days(10, 'Số ngày tiếp', 'ngày', HOSTS.chair),
      visits(11, HOSTS.chair),
      people(12, HOSTS.chair),
      cases(13, HOSTS.chair),
      ...under('Trong đó đoàn đông người', groups(14, HOSTS.chair)),
    ]),
    ...under('Ủy quyền tiếp', [
      days(16, 'Số ngày tiếp', 'ngày', HOSTS.delegate),
      visits(17, HOSTS.delegate),
      people(18, HOSTS.delegate),
      cases(19, HOSTS.delegate),
      ...under('Trong đó đoàn đông người', groups(20, HOSTS.delegate)),
    ]),
  ]),
]);
