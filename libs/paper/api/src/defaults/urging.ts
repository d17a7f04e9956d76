import { addressee, body, column, ending, grounds, heading, officersWords, optional, paper, tag, theAddressee, where, without } from './layout/index.js';

/** Letter that asks for an answer that is late (NĐ 154/2026 Đ.32.1). */
export function urging(): Promise<Buffer> {
  const late = `${where('daysLate', ` ${tag('daysLate')} ngày`)}${where('dueOn', ` (hạn trả lời ngày ${tag('dueOn')})`)}`;
  return paper([
    ...heading({ letter: true }),
    ...addressee(),
    ...grounds(),
    body(`Ngày ${tag('aboutDate')}, ${tag('officeName')} có Văn bản số ${tag('aboutNumber')} gửi ${tag('aboutRecipient')}. Trích yếu: ${tag('aboutSummary')}.`),
    body(`Đến nay đã quá hạn trả lời${late} nhưng ${tag('officeName')} chưa nhận được kết quả giải quyết.`),
    ...optional('previousUrges', body(`Việc này đã được đôn đốc tại Văn bản số ${column('previousUrges', 'number')} ngày ${column('previousUrges', 'date')}.`)),
    ...officersWords(),
    body(
      `${tag('officeName')} đề nghị ${theAddressee('quý cơ quan')} ${where('request', tag('request'))}${without('request', 'khẩn trương giải quyết và thông báo kết quả theo quy định của pháp luật')}.`,
    ),
    body(
      'Nếu tiếp tục chậm giải quyết, Trưởng Ban Tiếp công dân báo cáo người có thẩm quyền xem xét trách nhiệm theo khoản 1 Điều 32 Nghị định số 154/2026/NĐ-CP.',
      {},
      { keepNext: true },
    ),
    ending(),
  ]);
}
