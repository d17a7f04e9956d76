import { describe, expect, it } from '@jest/globals';
import type { PersonDetails } from '@tiepdan/citizen/contract';
import { checkPaper } from './name-people.js';

const PERSON: PersonDetails = { fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000000000001', address: 'Xã Ví Dụ' };
const check = (changes: Partial<PersonDetails>) => () => checkPaper({ ...PERSON, ...changes });
const refusal = (code: string) => expect.objectContaining({ code });

describe('the paper of a person', () => {
  it.each<[string, Partial<PersonDetails>]>([
    ['a citizen’s number of twelve digits', {}],
    ['a passport of any number', { paperKind: 'passport', paperNumber: 'X0000000' }],
    ['no paper, with the reason', { paperKind: 'none', paperNumber: null, noPaperReason: 'Đơn gửi qua bưu chính' }],
  ])('may be %s', (_, changes) => {
    expect(check(changes)).not.toThrow();
  });

  it.each<[string, Partial<PersonDetails>]>([
    ['CITIZEN.BAD_CITIZEN_ID', { paperNumber: '00000000001' }],
    ['CITIZEN.BAD_CITIZEN_ID', { paperNumber: '0000000000011' }],
    ['CITIZEN.BAD_CITIZEN_ID', { paperNumber: '00000000000X' }],
    ['CITIZEN.PAPER_NUMBER_MISSING', { paperNumber: null }],
    ['CITIZEN.PAPER_NUMBER_MISSING', { paperKind: 'other', paperNumber: '' }],
    ['CITIZEN.NO_PAPER_REASON_MISSING', { paperKind: 'none' }],
    ['CITIZEN.NO_PAPER_REASON_MISSING', { paperKind: 'none', noPaperReason: '' }],
  ])('is refused with %s', (code, changes) => {
    expect(check(changes)).toThrow(refusal(code));
  });

  it('names the person in the sentence', () => {
    expect(check({ paperNumber: '1' })).toThrow('Số căn cước của Đặng Thị Hoà phải có đúng 12 chữ số.');
  });
});
