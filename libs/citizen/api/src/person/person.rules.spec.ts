import { describe, expect, it } from '@jest/globals';
import type { PersonInput } from '@tiepdan/citizen/contract';
import { checkDetails, storedDetails } from './person.rules.js';

const PERSON: PersonInput = { fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000000000001', address: 'Xã Ví Dụ' };
const BODY: PersonInput = { party: 'organisation', fullName: 'Hợp tác xã Thử Nghiệm', headName: 'Lê Văn Thử', paperKind: 'registration', paperNumber: '12/QĐ-UBND', address: 'Xã Ví Dụ' };
const check = (person: PersonInput) => () => checkDetails(person, { position: 2, path: 'people.1.details' });

describe('what is written down about a person', () => {
  it.each<[string, PersonInput]>([
    ['a citizen’s number of twelve digits', PERSON],
    ['the same in groups', { ...PERSON, paperNumber: '000 000 000 001' }],
    ['a passport of any number', { ...PERSON, paperKind: 'passport', paperNumber: 'X0000000' }],
    ['no paper, with the reason', { ...PERSON, paperKind: 'none', paperNumber: null, noPaperReason: 'Đơn gửi qua bưu chính' }],
    ['an old identity card beside the number', { ...PERSON, formerPapers: [{ kind: 'id-card', number: '000 000 001' }] }],
    ['an organisation with its head', BODY],
    ['an address by its parts', { ...PERSON, address: null, place: { provinceCode: '99', communeCode: '99001' } }],
  ])('may be %s', (_, person) => {
    expect(check(person)).not.toThrow();
  });

  it.each<[string, string, PersonInput]>([
    ['CITIZEN.BAD_CITIZEN_ID', 'paperNumber', { ...PERSON, paperNumber: '00000000001' }],
    ['CITIZEN.BAD_CITIZEN_ID', 'paperNumber', { ...PERSON, paperNumber: '0000000000011' }],
    ['CITIZEN.BAD_CITIZEN_ID', 'paperNumber', { ...PERSON, paperNumber: '00000000000X' }],
    ['CITIZEN.PAPER_NUMBER_MISSING', 'paperNumber', { ...PERSON, paperNumber: null }],
    ['CITIZEN.PAPER_NUMBER_MISSING', 'paperNumber', { ...PERSON, paperKind: 'other', paperNumber: '' }],
    ['CITIZEN.NO_PAPER_REASON_MISSING', 'noPaperReason', { ...PERSON, paperKind: 'none' }],
    ['CITIZEN.PAPER_OF_OTHER_PARTY', 'paperKind', { ...PERSON, paperKind: 'registration' }],
    ['CITIZEN.PAPER_OF_OTHER_PARTY', 'paperKind', { ...BODY, paperKind: 'passport' }],
    ['CITIZEN.HEAD_MISSING', 'headName', { ...BODY, headName: null }],
    ['CITIZEN.NOT_OF_A_PERSON', 'headName', { ...PERSON, headName: 'Lê Văn Thử' }],
    ['CITIZEN.NOT_OF_A_PERSON', 'birthYear', { ...BODY, birthYear: 1970 }],
    ['CITIZEN.BAD_FORMER_PAPER', 'formerPapers.0.number', { ...PERSON, formerPapers: [{ kind: 'id-card', number: '12345678' }] }],
    ['CITIZEN.BAD_FORMER_PAPER', 'formerPapers.1.number', { ...PERSON, formerPapers: [{ kind: 'passport', number: 'X 1' }, { kind: 'passport', number: 'x1' }] }],
    ['CITIZEN.ADDRESS_MISSING', 'address', { ...PERSON, address: null }],
    ['CITIZEN.COMMUNE_MISSING', 'place.communeCode', { ...PERSON, place: { provinceCode: '99' } }],
    ['CITIZEN.COMMUNE_MISSING', 'place.communeCode', { ...PERSON, place: { provinceCode: '99', communeCode: '99001', communeName: 'Xã Ví Dụ' } }],
  ])('is refused with %s at %s', (code, field, person) => {
    expect(check(person)).toThrow(expect.objectContaining({ code, fields: [expect.objectContaining({ path: `people.1.details.${field}` })] }));
  });

  it('says which line is wrong, never who stands there', () => {
    expect(check({ ...PERSON, paperNumber: '1' })).toThrow('Số căn cước của người thứ 2 phải có đúng 12 chữ số.');
  });

  it('is stored with bare numbers, the telephone as E.164, and nothing that belongs to the other party', () => {
    const stored = storedDetails({ ...PERSON, paperNumber: '000 000 000 001', phone: '0900.000.001', noPaperReason: 'thừa' }, null, 'Xã Ví Dụ');
    expect(stored).toMatchObject({ party: 'person', paperNumber: '000000000001', phone: '+84900000001', noPaperReason: null, headName: null, address: 'Xã Ví Dụ' });
    expect(storedDetails(BODY, null, 'Xã Ví Dụ')).toMatchObject({ paperNumber: '12/QĐ-UBND', headName: 'Lê Văn Thử', birthYear: null });
  });
});
