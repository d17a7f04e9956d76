import { SENDER_WITH_ADDRESS, addressee, body, ending, grounds, heading, officersWords, optional, paper, petitionCame, petitionContent, tag, theAddressee, titleBlock } from './layout/index.js';

/** Tells who sent a petition, and who passed it on, that it is taken up (Luật KN Đ.27; Luật TC Đ.29 k.3; NĐ 124/2020, mẫu 03). */
export function acceptanceNotice(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    petitionCame(SENDER_WITH_ADDRESS),
    ...petitionContent(),
    ...optional('respondent', body(`Cơ quan, cá nhân bị khiếu nại, tố cáo: ${tag('respondent')}.`)),
    body(`Sau khi xem xét, đơn đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết của Chủ tịch ${tag('committeeName')}. Đơn được thụ lý để giải quyết theo quy định của pháp luật.`),
    ...optional('deadline', body(`Thời hạn giải quyết: ${tag('deadline')}.`)),
    ...officersWords(),
    body(`${tag('officeName')} thông báo để ${theAddressee('công dân')} biết; đề nghị cung cấp thông tin, tài liệu, bằng chứng liên quan khi được yêu cầu.`, {}, { keepNext: true }),
    ending(),
  ]);
}
