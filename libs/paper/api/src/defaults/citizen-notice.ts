import { SENDER_WITH_ADDRESS, addressee, body, ending, enclosures, grounds, heading, officersWords, optional, paper, petitionCame, petitionContent, tag, titleBlock, where } from './layout/index.js';

/** Tells a citizen what the competent body answered, within five working days when asked (Luật TCD Đ.28 k.2). */
export function citizenNotice(): Promise<Buffer> {
  return paper([
    ...heading(),
    ...titleBlock(),
    ...addressee(),
    ...grounds(),
    ...optional('petitionNumber', petitionCame(SENDER_WITH_ADDRESS), ...petitionContent()),
    ...optional('aboutNumber', body(`${tag('officeName')} đã có Văn bản số ${tag('aboutNumber')} ngày ${tag('aboutDate')} gửi ${tag('aboutRecipient')} để xem xét, giải quyết theo thẩm quyền.`)),
    ...optional('answerBody', body(`${where('answerOn', `Ngày ${tag('answerOn')}, `)}${tag('answerBody')} đã trả lời${where('answerNumber', ` tại Văn bản số ${tag('answerNumber')}`)}.`)),
    ...optional('answerSummary', body(`Nội dung trả lời: ${tag('answerSummary')}`)),
    ...officersWords(),
    ...enclosures(),
    body(`${tag('officeName')} thông báo để công dân biết. Trường hợp không đồng ý với kết quả giải quyết, công dân thực hiện quyền của mình theo quy định của pháp luật.`, {}, { keepNext: true }),
    ending(),
  ]);
}
