import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { OfficeView } from '@tiepdan/agency/contract';
import type { MadeFile } from '@tiepdan/file/api';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import { type ErasureView, KEPT_WHY, type KeptWhy, privacyErrors } from '@tiepdan/privacy/contract';
import { FONT, PAGE, SIZE, body, centred, letterhead, mm, ruledTable, run, undated } from '@tiepdan/statistics/api';
import { Document, Packer, Paragraph } from 'docx';
import { ErasureQueries } from './erasure.queries.js';

/** The minutes of a destruction: what was destroyed by which decision, in numbers. No name is in it. */
@Injectable()
export class Minutes {
  constructor(
    private readonly erasures: ErasureQueries,
    private readonly agencies: AgencyQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, PRIVACY.NOT_DONE */
  async of(actor: Actor, id: string): Promise<MadeFile> {
    const erasure = await this.erasures.one(actor, id);
    if (erasure.state !== 'done') throw new Refusal(privacyErrors, 'PRIVACY.NOT_DONE');
    const today = this.clock.today();
    return { name: `bien-ban-tieu-huy-${erasure.decidedOn}.docx`, bytes: await minutesDocx(erasure, await this.agencies.office(actor.officeId), undated(today)) };
  }
}

function minutesDocx(erasure: ErasureView, office: OfficeView, day: string): Promise<Buffer> {
  const { number, decidedOn, signer, reason, list, erased, kept, createdByName, approvedByName } = erasure;
  const sum = (of: 'records' | 'files'): number => list.reduce((total, item) => total + item[of], 0);
  const people = list.filter(({ kind, state }) => kind === 'citizen' && state === 'erased').length;
  const rows: readonly (readonly [string, string])[] = [
    ['Trong danh sách kèm theo quyết định', String(list.length)],
    ['Công dân đã xóa thông tin cá nhân', String(people)],
    ['Vụ việc không ghi tên công dân đã xóa nội dung', String(erased - people)],
    ['Đơn, lượt tiếp, đăng ký gặp lãnh đạo, phản ánh đã xóa nội dung', String(sum('records'))],
    ['Tệp đã hủy', String(sum('files'))],
    ['Giữ lại', String(kept)],
    ...keptBy(list),
  ];
  const children = [
    letterhead(office, '      /BB-BTCD', day),
    centred(''),
    centred('BIÊN BẢN', { bold: true }),
    centred('Tiêu hủy thông tin cá nhân, tài liệu hết thời hạn bảo quản', { bold: true }),
    centred(''),
    body([run(`Căn cứ Quyết định số ${number} ngày ${formatDay(decidedOn)} do ${signer} ký; lý do: ${reason}.`)]),
    body([run(`Người lập danh sách: ${createdByName}. Người duyệt: ${approvedByName ?? ''}.`)]),
    ruledTable([mm(120), mm(40)], ['Nội dung', 'Số lượng'], rows.map((cells) => cells.map((text) => ({ text })))),
    new Paragraph({}),
    body([run('Số, ngày, loại, kết quả của hồ sơ được giữ để số liệu báo cáo không đổi. Nội dung đã xóa không khôi phục được từ hệ thống; bản sao lưu cũ được hủy theo lịch sao lưu của cơ quan.')]),
  ];
  const document = new Document({
    creator: office.name,
    title: 'Biên bản tiêu hủy',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page: PAGE }, children }],
  });
  return Packer.toBuffer(document);
}

function keptBy(list: ErasureView['list']): (readonly [string, string])[] {
  return (Object.keys(KEPT_WHY) as KeptWhy[]).flatMap((why) => {
    const many = list.filter((item) => item.why === why).length;
    return many ? [[`– ${KEPT_WHY[why]}`, String(many)] as const] : [];
  });
}
