import { addressee, body, enclosures, ending, grounds, heading, officersWords, optional, paper, petitionCame, SENDER_WITH_ADDRESS, tag, titleBlock, unless } from './layout/index.js';

/** Any other notice about a petition or a matter; the officer writes what it says (Luật TCD Đ.28 k.1). */
export function notice(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    ...optional('petitionNumber', petitionCame(SENDER_WITH_ADDRESS)),
    ...optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`)),
    ...unless('petitionNumber', ...optional('matterSummary', body(`${tag('officeName')} đang theo dõi vụ việc số ${tag('matterNumber')}: ${tag('matterSummary')}.`))),
    ...officersWords(),
    ...enclosures(),
    body(`${tag('officeName')} thông báo để cơ quan, tổ chức, cá nhân liên quan biết, thực hiện.`, {}, { keepNext: true }),
    ending(),
  ]);
}
