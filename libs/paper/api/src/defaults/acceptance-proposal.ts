import { SENDER_WITH_ADDRESS, SIZE, body, boxes, centred, grounds, heading, line, optional, paper, petitionCame, petitionContent, tag, titleBlock, where } from './layout/index.js';

/** The officer's proposal to accept a petition, with room for what the head and the leader decide (TT 05/2021/TT-TTCP). */
export function acceptanceProposal(): Promise<Buffer> {
  const proposal = [line('Ý kiến đề xuất của cán bộ xử lý đơn', { bold: true }), ...optional('wayWords', line(`Hướng xử lý: ${tag('wayWords')}.`))];
  return paper([
    ...heading(),
    ...titleBlock(),
    ...grounds(),
    petitionCame(SENDER_WITH_ADDRESS),
    ...optional('petitionNumber', body(`Đơn vào sổ số ${tag('petitionNumber')}${where('jointCount', `; số người đứng tên: ${tag('jointCount')}`)}${where('field', `; lĩnh vực: ${tag('field')}`)}.`)),
    ...petitionContent(),
    ...optional('respondent', body(`Cơ quan, cá nhân bị khiếu nại, tố cáo hoặc bị kiến nghị, phản ánh: ${tag('respondent')}.`)),
    ...optional('eligibilityWords', body(`Kết quả kiểm tra: đơn ${tag('eligibilityWords')}${where('competence', `; ${tag('competence')}`)}.`)),
    boxes([
      [[...proposal, ...optional('wayReason', line(tag('wayReason'))), ...optional('content', line(tag('content'))), ...signed(tag('officer'), 4600)]],
      [
        [line('Ý kiến của Trưởng Ban', { bold: true }), ...signed(tag('signerName'))],
        [line('Ý kiến phê duyệt của lãnh đạo', { bold: true }), ...signed()],
      ],
    ]),
  ]);
}

/** Where each of them signs, as far from the left of the box. */
function signed(name = '', left = 0) {
  const right = { indent: { left } };
  return [
    centred('Ngày       tháng       năm', { italics: true, size: SIZE.table }, { ...right, spacing: { before: 120, after: 0 } }),
    centred('(Ký, ghi rõ họ và tên)', { italics: true, size: SIZE.recipients }, right),
    ...Array.from({ length: 2 }, () => centred('', {}, right)),
    centred(name, { bold: true, size: SIZE.table }, right),
  ];
}
