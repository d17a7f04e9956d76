import { describe, expect, it } from '@jest/globals';
import type { PersonDetails } from '@tiepdan/citizen/contract';
import { names } from './sealed-texts.js';

const PERSON: PersonDetails = {
  fullName: 'Đặng Thị Hoà',
  paperKind: 'citizen-id',
  paperNumber: '000000000001',
  formerPapers: [{ kind: 'id-card', number: '000000019' }],
  phone: '+84900000012',
  email: 'hoa@thu.example',
  address: 'Thôn Một, xã Ví Dụ',
};

describe('a text that names who denounced', () => {
  it.each([
    'Bà Đặng Thị Hoà phản ánh cán bộ xã',
    'ĐẶNG THỊ HOÀ tố cáo',
    'bà (dang thi hoa) trình bày'.normalize('NFD'),
    'CCCD 0000 0000 0001',
    'cmnd 000.000.019',
    'gọi lại số 0900 000 012',
    'gọi +84 900.000.012',
    'thư từ Hoa@Thu.example',
    'người tố cáo ở thôn Một, xã Ví Dụ',
  ])('is found: %s', (text) => {
    expect(names(text, PERSON)).toBe(true);
  });

  it.each([
    'Tố cáo cán bộ xã Ví Dụ thu phí sai quy định',
    'Ông Đặng Thị Hoàng là người bị tố cáo',
    'Bà Hoà ở cùng thôn',
    'Số tiền 900.000 đồng, quyết định 12/2026',
    '',
  ])('is told from one that does not: %s', (text) => {
    expect(names(text, PERSON)).toBe(false);
  });

  it('takes neither a name of one word nor the name of a commune for a person', () => {
    const known = { ...PERSON, fullName: 'Hoa', address: 'Xã Ví Dụ' };
    expect(names('Trồng hoa ở xã Ví Dụ', known)).toBe(false);
  });
});
