import { addressee, body, column, end, ending, grounds, heading, mark, paper, start, tag, titleBlock, where } from './layout/index.js';

/** Slip that forwards a petition to the body that has to resolve it and report back (Luật TCD Đ.26, Đ.27). */
export function forwarding(): Promise<Buffer> {
  const from = `${tag('senderTitle')} ${tag('senderName')}${where('senderAddress', `, địa chỉ: ${tag('senderAddress')}`)}`;
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    body(`Ngày ${tag('receivedOn')}, ${tag('officeName')} nhận được đơn ${tag('petitionKind')}${where('petitionDate', ` ghi ngày ${tag('petitionDate')}`)} của ${from}.`),
    body(`Nội dung đơn: ${tag('petitionSummary')}.`),
    mark(start('content')),
    body(tag('content')),
    mark(end('content')),
    body(`${tag('officeName')} chuyển đơn nêu trên đến ${tag('addressee')} để ${tag('request')}.`),
    body(
      `Đề nghị ${tag('addressee')} thông báo kết quả giải quyết cho người gửi đơn và cho ${tag('officeName')} trong thời hạn 07 ngày làm việc kể từ ngày có kết quả, theo khoản 2 Điều 27 Luật Tiếp công dân.`,
    ),
    mark(start('attachments')),
    body(`Gửi kèm: ${column('attachments', 'name')}.`),
    mark(end('attachments')),
    ending(),
  ]);
}
