import { type Outline, type OutlineBlock, chapter, figures, quarterly, section, sentence, subsection, told, written } from './outline.js';

const oneStop = [
  sentence('one-stop.received'),
  sentence('one-stop.resolved'),
  sentence('one-stop.returned'),
  sentence('one-stop.guidance'),
  sentence('one-stop.satisfaction'),
];

const section4: readonly OutlineBlock[] = [
  subsection('4.a', 'a) Về công tác tiếp dân thường xuyên'),
  sentence('regular.visits'),
  sentence('regular.delegations'),
  told('4.b'),
  sentence('leaders.visits'),
  subsection('4.c', 'c) Công tác tiếp nhận đơn'),
  sentence('petitions.received'),
  sentence('petitions.papers'),
];

/** The report of an office to the inspectorate: organisation, anti-corruption and the one-stop centre, section 4, plan. */
export const officeOutline: Outline = {
  variant: 'office',
  title: 'Công tác thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo và phòng, chống tham nhũng {{period}}',
  blocks: [
    sentence('opening'),
    chapter('1', 'I. Công tác tổ chức, tuyên truyền, quán triệt và triển khai thực hiện'),
    sentence('spreading.total'),
    written('spreading.words', 'Văn bản đã quán triệt, hình thức tuyên truyền, kế hoạch đã ban hành.'),
    figures('spreading.table', 'spreading'),
    chapter('2', 'II. Kết quả thực hiện'),
    section('2.1', '1. Các biện pháp phòng ngừa tham nhũng'),
    sentence('anti-corruption.assets'),
    sentence('anti-corruption.positions'),
    written(
      'anti-corruption.prevention',
      'Công khai, minh bạch; định mức, tiêu chuẩn; quy tắc ứng xử; chuyển đổi vị trí; cải cách hành chính.',
    ),
    section('2.2', '2. Phát hiện, xử lý tham nhũng; trình tự, thủ tục trong phòng, chống tham nhũng'),
    sentence('anti-corruption.cases'),
    written('anti-corruption.procedures', 'Việc thực hiện trình tự, thủ tục; tự kiểm tra nội bộ.'),
    figures('anti-corruption.table', 'anti-corruption'),
    section('2.3', '3. Kết quả giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công'),
    ...quarterly(oneStop),
    ...oneStop,
    written('one-stop.causes', 'Nguyên nhân quá hạn, trả lại hồ sơ; việc xin lỗi người dân.'),
    figures('one-stop.table', 'one-stop'),
    figures('guidance.table', 'guidance'),
    figures('satisfaction.table', 'satisfaction'),
    section('2.4', '4. Kết quả công tác tiếp công dân, khiếu nại, tố cáo'),
    ...quarterly([told('4.heading'), ...section4]),
    told('4.heading'),
    ...section4,
    chapter('3', 'III. Phương hướng, nhiệm vụ'),
    written('plan', 'Nhiệm vụ của kỳ tới, mỗi nhiệm vụ một đoạn.'),
    sentence('closing'),
  ],
};
