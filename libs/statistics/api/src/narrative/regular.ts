import type { NarrativeParagraph, Period } from '@tiepdan/statistics/contract';
import type { Values } from './wording.js';
import { Paragraph, opening } from './wording.js';

/** a) Regular reception: visits, matters, people; then the groups. */
export function regularParagraphs(values: Values, period: Period, comparison: Period): NarrativeParagraph[] {
  return [visits(new Paragraph(values, comparison), period), delegations(new Paragraph(values, comparison))];
}

function visits(text: Paragraph, period: Period): NarrativeParagraph {
  text.words(`- ${opening(period)}, Ban Tiếp công dân `);
  if (!text.has('I01')) {
    text.numberInWords('I01', 'không tiếp lượt công dân nào').words(' đến khiếu nại, tố cáo, kiến nghị, phản ánh').change('I01');
    return text.words('.').body();
  }
  text.words('đã tổ chức tiếp công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh với tổng số lượt là: ').number('I01').change('I01');
  text.words(', tiếp lần đầu: ').number('I02').words(', tiếp nhiều lần: ').number('I03');
  text.words('; với tổng số ').number('I05').change('I05', true).words(', số công dân là ').number('I04').change('I04', true);
  if (text.has('I05')) {
    text.words('; trong đó: lần đầu: ').number('I06').words('; nhiều lần là ').number('I07').words(' (');
    text
      .kinds([
        ['I08', 'Khiếu nại'],
        ['I09', 'Tố cáo'],
        ['I10', 'Kiến nghị, phản ánh'],
      ])
      .words(')');
  }
  text.words('.');
  if (text.has('I05x')) {
    text.words(' Ngoài ra, ').number('I05x').words(' vừa tiếp thường xuyên vừa do lãnh đạo tiếp được tính ở mục tiếp của lãnh đạo;');
    text.words(' kể cả các vụ việc này, tiếp thường xuyên có ').number('I05t').words('.');
  }
  return text.body();
}

function delegations(text: Paragraph): NarrativeParagraph {
  if (!text.has('I11'))
    return text.words('- ').numberInWords('I11', 'Không tiếp đoàn đông người nào').change('I11', true).words('.').body();
  text.words('- Tiếp ').number('I11', 'đoàn đông người').change('I11', true);
  text.words(', với ').number('I12').words('; tổng số người: ').number('I13').change('I13', true);
  if (text.has('I12')) text.words('; tiếp lần đầu: ').number('I14').words('; tiếp nhiều lần: ').number('I15');
  text.words('; tiếp đoàn đông người nhất ').number('I16').change('I16', true).words('.');
  if (text.has('I12x')) text.words(' Ngoài ra, ').number('I12x').words(' của các đoàn được tính ở mục tiếp của lãnh đạo.');
  return text.body();
}
