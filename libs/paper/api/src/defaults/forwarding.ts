import { SENDER_WITH_ADDRESS, addressee, body, enclosures, ending, grounds, heading, officersWords, paper, petitionCame, petitionContent, tag, theAddressee, titleBlock, where, without } from './layout/index.js';

/** Slip that forwards a petition to the body that has to resolve it and report back (Luật TCD Đ.26, Đ.27). */
export function forwarding(): Promise<Buffer> {
  const whom = theAddressee('cơ quan có thẩm quyền');
  const asked = `${where('request', tag('request'))}${without('request', 'xem xét, giải quyết theo quy định của pháp luật')}`;
  return paper([
    ...heading(),
    ...titleBlock(tag('title'), null),
    ...addressee(),
    ...grounds(),
    petitionCame(SENDER_WITH_ADDRESS),
    ...petitionContent(),
    ...officersWords(),
    body(`${tag('officeName')} chuyển đơn này đến ${whom} để ${asked}.`),
    ...enclosures(),
    body(
      `Đề nghị ${whom} thông báo kết quả giải quyết cho người gửi đơn và cho ${tag('officeName')} trong thời hạn 07 ngày làm việc kể từ ngày có kết quả, theo khoản 2 Điều 27 Luật Tiếp công dân.`,
      {},
      { keepNext: true },
    ),
    ending(),
  ]);
}
