import {
  POSITION, addressee, body, column, end, ending, gap, grounds, heading, listTable, mm, officersWords, optional, paper, start, tag, theAddressee, titleBlock, where, without,
} from './layout/index.js';

/** Reports a body that goes on being late, so that its responsibility may be looked into (NĐ 154/2026 Đ.32 k.1). */
export function responsibilityReport(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    body(`Ngày ${tag('aboutDate')}, ${tag('officeName')} có Văn bản số ${tag('aboutNumber')} (${tag('aboutSummary')}) gửi ${tag('aboutRecipient')}.`),
    ...optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`)),
    body(`Đến nay đã quá hạn trả lời${where('daysLate', ` ${tag('daysLate')} ngày`)}${where('dueOn', ` (hạn trả lời ngày ${tag('dueOn')})`)} nhưng ${tag('officeName')} chưa nhận được kết quả giải quyết.`),
    ...optional('previousUrges', body(`${tag('officeName')} đã đôn đốc tại Văn bản số ${column('previousUrges', 'number')} ngày ${column('previousUrges', 'date')}.`)),
    body(`Những văn bản mà ${tag('aboutRecipient')} còn chậm trả lời:`, {}, { keepNext: true }),
    listTable(
      [
        { heading: 'STT', width: mm(13), cell: POSITION, align: 'centre' },
        { heading: 'Số, ký hiệu', width: mm(34), cell: column('lateDocuments', 'number') },
        { heading: 'Ngày', width: mm(26), cell: column('lateDocuments', 'date'), align: 'centre' },
        { heading: 'Trích yếu', width: mm(50), cell: column('lateDocuments', 'summary') },
        { heading: 'Hạn trả lời', width: mm(26), cell: column('lateDocuments', 'dueOn'), align: 'centre' },
        { heading: 'Số ngày chậm', width: mm(16), cell: column('lateDocuments', 'daysLate'), align: 'centre' },
      ],
      { opening: start('lateDocuments'), closing: end('lateDocuments') },
    ),
    gap(),
    ...officersWords(),
    body(
      `Theo khoản 1 Điều 32 Nghị định số 154/2026/NĐ-CP, ${tag('officeName')} báo cáo và đề nghị ${theAddressee('người có thẩm quyền')} ${where('request', tag('request'))}${without('request', 'xem xét, chỉ đạo')}, kiểm tra trách nhiệm của ${tag('aboutRecipient')} trong việc giải quyết và trả lời.`,
      {},
      { keepNext: true, spacing: { before: 160, after: 120 } },
    ),
    ending(),
  ]);
}
