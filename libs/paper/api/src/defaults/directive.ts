import { SENDER_WITH_ADDRESS, addressee, body, enclosures, ending, grounds, heading, officersWords, optional, paper, tag, theAddressee, unless, where, without } from './layout/index.js';

/** A direction drafted for the leaders, on the paper of the People's Committee and numbered by it (Luật TCD Đ.12; NĐ 154/2026 Đ.6). */
export function directive(): Promise<Buffer> {
  return paper([
    ...heading({ letter: true, ofCommittee: true }),
    ...addressee(),
    ...grounds(),
    ...optional('petitionNumber', body(`${tag('committeeName')} nhận được đơn ${tag('petitionKind')}${where('petitionDate', ` ghi ngày ${tag('petitionDate')}`)} của ${SENDER_WITH_ADDRESS}.`)),
    ...optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`)),
    ...unless('petitionNumber', ...optional('matterSummary', body(`${tag('committeeName')} xem xét báo cáo của ${tag('officeName')} về vụ việc: ${tag('matterSummary')}.`))),
    body(`Về việc này, Chủ tịch ${tag('committeeName')} có ý kiến như sau:`, {}, { keepNext: true }),
    ...optional('addressee', body(`Giao ${theAddressee('cơ quan có thẩm quyền')} ${where('request', tag('request'))}${without('request', 'kiểm tra, xem xét, giải quyết theo thẩm quyền và báo cáo kết quả')}.`)),
    ...officersWords(),
    ...enclosures(),
    body(`Giao ${tag('officeName')} theo dõi, đôn đốc việc thực hiện và tổng hợp, báo cáo Chủ tịch ${tag('committeeName')}.`, {}, { keepNext: true }),
    ending(),
  ]);
}
