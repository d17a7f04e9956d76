import type { OfficeView } from '@tiepdan/agency/contract';
import { CITIZEN_WORDING } from '@tiepdan/citizen/api';
import { CAPACITIES, type PersonDetails } from '@tiepdan/citizen/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { registerEntries } from '@tiepdan/privacy/contract';
import { FONT, PAGE, SIZE, body, centred, letterhead, mm, ruledTable, run, undated } from '@tiepdan/statistics/api';
import { Document, Packer, Paragraph, type Table } from 'docx';
import type { KeptAboutOne, NamingRecord } from './kept.queries.js';

const RECORDS: Readonly<Record<NamingRecord['record'], string>> = {
  petition: 'Đơn',
  reception: 'Lượt tiếp công dân',
  hearing: 'Đăng ký gặp lãnh đạo',
  feedback: 'Phản ánh, kiến nghị về thủ tục hành chính',
};

const NOT_IN_HERE =
  'Bản này không có nội dung hồ sơ vì hồ sơ còn nói về người khác; việc đọc, sao chụp tài liệu trong hồ sơ theo Luật Khiếu nại, Luật Tố cáo. ' +
  'Bản này không có thông tin về người tố cáo và hồ sơ được giữ bí mật danh tính.';

/** What is kept about one citizen, as a paper that is handed over to them. */
export function keptDocx(kept: KeptAboutOne, office: OfficeView, today: PlainDate): Promise<Buffer> {
  const children = [
    letterhead(office, '      /BTCD', undated(today)),
    centred(''),
    centred('BẢN DỮ LIỆU CÁ NHÂN', { bold: true }),
    centred(`về ${kept.view.fullName}`, { bold: true }),
    centred(''),
    body([run(`Theo yêu cầu của công dân, ${office.name} giao bản dữ liệu mà cơ quan đang lưu về người có tên trên, tính đến ngày ${formatDay(today)}.`)]),
    heading('1. Dữ liệu đang lưu'),
    details(kept.view),
    ...kept.earlier.flatMap((one, index) => [heading(`Đã ghi trước đây, lần ${index + 1}`), details(one)]),
    heading('2. Hồ sơ có tên'),
    ...records(kept.records),
    ...contacts(kept),
    heading('3. Lưu để làm gì, theo luật nào, bao lâu, đi đâu'),
    purposes(),
    new Paragraph({}),
    body([run(NOT_IN_HERE)]),
    body([run('Thấy dữ liệu sai, công dân đề nghị cơ quan sửa. Cơ quan lưu theo nhiệm vụ luật giao, không theo sự đồng ý, nên dữ liệu của hồ sơ được giữ đến hết thời hạn lưu trữ.')]),
  ];
  const document = new Document({
    creator: office.name,
    title: 'Bản dữ liệu cá nhân',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page: PAGE }, children }],
  });
  return Packer.toBuffer(document);
}

const heading = (text: string): Paragraph => body([run(text, { bold: true })], { keepNext: true });
const rows = (all: readonly (readonly string[])[]) => all.map((cells) => cells.map((text) => ({ text })));

function details(who: PersonDetails): Table {
  const lines = Object.values(CITIZEN_WORDING).flatMap(({ label, words }) => {
    const text = words(who);
    return text ? [[label, text]] : [];
  });
  return ruledTable([mm(50), mm(110)], ['Mục', 'Nội dung'], rows(lines));
}

function records(all: readonly NamingRecord[]): (Paragraph | Table)[] {
  if (!all.length) return [body([run('Không có hồ sơ nào.')])];
  const lines = all.map(({ record, number, on, kind, capacity }) => [
    RECORDS[record],
    number ?? '',
    formatDay(on),
    [kind && MATTER_KINDS[kind], capacity && CAPACITIES[capacity]].filter(Boolean).join('; '),
  ]);
  return [ruledTable([mm(60), mm(25), mm(30), mm(45)], ['Hồ sơ', 'Số', 'Ngày', 'Loại, tư cách'], rows(lines))];
}

function contacts({ contacts: all }: KeptAboutOne): (Paragraph | Table)[] {
  if (!all.length) return [];
  const lines = all.map(({ on, name, phone, address }) => [formatDay(on), name ?? '', phone ?? '', address ?? '']);
  return [heading('Thông tin liên hệ do công dân tự ghi'), ruledTable([mm(30), mm(45), mm(35), mm(50)], ['Ngày', 'Họ và tên', 'Điện thoại', 'Địa chỉ'], rows(lines))];
}

function purposes(): Table {
  const ofCitizens = registerEntries().filter(({ whose }) => whose.some((who) => who === 'citizen'));
  return ruledTable(
    [mm(50), mm(40), mm(35), mm(35)],
    ['Dữ liệu', 'Để làm gì, căn cứ', 'Bao lâu', 'Ra khỏi hệ thống'],
    rows(ofCitizens.map(({ what, purpose, basis, kept, leaves }) => [what, `${purpose}. ${basis}`, kept, leaves])),
  );
}
