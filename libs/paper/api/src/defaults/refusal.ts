import { PLACE_OF_SITTING, SENDER_IN_FULL, addressee, body, ending, grounds, heading, officersWords, optional, paper, tag, titleBlock, where } from './layout/index.js';

/** Written notice that the Board does not receive somebody, within three working days (Luật TCD Đ.9 k.3; NĐ 154/2026 Đ.4, mẫu 01/TCD). */
export function refusal(): Promise<Buffer> {
  return paper([
    ...heading({ form: 'Mẫu số 01/TCD' }),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    ...optional('receptionOn', body(`Ngày ${tag('receptionOn')}, ${where('senderName', `${SENDER_IN_FULL} `)}đến ${PLACE_OF_SITTING} đề nghị được tiếp.`)),
    ...optional('receptionSummary', body(`Nội dung trình bày: ${tag('receptionSummary')}`)),
    ...optional('refusalGround', body(`Lý do từ chối tiếp: ${tag('refusalGround')}.`)),
    ...officersWords(),
    body(
      `${tag('officeName')} thông báo từ chối tiếp công dân về nội dung nêu trên. Khi có thông tin, tình tiết mới, công dân có thể gửi đơn hoặc trực tiếp trình bày để được xem xét theo quy định của Luật Tiếp công dân.`,
    ),
    body('Trường hợp không đồng ý với việc từ chối, công dân có quyền khiếu nại theo quy định của pháp luật.', {}, { keepNext: true }),
    ending(),
  ]);
}
