import { properName } from './person-checks';

describe('person checks', () => {
  it('writes a name typed in small letters properly and leaves others alone', () => {
    expect(properName('  trần  thị đào ')).toBe('Trần Thị Đào');
    expect(properName('H’Bia Êban')).toBe('H’Bia Êban');
    expect(properName('TRẦN THỊ ĐÀO')).toBe('TRẦN THỊ ĐÀO');
  });
});
