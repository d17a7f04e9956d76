import { addressee, body, column, end, ending, grounds, heading, mark, paper, start, tag, where } from './layout/index.js';

/** Letter that asks for an answer that is late (NĐ 154/2026 Đ.32.1). */
export function urging(): Promise<Buffer> {
  return paper([
    ...heading({ letter: true }),
    ...addressee(),
    ...grounds(),
    body(`Ngày ${tag('aboutDate')}, ${tag('officeName')} có Văn bản số ${tag('aboutNumber')} ${tag('aboutSummary')}, gửi ${tag('aboutRecipient')}.`),
    body(`Đến nay đã quá hạn trả lời${where('dueOn', ` (ngày ${tag('dueOn')})`)}${where('daysLate', ` ${tag('daysLate')} ngày`)} nhưng ${tag('officeName')} chưa nhận được kết quả giải quyết.`),
    mark(start('previousUrges')),
    body(`Việc này đã được đôn đốc tại Văn bản số ${column('previousUrges', 'number')} ngày ${column('previousUrges', 'date')}.`),
    mark(end('previousUrges')),
    mark(start('content')),
    body(tag('content')),
    mark(end('content')),
    body(`${tag('officeName')} đề nghị ${tag('addressee')} ${tag('request')}.`),
    body(
      `Nếu tiếp tục chậm giải quyết, Trưởng Ban Tiếp công dân báo cáo người có thẩm quyền xem xét trách nhiệm theo khoản 1 Điều 32 Nghị định số 154/2026/NĐ-CP.`,
    ),
    ending(),
  ]);
}
