import { body, column, end, heading, listTable, mm, paper, start, tag, titleBlock } from './layout/index.js';

/** The published schedule of a month, to be posted at the reception house (Luật TCD Đ.24 k.4). It says what is published and decides nothing. */
export function scheduleNotice(): Promise<Buffer> {
  const columns = [
    { heading: 'Ngày tiếp', width: mm(28), cell: column('scheduleDays', 'date') },
    { heading: 'Thời gian, địa điểm', width: mm(36), cell: column('scheduleDays', 'time') },
    { heading: 'Người tiếp', width: mm(42), cell: column('scheduleDays', 'host') },
    { heading: 'Nội dung, thành phần', width: mm(34), cell: column('scheduleDays', 'content') },
    { heading: 'Thay đổi', width: mm(25), cell: column('scheduleDays', 'note') },
  ];
  return paper([
    ...heading({ numberless: true }),
    ...titleBlock(tag('title'), `Lịch tiếp công dân ${tag('periodWords')}`),
    body(`${tag('officeName')} thông báo lịch tiếp công dân ${tag('periodWords')} như sau:`, {}, { keepNext: true }),
    listTable(columns, { opening: start('scheduleDays'), closing: end('scheduleDays') }, { size: 22 }),
    body(`Lịch được lấy từ lịch đã công bố đến ngày ${tag('scheduleAsOf')}; khi có thay đổi, ${tag('officeName')} thông báo tại Trụ sở tiếp công dân và trên trang thông tin.`, {}, { spacing: { before: 160 } }),
  ]);
}
