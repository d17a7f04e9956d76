import {
  PLACE_OF_SITTING, RECEIVER, body, column, heading, officersWords, optional, optionalColumn, paper, participants, peopleWhoCame, signatures, tag, titleBlock, unless, where, without,
} from './layout/index.js';

const CITIZEN = { role: 'Công dân', hint: '(Ký hoặc điểm chỉ, ghi rõ họ và tên)' } as const;

/** Minutes of a reception: who received whom, what was said and what came of it (Luật TCD Đ.25 k.2; NĐ 154/2026 Đ.14). */
export function receptionRecord(): Promise<Buffer> {
  return paper([
    ...heading({ numberless: true }),
    ...titleBlock(),
    body(`Vào ${where('startTime', `${tag('startTime')}, `)}${tag('receptionDateWords')}, tại ${PLACE_OF_SITTING}, ${tag('officeName')} tiếp công dân (lượt tiếp số ${tag('receptionNumber')}).`),
    body('I. THÀNH PHẦN', { bold: true }, { keepNext: true }),
    body(`1. Người tiếp công dân: ${RECEIVER}.`),
    ...participants('Cùng tiếp'),
    body(`2. Công dân được tiếp (${tag('headCount')} người):`, {}, { keepNext: true }),
    ...peopleWhoCame(),
    body('II. NỘI DUNG', { bold: true }, { keepNext: true }),
    ...optional('receptionSummary', body(`1. Nội dung trình bày: ${tag('receptionSummary')}`)),
    ...optional('receptionRequest', body(`Đề nghị của công dân: ${tag('receptionRequest')}`)),
    ...optional('participants', ...optionalColumn(column('participants', 'opinion'), body(`- Ý kiến của ${column('participants', 'name')}: ${column('participants', 'opinion')}`))),
    ...optional('sessionConclusion', body(`2. Kết luận của người chủ trì: ${tag('sessionConclusion')}`)),
    ...unless('sessionConclusion', ...optional('result', body(`2. Kết quả tiếp: ${tag('result')}`))),
    ...optional('citizenOpinion', body(`3. Ý kiến của công dân: ${tag('citizenOpinion')}`)),
    ...optional('unsignedReason', body(`Công dân không ký biên bản. Lý do: ${tag('unsignedReason')}`)),
    ...officersWords(),
    body(
      `Buổi tiếp kết thúc${where('endTime', ` hồi ${tag('endTime')}`)} cùng ngày. Biên bản đã được đọc lại cho những người có tên nêu trên nghe, công nhận đúng và cùng ký tên; lập thành ${where('minutesCopies', tag('minutesCopies'))}${without('minutesCopies', '02')} bản, công dân giữ 01 bản, ${tag('officeName')} lưu 01 bản.`,
      {},
      { keepNext: true },
    ),
    ...unless('noteTaker', signatures([CITIZEN, { role: 'Người tiếp công dân', name: tag('receiver') }])),
    ...optional('noteTaker', signatures([CITIZEN, { role: 'Người ghi biên bản', name: tag('noteTaker') }, { role: 'Người chủ trì', name: tag('receiver') }])),
  ]);
}
