import type { NarrativeParagraph, Period } from '@tiepdan/statistics/contract';
import type { Values } from './wording.js';
import { Paragraph, opening } from './wording.js';

/** c) Petitions received, and the papers that went out. */
export function petitionParagraphs(values: Values, period: Period, comparison: Period, committee: string): NarrativeParagraph[] {
  return [received(new Paragraph(values, comparison), period), papers(new Paragraph(values, comparison), period, committee)];
}

function received(text: Paragraph, period: Period): NarrativeParagraph {
  text.words(`- ${opening(period)}, Ban Tiếp công dân `);
  if (!text.has('I23')) return text.numberInWords('I23', 'không tiếp nhận đơn nào').change('I23').words('.').body();
  text.words('tiếp nhận, xử lý ').number('I23').change('I23').words('. Trong đó: ');
  text
    .kinds([
      ['I24', 'Khiếu nại'],
      ['I25', 'Tố cáo'],
      ['I26', 'Kiến nghị, phản ánh'],
    ])
    .words('.');
  text.words(' Kết quả phân loại: đủ điều kiện xử lý ').number('I28');
  if (text.has('I28')) text.words(' (thuộc thẩm quyền ').number('I28a').words(', không thuộc thẩm quyền ').number('I28b').words(')');
  text.words('; không đủ điều kiện xử lý ').number('I29');
  if (text.has('I29p')) text.words('; chưa xem xét ').number('I29p');
  text.words('.');
  if (text.has('I27')) text.words(' Có ').number('I27').words(' có nhiều người đứng tên.');
  return text.body();
}

const WHOM =
  'đến các cơ quan, đơn vị có thẩm quyền để giải quyết nội dung, vụ việc khiếu nại, tố cáo, kiến nghị, phản ánh của công dân theo quy định của pháp luật';
const WHAT = 'chỉ đạo các Sở, Ban, ngành thực hiện việc giải quyết đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh của công dân';

function papers(text: Paragraph, period: Period, committee: string): NarrativeParagraph {
  text.words(`- ${opening(period)}, Ban Tiếp công dân `);
  if (text.has('I30')) {
    text.words('đã xử lý, chuyển ').number('I30').change('I30', true).words(` ${WHOM}`);
    text.words(' (chuyển đơn ').number('I30a').words('; hướng dẫn ').number('I30b').words(').');
  } else text.numberInWords('I30', 'không ban hành văn bản xử lý, chuyển đơn nào').change('I30', true).words('.');
  if (text.has('I31')) text.words(` Tham mưu cho lãnh đạo ${committee} ban hành `).number('I31').change('I31', true).words(` ${WHAT}.`);
  else
    text
      .words(' ')
      .numberInWords('I31', 'Không có văn bản chỉ đạo nào')
      .words(` được tham mưu cho lãnh đạo ${committee} ban hành`)
      .change('I31', true)
      .words('.');
  const others = (['I31b', 'I31c'] as const).filter((code) => text.has(code));
  others.forEach((code, position) => {
    text
      .words(position === 0 ? ' Ngoài ra, đã ban hành ' : ' và ')
      .number(code)
      .words(code === 'I31b' ? ' đôn đốc' : ' thông báo');
  });
  return others.length ? text.words('.').body() : text.body();
}
