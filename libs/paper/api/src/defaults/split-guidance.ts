import {
  POSITION, SENDER_WITH_ADDRESS, addressee, body, column, ending, grounds, heading, officersWords, optional, paper, petitionCame, tag, titleBlock, whereColumn,
} from './layout/index.js';

/** Asks to write a petition of its own for each content that somebody else has to resolve (Luật TCD Đ.25 k.3; NĐ 154/2026 Đ.14 k.4). */
export function splitGuidance(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    ...optional('petitionNumber', petitionCame(SENDER_WITH_ADDRESS)),
    ...optional('receptionOn', body(`Ngày ${tag('receptionOn')}, ${tag('officeName')} tiếp ${SENDER_WITH_ADDRESS}.`)),
    body('Sau khi xem xét, đơn và nội dung trình bày có nhiều nội dung khác nhau, thuộc thẩm quyền giải quyết của các cơ quan khác nhau.'),
    ...optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`)),
    ...optional('receptionSummary', body(`Nội dung trình bày: ${tag('receptionSummary')}`)),
    body(`${tag('officeName')} hướng dẫn công dân viết thành đơn riêng cho từng nội dung và gửi đến đúng cơ quan có thẩm quyền để được giải quyết theo quy định của pháp luật.`),
    ...optional('parts', body(`${POSITION}. ${column('parts', 'content')}${whereColumn('parts', 'kind', ` (${column('parts', 'kind')})`)}${whereColumn('parts', 'agency', `, gửi đến ${column('parts', 'agency')}`)};`)),
    ...officersWords(),
    body(`${tag('officeName')} hướng dẫn để công dân biết, thực hiện.`, {}, { keepNext: true }),
    ending(),
  ]);
}
