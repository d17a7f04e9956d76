import { addressee, body, enclosures, ending, grounds, heading, officersWords, optional, paper, tag, theAddressee, titleBlock, where, without } from './layout/index.js';

/**
 * Slip that forwards a denunciation within five working days (Luật TC Đ.24 k.2). It never says who denounced: the slip is read
 * by many hands, and name, address and handwriting are secret (Luật TC Đ.8 k.3, Đ.56).
 */
export function denunciationForwarding(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(tag('title'), null),
    ...addressee(),
    ...grounds(),
    body(`Ngày ${tag('receivedOn')}, ${tag('officeName')} nhận được đơn tố cáo của công dân${where('petitionDate', ` ghi ngày ${tag('petitionDate')}`)}.`),
    ...optional('respondent', body(`Người bị tố cáo: ${tag('respondent')}.`)),
    ...optional('petitionSummary', body(`Nội dung tố cáo: ${tag('petitionSummary')}.`)),
    ...officersWords(),
    body(`Xét nội dung tố cáo thuộc thẩm quyền giải quyết của ${theAddressee('quý cơ quan')}, ${tag('officeName')} chuyển đơn để ${where('request', tag('request'))}${without('request', 'xem xét, giải quyết theo quy định của Luật Tố cáo')}.`),
    body(
      'Đề nghị giữ bí mật họ tên, địa chỉ, bút tích và mọi thông tin có thể làm lộ danh tính người tố cáo trong suốt quá trình tiếp nhận, xác minh, giải quyết và lưu trữ hồ sơ; áp dụng biện pháp bảo vệ khi cần thiết, theo Điều 56 Luật Tố cáo.',
    ),
    ...enclosures(),
    body(`Kết quả giải quyết đề nghị thông báo cho ${tag('officeName')} trong thời hạn 07 ngày làm việc kể từ ngày có kết quả, theo khoản 2 Điều 27 Luật Tiếp công dân.`, {}, { keepNext: true }),
    ending(),
  ]);
}
