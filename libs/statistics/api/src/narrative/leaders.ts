import type { NarrativeParagraph, Period } from '@tiepdan/statistics/contract';
import type { Values } from './wording.js';
import { Paragraph, opening } from './wording.js';

/** b) Reception by the leaders: visits, people, matters, groups; then the announced days and who received. */
export function leaderParagraphs(values: Values, period: Period, comparison: Period, committee: string): NarrativeParagraph[] {
  return [visits(new Paragraph(values, comparison), period, committee), days(new Paragraph(values, comparison))];
}

function visits(text: Paragraph, period: Period, committee: string): NarrativeParagraph {
  text.words(`- ${opening(period)}, Chủ tịch, các Phó Chủ tịch ${committee} `);
  if (!text.has('I17')) return text.numberInWords('I17', 'không tiếp lượt công dân nào').change('I17').words('.').body();
  text.words('đã tổ chức tiếp công dân định kỳ, tiếp đột xuất để giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của công dân được ');
  text.number('I17').change('I17').words(', tổng số người: ').number('I18').change('I18', true);
  text.words(', với ').number('I19').change('I19', true);
  if (text.has('I20d')) {
    text
      .words('; trong đó, có ')
      .number('I20')
      .words(' đoàn đông người (')
      .number('I20d')
      .words('), với số người được tiếp là ')
      .number('I21');
  }
  return text.words('.').body();
}

function days(text: Paragraph): NarrativeParagraph {
  if (!text.has('I22'))
    return text.words('- ').numberInWords('I22', 'Không có ngày tiếp nào được thông báo').change('I22', true).words('.').body();
  text.words('- Số ngày tiếp đã thông báo: ').number('I22').change('I22', true);
  text.words(', trong đó Chủ tịch trực tiếp tiếp: ').number('I22a').words('; ủy quyền tiếp: ').number('I22b').words('.');
  if (!text.has('I17')) return text.body();
  text.words(' ');
  if (text.has('I17a')) text.words('Chủ tịch trực tiếp tiếp ').number('I17a').words(', ').number('I18a').words(', ').number('I19a');
  else text.numberInWords('I17a', 'Chủ tịch không trực tiếp tiếp lượt nào');
  if (text.has('I17b')) text.words('; ủy quyền tiếp ').number('I17b').words(', ').number('I18b').words(', ').number('I19b');
  else text.words('; ').numberInWords('I17b', 'không có lượt ủy quyền tiếp');
  return text.words('.').body();
}
