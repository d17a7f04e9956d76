import { column, formOf, under } from '../build.js';

/** Biểu 01/TCD. */
export const receptions = formOf('tt06', '01/TCD', 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT', 22, [
  column(1, 'Tổng số lượt tiếp', 'lượt', 'flow', '', { formulas: ['5+11+17'] }),
  column(2, 'Tổng số người được tiếp', 'người', 'flow', '', { formulas: ['6+12+18'] }),
  column(3, 'Tổng số vụ việc tiếp', 'vụ việc', 'distinct', '', { formulas: ['7+13+19'] }),
  column(4, 'Tổng số đoàn đông người', 'đoàn', 'flow', '', { formulas: ['8+14+20'] }),
  ...under('Tiếp thường xuyên', [
    column(5, 'Số lượt tiếp', 'lượt', 'flow', ''),
    column(6, 'Số người được tiếp', 'người', 'flow', ''),
    column(7, 'Số vụ việc', 'vụ việc', 'distinct', ''),
    ...under('Trong đó đoàn đông người', [
      column(8, 'Số đoàn được tiếp', 'đoàn', 'flow', ''),
      column(9, 'Số người được tiếp', 'người', 'flow', ''),
    ]),
  ]),
  ...under('Tiếp định kỳ và đột xuất của Thủ trưởng', [
    ...under('Thủ trưởng tiếp', [
      column(10, 'Số ngày tiếp', 'ngày', 'flow', ''),
      column(11, 'Số lượt tiếp', 'lượt', 'flow', ''),
      column(12, 'Số người được tiếp', 'người', 'flow', ''),
      column(13, 'Số vụ việc', 'vụ việc', 'distinct', ''),
      ...under('Trong đó đoàn đông người', [
        column(14, 'Số đoàn được tiếp', 'đoàn', 'flow', ''),
        column(15, 'Số người được tiếp', 'người', 'flow', ''),
      ]),
    ]),
    ...under('Ủy quyền tiếp', [
      column(16, 'Số ngày tiếp', 'ngày', 'flow', ''),
      column(17, 'Số lượt tiếp', 'lượt', 'flow', ''),
      column(18, 'Số người được tiếp', 'người', 'flow', ''),
      column(19, 'Số vụ việc', 'vụ việc', 'distinct', ''),
      ...under('Trong đó đoàn đông người', [
        column(20, 'Số đoàn được tiếp', 'đoàn', 'flow', ''),
        column(21, 'Số người được tiếp', 'người', 'flow', ''),
      ]),
    ]),
  ]),
]);
