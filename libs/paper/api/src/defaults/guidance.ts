import {
  SENDER_WITH_ADDRESS, addressee, body, enclosures, ending, grounds, heading, officersWords, optional, paper, petitionCame, petitionContent, tag, titleBlock,
} from './layout/index.js';

/** Leads somebody to the body that is competent; once only for the same content (Luật TCD Đ.26; TT 05/2021/TT-TTCP). */
export function guidance(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    ...optional('petitionNumber', petitionCame(SENDER_WITH_ADDRESS), ...petitionContent()),
    ...optional('receptionOn', body(`Ngày ${tag('receptionOn')}, ${tag('officeName')} tiếp ${SENDER_WITH_ADDRESS}.`)),
    ...optional('receptionSummary', body(`Nội dung trình bày: ${tag('receptionSummary')}`)),
    ...optional('competence', body(`Sau khi xem xét, nội dung nêu trên ${tag('competence')} của Chủ tịch ${tag('committeeName')}.`)),
    ...optional('recipientAgency', body(`${tag('officeName')} hướng dẫn công dân gửi đơn, trình bày nội dung nêu trên đến ${tag('recipientAgency')} là cơ quan có thẩm quyền để được xem xét, giải quyết theo quy định của pháp luật.`)),
    ...officersWords(),
    ...enclosures(),
    body('Việc hướng dẫn này được thực hiện một lần. Đơn gửi lại có cùng nội dung, không có tình tiết mới thì không được xem xét, xử lý.', {}, { keepNext: true }),
    ending(),
  ]);
}

