import { column, formOf, under } from '../build.js';
import { type Resolved, outcome, recommended, standing, transferred } from './resolutions.js';

const COMPLAINTS: Resolved = {
  petitions: 'khiếu nại',
  unit: 'quyết định',
  decisions: 'quyết định giải quyết khiếu nại',
  total: 7,
  work: 'giải quyết khiếu nại',
};
const OF = 'trong các quyết định giải quyết khiếu nại của cột (7)';

/** Biểu 03/GQKN: complaints within competence, and the decisions issued on them. */
export const complaints = formOf('tt06', '03/GQKN', 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI', 24, [
  ...standing(COMPLAINTS, 6),
  column(
    7,
    'Tổng số Quyết định ban hành trong kỳ',
    'quyết định',
    'flow',
    'Số quyết định giải quyết khiếu nại lần đầu và lần hai có ngày ban hành trong kỳ; không kể quyết định đã hủy khỏi sổ và quyết định của cơ quan được đôn đốc.',
    {
      formulas: ['8+9+10+11+12'],
    },
  ),
  ...under('Giải quyết lần đầu', [
    outcome(8, 'Khiếu nại đúng', COMPLAINTS, 'là quyết định lần đầu, kết luận khiếu nại đúng'),
    outcome(9, 'Khiếu nại sai', COMPLAINTS, 'là quyết định lần đầu, kết luận khiếu nại sai'),
    outcome(10, 'Khiếu nại đúng 1 phần', COMPLAINTS, 'là quyết định lần đầu, kết luận khiếu nại đúng một phần'),
  ]),
  ...under('Giải quyết lần 2', [
    outcome(11, 'Công nhận kết quả lần đầu', COMPLAINTS, 'là quyết định lần hai, công nhận kết quả giải quyết lần đầu'),
    outcome(12, 'Hủy, sửa kết quả lần đầu', COMPLAINTS, 'là quyết định lần hai, hủy hoặc sửa kết quả giải quyết lần đầu'),
  ]),
  ...recommended(13, COMPLAINTS),
  ...under('Kiến nghị xử lý hành chính', [
    column(19, 'Tổng số người bị kiến nghị xử lý', 'người', 'flow', `Tổng số người bị kiến nghị xử lý hành chính ${OF}.`),
    column(
      20,
      'Trong đó số cán bộ, công chức, viên chức',
      'người',
      'flow',
      'Số cán bộ, công chức, viên chức trong số người của cột (19).',
      { atMost: [19] },
    ),
  ]),
  ...transferred(21, 'Tổng số người', COMPLAINTS),
]);
