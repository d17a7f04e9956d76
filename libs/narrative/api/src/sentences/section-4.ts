import { type Sentences, among } from './teller.js';

const i = (code: string): string => `section-4.${code}`;

/** II.4 of the office's report: the indicators of section 4. */
export const section4Sentences: Sentences = {
  '4.heading': (told) => `${told.span === 'period' && told.tellsQuarter ? '4.2' : '4.1'}. ${told.period}: Kết quả ${told.days}`,
  '4.b': (told) => `b) Về công tác tiếp dân định kỳ của lãnh đạo ${told.committee}`,
  'regular.visits': (told) => {
    const opening = `- ${told.period}, Ban Tiếp công dân`;
    if (!told.has(i('I01')))
      return `${opening} không tiếp lượt công dân nào đến khiếu nại, tố cáo, kiến nghị, phản ánh${told.change(i('I01'))}.`;
    const kinds = told.parts([
      [i('I08'), 'khiếu nại'],
      [i('I09'), 'tố cáo'],
      [i('I10'), 'kiến nghị, phản ánh'],
    ]);
    const also = told.has(i('I05x'))
      ? ` Ngoài ra, ${told.number(i('I05x'))} vừa tiếp thường xuyên vừa do lãnh đạo tiếp được tính ở mục tiếp của lãnh đạo.`
      : '';
    return (
      `${opening} đã tiếp ${told.number(i('I01'))} công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh${told.change(i('I01'))}, ` +
      `tiếp lần đầu ${told.number(i('I02'))}, tiếp nhiều lần ${told.number(i('I03'))}; số công dân ${told.number(i('I04'))}${told.brief(i('I04'))}; ` +
      `về ${told.number(i('I05'))}${told.brief(i('I05'))}, trong đó lần đầu ${told.number(i('I06'))}, nhiều lần ${told.number(i('I07'))}${among(kinds, '; theo nội dung: ')}.${also}`
    );
  },
  'regular.delegations': (told) => {
    if (!told.has(i('I11'))) return `- Không tiếp đoàn đông người nào${told.brief(i('I11'))}.`;
    return (
      `- Tiếp ${told.number(i('I11'), 'đoàn đông người')}${told.brief(i('I11'))} với ${told.number(i('I12'))}, ${told.number(i('I13'))}${told.brief(i('I13'))}; ` +
      `tiếp lần đầu ${told.number(i('I14'))}, nhiều lần ${told.number(i('I15'))}; đoàn đông nhất ${told.number(i('I16'))}.`
    );
  },
  'leaders.visits': (told) => {
    const who = `${told.period}, lãnh đạo ${told.committee}`;
    if (!told.has(i('I17'))) return `${who} không tiếp lượt công dân nào${told.change(i('I17'))}.`;
    const groups = told.has(i('I20')) ? `; trong đó ${told.number(i('I20'))} của đoàn đông người với ${told.number(i('I21'))}` : '';
    return `${who} đã tiếp định kỳ, đột xuất ${told.number(i('I17'))}${told.change(i('I17'))} với ${told.number(i('I18'))}${told.brief(i('I18'))} về ${told.number(i('I19'))}${groups}.`;
  },
  'petitions.received': (told) => {
    const opening = `- ${told.period}, Ban Tiếp công dân`;
    if (!told.has(i('I23'))) return `${opening} không tiếp nhận đơn nào${told.change(i('I23'))}.`;
    const kinds = told.shares(
      [
        [i('I24'), 'khiếu nại'],
        [i('I25'), 'tố cáo'],
        [i('I26'), 'kiến nghị, phản ánh'],
      ],
      i('I23'),
    );
    return `${opening} tiếp nhận ${told.number(i('I23'))}${told.change(i('I23'))}${among(kinds)}. Kết quả phân loại: đủ điều kiện xử lý ${told.number(i('I28'))}; không đủ điều kiện xử lý ${told.number(i('I29'))}${told.has(i('I29p')) ? `; chưa xem xét ${told.number(i('I29p'))}` : ''}.`;
  },
  'petitions.papers': (told) => {
    const sent = told.has(i('I30'))
      ? `- Đã ban hành ${told.number(i('I30'))} chuyển đơn, hướng dẫn${told.brief(i('I30'))}`
      : `- Không ban hành văn bản chuyển đơn, hướng dẫn${told.brief(i('I30'))}`;
    const directed = told.has(i('I31'))
      ? `tham mưu lãnh đạo ${told.committee} ban hành ${told.number(i('I31'))} chỉ đạo các sở, ban, ngành giải quyết${told.brief(i('I31'))}`
      : `không có văn bản chỉ đạo nào được tham mưu cho lãnh đạo ${told.committee} ban hành${told.brief(i('I31'))}`;
    return `${sent}; ${directed}.`;
  },
};
