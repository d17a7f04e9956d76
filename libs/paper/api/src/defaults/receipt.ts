import {
  PLACE_OF_SITTING, POSITION, RECEIVER, SENDER_IN_FULL, SIZE, besidePicture, body, column, end, gap, heading, line, listTable, mm, officersWords, optional, paper, signatures, start, tag, titleBlock, where,
} from './layout/index.js';

/** How the citizen learns by themselves how far it has come. */
const LOOKUP = [
  line(`Tra cứu tình trạng giải quyết: quét mã QR bên cạnh, hoặc vào ${tag('lookupAddress')} và nhập mã:`, {}, { spacing: { before: 60, after: 60 } }),
  line(tag('lookupCode'), { bold: true }, { spacing: { before: 0, after: 60 } }),
  line('Xin giữ kín mã này; ai có mã đều tra cứu được tình trạng giải quyết.', { italics: true, size: SIZE.recipients }),
];

/** What a citizen handed over, signed by both sides (NĐ 154/2026 Đ.15, mẫu 02/TCD). */
export function receipt(): Promise<Buffer> {
  return paper([
    ...heading({ numberless: true, form: 'Mẫu số 02/TCD' }),
    ...titleBlock(),
    ...optional('receptionDateWords', body(`Vào ${where('startTime', `${tag('startTime')}, `)}${tag('receptionDateWords')}, tại ${PLACE_OF_SITTING}, hai bên giao, nhận thông tin, tài liệu gồm:`)),
    ...optional('petitionNumber', body(`${tag('officeName')} lập giấy biên nhận thông tin, tài liệu kèm theo đơn số ${tag('petitionNumber')}, nhận ngày ${tag('receivedOn')}:`)),
    body(`Bên giao: ${SENDER_IN_FULL}${where('senderPhone', `, điện thoại: ${tag('senderPhone')}`)}.`),
    body(`Bên nhận: ${RECEIVER}, ${tag('officeName')}.`),
    ...optional('receptionSummary', body(`Nội dung trình bày: ${tag('receptionSummary')}`)),
    ...optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`)),
    body('Bên nhận đã nhận của bên giao những thông tin, tài liệu, bằng chứng sau đây:', {}, { keepNext: true }),
    listTable(
      [
        { heading: 'STT', width: mm(13), cell: POSITION, align: 'centre' },
        { heading: 'Tên thông tin, tài liệu, bằng chứng', width: mm(92), cell: column('papersBrought', 'name') },
        { heading: 'Bản chính, bản sao', width: mm(38), cell: column('papersBrought', 'kind'), align: 'centre' },
        { heading: 'Số tờ', width: mm(22), cell: column('papersBrought', 'pages'), align: 'centre' },
      ],
      { opening: start('papersBrought'), closing: end('papersBrought') },
    ),
    gap(),
    ...officersWords(),
    body('Giấy biên nhận này được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.', {}, { keepNext: true, spacing: { before: 160, after: 160 } }),
    ...optional('lookupCode', besidePicture(LOOKUP, 'lookupQr', 28)),
    signatures([
      { role: 'Người giao' },
      { role: 'Người nhận', name: tag('receiver') },
    ]),
  ]);
}
