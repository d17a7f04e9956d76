import { type Sentences, among } from './teller.js';

const [visits, people, matters, groups] = ['01/TCD.1', '01/TCD.2', '01/TCD.3', '01/TCD.4'] as const;

/** I. Situation, II.1 Reception: from 01/TCD and 02/XLD. */
export const reception: Sentences = {
  'situation.total': (told) =>
    `${told.period}, các cơ quan đã tiếp ${told.number(visits)} công dân${told.change(visits)} về ${told.number(matters)}${told.brief(matters)}; ` +
    `đơn phải xử lý ${told.number('02/XLD.1')}${told.brief('02/XLD.1')}, trong đó đủ điều kiện xử lý ${told.share('02/XLD.3', '02/XLD.1')}.`,
  'situation.kinds': (told) => {
    if (!told.has('02/XLD.4'))
      return `Trong kỳ không có đơn khiếu nại, tố cáo, kiến nghị, phản ánh thuộc thẩm quyền${told.brief('02/XLD.4')}.`;
    const kinds = [
      ['02/XLD.6', 'khiếu nại'],
      ['02/XLD.12', 'tố cáo'],
      ['02/XLD.19', 'kiến nghị, phản ánh'],
    ] as const;
    return `Đơn thuộc thẩm quyền ${told.number('02/XLD.4')}${told.brief('02/XLD.4')}${among(told.shares(kinds, '02/XLD.4'))}.`;
  },
  'situation.fields': (told) => {
    const told1 = told.shares(
      [
        ['02/XLD.9', 'đất đai'],
        ['02/XLD.10', 'chế độ, chính sách'],
        ['02/XLD.11', 'lĩnh vực khác'],
      ],
      '02/XLD.6',
    );
    const told2 = told.shares(
      [
        ['02/XLD.15', 'hành chính'],
        ['02/XLD.16', 'tham nhũng'],
        ['02/XLD.17', 'tư pháp'],
        ['02/XLD.18', 'lĩnh vực khác'],
      ],
      '02/XLD.12',
    );
    const clauses = [told1 && `khiếu nại về ${told1}`, told2 && `tố cáo về ${told2}`].filter(Boolean);
    return clauses.length
      ? `Theo lĩnh vực: ${clauses.join('. Đơn ')}.`
      : 'Trong kỳ không có đơn khiếu nại, tố cáo thuộc thẩm quyền để phân tích theo lĩnh vực.';
  },
  'reception.total': (told) => {
    if (!told.has(visits)) return `Trong kỳ không tiếp lượt công dân nào${told.change(visits)}.`;
    return (
      `Tổng số đã tiếp ${told.number(visits)}${told.change(visits)} với ${told.number(people)}${told.brief(people)} về ${told.number(matters)}${told.brief(matters)}; ` +
      `đoàn đông người ${told.number(groups)}${told.brief(groups)}.`
    );
  },
  'reception.regular': (told) => {
    if (!told.has('01/TCD.5')) return `Tiếp thường xuyên: không phát sinh${told.brief('01/TCD.5')}.`;
    const grouped = told.has('01/TCD.8')
      ? `; trong đó ${told.number('01/TCD.8', 'đoàn đông người')} với ${told.number('01/TCD.9')}`
      : '; không có đoàn đông người';
    return `Tiếp thường xuyên ${told.number('01/TCD.5')}${told.brief('01/TCD.5')} với ${told.number('01/TCD.6')} về ${told.number('01/TCD.7')}${grouped}.`;
  },
  'reception.head': (told) =>
    byLeader(told, 'Thủ trưởng trực tiếp tiếp', ['01/TCD.10', '01/TCD.11', '01/TCD.12', '01/TCD.13', '01/TCD.14', '01/TCD.15']),
  'reception.delegated': (told) =>
    byLeader(told, 'Ủy quyền cho cấp phó tiếp', ['01/TCD.16', '01/TCD.17', '01/TCD.18', '01/TCD.19', '01/TCD.20', '01/TCD.21']),
};

type Six = readonly [days: string, visits: string, people: string, matters: string, groups: string, grouped: string];

function byLeader(told: Parameters<Sentences[string]>[0], who: string, [days, came, heads, cases, groups, grouped]: Six): string {
  if (!told.has(days) && !told.has(came)) return `${who}: không phát sinh${told.brief(came)}.`;
  const delegation = told.has(groups) ? `; trong đó ${told.number(groups, 'đoàn đông người')} với ${told.number(grouped)}` : '';
  return `${who} ${told.number(days)}${told.brief(days)}: ${told.number(came)}${told.brief(came)} với ${told.number(heads)} về ${told.number(cases)}${delegation}.`;
}
