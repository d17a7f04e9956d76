import { SENDER_WITH_ADDRESS, addressee, body, enclosures, ending, grounds, heading, officersWords, optional, paper, tag, where, without } from './layout/index.js';

/** Gives a petition back to the body that passed it on to the wrong place (TT 05/2021/TT-TTCP). */
export function returnOfPetition(): Promise<Buffer> {
  const by = `${where('senderBody', tag('senderBody'))}${without('senderBody', 'quý cơ quan')}`;
  return paper([
    ...heading({ letter: true }),
    ...addressee(),
    ...grounds(),
    body(
      `Ngày ${tag('receivedOn')}, ${tag('officeName')} nhận được đơn ${tag('petitionKind')}${where('petitionDate', ` ghi ngày ${tag('petitionDate')}`)} của ${SENDER_WITH_ADDRESS} do ${by} chuyển đến${where('senderBodyNumber', ` theo Văn bản số ${tag('senderBodyNumber')}`)}.`,
    ),
    ...optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`)),
    body(
      `Sau khi xem xét, nội dung đơn không thuộc thẩm quyền giải quyết của Chủ tịch ${tag('committeeName')}${where('recipientAgency', `, mà thuộc thẩm quyền giải quyết của ${tag('recipientAgency')}`)}.`,
    ),
    ...officersWords(),
    ...enclosures(),
    body(`${tag('officeName')} trả lại đơn và tài liệu kèm theo, đề nghị ${by} ${where('request', tag('request'))}${without('request', 'chuyển đơn đến cơ quan có thẩm quyền giải quyết')}.`, {}, { keepNext: true }),
    ending(),
  ]);
}
