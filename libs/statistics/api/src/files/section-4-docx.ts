import type { OfficeView } from '@tiepdan/agency/contract';
import { type PlainDate, formatCount } from '@tiepdan/platform/contract';
import type { NarrativeParagraph, Section4Report } from '@tiepdan/statistics/contract';
import { AlignmentType, Document, LineRuleType, Packer, Paragraph, Table } from 'docx';
import { daysOf, plainText, withinSentence } from '../narrative/index.js';
import { FONT, PAGE, SIZE, body, centred, mm, run } from './layout.js';
import { type TableCellText, UNNUMBERED, letterhead, pageNumbers, ruledTable, signatureBlock, titleBlock, undated } from './letterhead.js';
import { signed, signedPercent } from './table-words.js';

/** The report as an administrative document of NĐ 30/2020 that the office goes on editing: plain paragraphs, no fields. */
export async function section4Docx(report: Section4Report, office: OfficeView, today: PlainDate): Promise<Buffer> {
  const document = new Document({
    creator: office.name,
    title: `Báo cáo kết quả công tác tiếp công dân ${report.period.label}`,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: pageNumbers(),
        children: [
          letterhead(office, UNNUMBERED, undated(today)),
          ...titleBlock(report, office),
          opening(report, office),
          ...report.narrative.map(narrativeParagraph),
          closing(report, office),
          signatureBlock({ copies: ['Như trên;', 'Lưu: VT, BTCD.'], title: 'Trưởng Ban', name: null }),
          ...annex(report),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const about = ({ period }: Section4Report): string =>
  `kết quả công tác tiếp công dân, xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh${period.code ? ` ${withinSentence(period.label)}` : ''}`;

function opening(report: Section4Report, office: OfficeView): Paragraph {
  const days = `số liệu ${daysOf(report.period)}; cùng kỳ ${daysOf(report.comparison)}`;
  return body([run(`${office.name} báo cáo ${about(report)} (${days}) như sau:`)]);
}

function closing(report: Section4Report, office: OfficeView): Paragraph {
  return body([run(`Trên đây là Báo cáo ${about(report)} của ${office.name}./.`)], {
    spacing: { before: 120, after: 240, line: 264, lineRule: LineRuleType.AUTO },
  });
}

function narrativeParagraph(paragraph: NarrativeParagraph): Paragraph {
  const bold = paragraph.style !== 'body';
  return body([run(plainText(paragraph), { bold })], { keepNext: bold });
}

const WIDTHS = [mm(11), mm(60), mm(18), mm(17), mm(17), mm(17), mm(20)];
const HEADING = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này', 'Cùng kỳ', 'Tăng, giảm', 'Tỷ lệ'];

/** The numbers behind the text, with the choices they rest on. */
function annex(report: Section4Report): (Paragraph | Table)[] {
  const small = { size: SIZE.table };
  const note = (text: string) => body([run(text, small)], { indent: {}, spacing: { before: 0, after: 60 } });
  return [
    centred('PHỤ LỤC', { bold: true }, { pageBreakBefore: true }),
    centred('BẢNG SỐ LIỆU KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN', { bold: true }),
    centred(
      `(Kỳ này ${daysOf(report.period)}; cùng kỳ ${daysOf(report.comparison)})`,
      { ...small, italics: true },
      { spacing: { before: 0, after: 160 } },
    ),
    ruledTable(WIDTHS, HEADING, tableRows(report)),
    new Paragraph({ spacing: { before: 120, after: 60 }, children: [run('Ghi chú:', { ...small, bold: true, italics: true })] }),
    ...report.footnotes.map((text, position) => note(`${position + 1}. ${text}`)),
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

function tableRows({ sections }: Section4Report): TableCellText[][] {
  const right = AlignmentType.RIGHT;
  return sections.flatMap(({ title, indicators }, section) => {
    let position = 0;
    return [
      [
        { text: ROMAN[section] ?? '', bold: true, align: AlignmentType.CENTER },
        { text: title, bold: true, span: WIDTHS.length - 1 },
      ],
      ...indicators.map((indicator) => {
        const bold = indicator.level === 0;
        return [
          { text: bold ? String(++position) : '', align: AlignmentType.CENTER },
          { text: indicator.label, bold, indent: mm(indicator.level * 4) },
          { text: indicator.unit, align: AlignmentType.CENTER },
          { text: formatCount(indicator.value), bold, align: right },
          { text: formatCount(indicator.previous), align: right },
          { text: signed(indicator.change), align: right },
          { text: signedPercent(indicator), align: right },
        ];
      }),
    ];
  });
}
