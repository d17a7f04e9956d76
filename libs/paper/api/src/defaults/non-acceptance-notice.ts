import { SENDER_WITH_ADDRESS, addressee, body, ending, grounds, heading, officersWords, optional, paper, petitionCame, petitionContent, tag, theAddressee, titleBlock } from './layout/index.js';

/** Tells who sent a petition that it is not taken up, and on what ground (Luật KN Đ.11, Đ.27; Luật TC Đ.29; NĐ 124/2020, mẫu 04). */
export function nonAcceptanceNotice(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    petitionCame(SENDER_WITH_ADDRESS),
    ...petitionContent(),
    body('Sau khi xem xét nội dung đơn và các thông tin, tài liệu kèm theo, đơn không được thụ lý giải quyết.'),
    ...optional('nonAcceptanceGround', body(`Lý do không thụ lý: ${tag('nonAcceptanceGround')}.`)),
    ...officersWords(),
    ...optional('recipientAgency', body(`Cơ quan có thẩm quyền xem xét nội dung này là ${tag('recipientAgency')}.`)),
    body(`${tag('officeName')} thông báo để ${theAddressee('công dân')} biết và thực hiện quyền, nghĩa vụ của mình theo quy định của pháp luật.`, {}, { keepNext: true }),
    ending(),
  ]);
}
