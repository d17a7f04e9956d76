import { markMatches } from './mark-matches';

const marked = (text: string, query: string) =>
  markMatches(text, query)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

describe('marking what matched', () => {
  it.each([
    ['Nguyễn Văn Bình', 'binh', 'Nguyễn Văn [Bình]'],
    ['Nguyễn Văn Bình', 'BÌNH nguyen', '[Nguyễn] Văn [Bình]'],
    ['Đặng Thị Đào', 'dao', 'Đặng Thị [Đào]'],
    ['Đơn 214/2026', '214', 'Đơn [214]/2026'],
    ['Bồi thường đất', '', 'Bồi thường đất'],
    ['Khu tái định cư Suối Đá đang làm', 'suối đá', 'Khu tái định cư [Suối Đá] đang làm'],
    ['Đơn của dân, đang xem', 'da', 'Đơn của dân, đang xem'],
    ['Lý An, xã Đắk An Lạc', 'an', 'Lý [An], xã Đắk [An] Lạc'],
    ['Trần', 'xyz', 'Trần'],
    ['', 'a', ''],
  ])('%s for %s', (text, query, shown) => expect(marked(text, query)).toBe(shown));

  it('marks text typed in decomposed Unicode', () => expect(marked('Bình'.normalize('NFD'), 'binh')).toBe('[Bình]'));
});
