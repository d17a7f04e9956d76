import { properName, readCitizenId, remarksOn } from './person-checks';

const person = { paperKind: 'citizen-id', paperNumber: '000064000001', birthYear: 1964, sex: 'male' } as const;

describe('person checks', () => {
  it('reads sex and year of birth from a personal number', () => {
    expect(readCitizenId('000064000001')).toEqual({ sex: 'male', birthYear: 1964 });
    expect(readCitizenId('000 305 000001')).toEqual({ sex: 'female', birthYear: 2005 });
    expect(readCitizenId('00006400001')).toBeNull();
  });

  it('remarks on what does not fit, and on nothing that does', () => {
    expect(remarksOn(person)).toEqual([]);
    expect(remarksOn({ ...person, birthYear: 1965 })).toEqual(['Theo số căn cước, năm sinh là 1964, khác với năm sinh đã ghi.']);
    expect(remarksOn({ ...person, sex: 'female' })).toEqual(['Giới tính đã ghi khác với số căn cước.']);
    expect(remarksOn({ ...person, birthYear: null, sex: null })).toEqual([]);
  });

  it('tells an old identity card of nine digits from a personal number', () => {
    expect(remarksOn({ ...person, paperNumber: '000000001' })).toHaveLength(1);
    expect(remarksOn({ ...person, paperKind: 'other', paperNumber: '000000001' })).toEqual([]);
  });

  it('writes a name typed in small letters properly and leaves others alone', () => {
    expect(properName('  trần  thị đào ')).toBe('Trần Thị Đào');
    expect(properName('H’Bia Êban')).toBe('H’Bia Êban');
    expect(properName('TRẦN THỊ ĐÀO')).toBe('TRẦN THỊ ĐÀO');
  });
});
