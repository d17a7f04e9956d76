import { PLACE_OF_SITTING, addressee, body, ending, enclosures, heading, officersWords, optional, paper, participants, tag, titleBlock, unless, where, without } from './layout/index.js';

/** Invites bodies or people to a leader's reception day, or to a meeting about a matter (NĐ 154/2026 Đ.26). */
export function invitation(): Promise<Buffer> {
  const occasion = `${where('leaderDayOn', 'buổi tiếp công dân của lãnh đạo')}${without('leaderDayOn', 'buổi làm việc')}`;
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    body(`${tag('officeName')} trân trọng kính mời ${where('onlyAddressee', `${tag('onlyAddressee')} `)}dự ${occasion}, cụ thể như sau:`),
    ...optional('host', body(`- Chủ trì: ${where('hostPosition', `${tag('hostPosition')} `)}${tag('host')}.`)),
    ...optional('matterSummary', body(`- Nội dung: ${tag('matterSummary')}.`)),
    ...optional('startTime', body(`- Thời gian: ${tag('startTime')}${where('leaderDayWords', `, ${tag('leaderDayWords')}`)}.`)),
    ...unless('startTime', ...optional('leaderDayWords', body(`- Thời gian: ${tag('leaderDayWords')}.`))),
    body(`- Địa điểm: ${PLACE_OF_SITTING}.`),
    ...participants('Thành phần tham dự'),
    ...officersWords(),
    ...enclosures(),
    body('Đề nghị người được mời chuẩn bị hồ sơ, tài liệu liên quan và đến dự đúng thời gian, địa điểm nêu trên.', {}, { keepNext: true }),
    ending(),
  ]);
}
