import { PLACE_OF_SITTING, RECEIVER, body, heading, officersWords, optional, paper, peopleWhoCame, signatures, tag, titleBlock, where, without } from './layout/index.js';

/** What somebody said who brought no petition, written down, read back and signed (Luật TCD Đ.25 k.2; NĐ 154/2026 Đ.14 k.2). */
export function statementRecord(): Promise<Buffer> {
  return paper([
    ...heading({ numberless: true }),
    ...titleBlock(),
    body(`Vào ${where('startTime', `${tag('startTime')}, `)}${tag('receptionDateWords')}, tại ${PLACE_OF_SITTING}.`),
    body(`Người ghi biên bản: ${RECEIVER}, ${tag('officeName')}.`),
    body('Người trình bày:', {}, { keepNext: true }),
    ...peopleWhoCame(),
    body('Do người trình bày không có đơn, nội dung trình bày trực tiếp được ghi lại như sau:', {}, { keepNext: true }),
    ...optional('receptionSummary', body(tag('receptionSummary'))),
    ...officersWords(),
    body(`Yêu cầu, đề nghị: ${where('receptionRequest', tag('receptionRequest'))}${without('receptionRequest', 'giải quyết nội dung nêu trên theo quy định của pháp luật.')}`),
    body(
      `Việc ghi biên bản kết thúc${where('endTime', ` hồi ${tag('endTime')}`)} cùng ngày. Người trình bày đã được nghe đọc lại, xác nhận nội dung ghi đúng lời trình bày và cùng ký tên, điểm chỉ dưới đây.`,
      {},
      { keepNext: true },
    ),
    signatures([
      { role: 'Người trình bày', hint: '(Ký hoặc điểm chỉ, ghi rõ họ và tên)' },
      { role: 'Người ghi biên bản', name: tag('receiver') },
    ]),
  ]);
}
