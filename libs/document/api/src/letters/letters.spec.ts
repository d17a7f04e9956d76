import { describe, expect, it } from '@jest/globals';
import { generalValues } from './general-values.js';
import { legalGrounds } from './legal-grounds.js';
import type { Letter } from './letter.js';
import { type LetterPerson, MASKED, paperOf, peopleRows, senderValues, titleOf } from './people.js';
import { asPhrase } from './petition-facts.js';

const PERSON: LetterPerson = {
  fullName: 'Trần Thị Mẫu',
  capacity: 'self',
  sealed: false,
  sex: 'female',
  headName: null,
  paperKind: 'citizen-id',
  paperNumber: '001199000001',
  phone: '+84912345678',
  address: 'Thôn Một',
  organisation: false,
};
const LETTER: Letter = {
  id: 'l',
  paper: 'forwarding',
  state: 'issued',
  petitionId: 'p',
  receptionId: null,
  leaderDayId: null,
  matterId: 'm',
  aboutDocumentId: null,
  number: 5,
  symbol: 'PC-BTCD',
  issuedOn: '2026-02-05',
  summary: 'Chuyển đơn kiến nghị',
  texts: {},
  signer: 'Lê Thị Thử Nghiệm',
  signerPosition: 'Phó Trưởng Ban',
  signerAuthority: 'acting',
  answerDueOn: null,
  recipients: ['Sở Ví Dụ', 'UBND xã Ví Dụ'],
  drafter: 'Phạm Văn Ví Dụ',
  sealed: false,
  matterKind: 'proposal',
  matterNumber: 'VV-2026-000001',
  matterSummary: 'Đường hỏng',
  field: 'Giao thông',
};
const OFFICE = { name: 'Ban Tiếp công dân', parentName: 'Văn phòng', placeName: 'Bình Sơn', committeeName: 'UBND tỉnh' };
const values = (changes: Partial<Letter> = {}, sender = 'Bà Trần Thị Mẫu') => generalValues({ ...LETTER, ...changes }, OFFICE, 'PC-BTCD', '2026-11-20', sender);

describe('who stands on a letter', () => {
  it('is called as is polite, and by the first name of many', () => {
    expect([titleOf(PERSON), titleOf({ ...PERSON, sex: 'male' }), titleOf({ ...PERSON, sex: null }), titleOf({ ...PERSON, organisation: true })]).toEqual(['Bà', 'Ông', 'Ông (bà)', '']);
    expect(senderValues([PERSON, PERSON, PERSON], { masked: false })).toMatchObject({ senderTitle: 'Bà', senderName: 'Trần Thị Mẫu và 2 người khác', senderPhone: '0912 345 678' });
    expect(paperOf(PERSON)).toBe('Căn cước số 001199000001');
  });

  it('is nobody where the identity is kept secret, and says so where there was no name', () => {
    expect(JSON.stringify([senderValues([PERSON], { masked: true }), peopleRows([PERSON], true)])).not.toMatch(/Mẫu|0011|Thôn/);
    expect(senderValues([PERSON], { masked: true })).toMatchObject(MASKED);
    expect(senderValues([], { masked: false, anonymous: true })).toMatchObject({ senderName: 'người gửi không ghi tên' });
  });
});

describe('heading and end of a letter', () => {
  it('write number, day and authority as the decree has them', () => {
    expect(values()).toMatchObject({ fullNumber: '05/PC-BTCD', dateWords: 'ngày 05 tháng 02 năm 2026', authority: 'KT. TRƯỞNG BAN', signerPosition: 'Phó Trưởng Ban' });
    expect(values({ number: 214, issuedOn: '2026-11-20', signerAuthority: 'self' })).toMatchObject({ number: '214', month: '11', authority: '' });
  });

  it('say that a draft is one, and leave room on a record without number', () => {
    expect(values({ number: null, symbol: null, issuedOn: null, state: 'draft' })).toMatchObject({ number: 'DỰ THẢO' });
    expect(values({ number: null, symbol: null, paper: 'receipt' })).toMatchObject({ number: '' });
  });

  it('address bodies, citizens, or whom the officer named', () => {
    expect(values()).toMatchObject({ addressee: 'Sở Ví Dụ; UBND xã Ví Dụ', recipients: [{ name: 'Như trên' }, { name: 'Bà Trần Thị Mẫu (để biết)' }] });
    expect(values({ paper: 'guidance' })).toMatchObject({ addressee: 'Bà Trần Thị Mẫu', recipients: [{ name: 'Như trên' }, { name: 'Sở Ví Dụ' }, { name: 'UBND xã Ví Dụ' }] });
    expect(values({ paper: 'return', recipients: [], texts: { addressee: 'Báo Ví Dụ', copies: 'Thanh tra tỉnh' } })).toMatchObject({ addressee: 'Báo Ví Dụ', recipients: [{ name: 'Như trên' }, { name: 'Thanh tra tỉnh' }] });
    expect(JSON.stringify(values({ sealed: true }))).not.toContain('để biết');
  });

  it('take grounds from the officer, else from the table by kind and day', () => {
    expect(values({ texts: { grounds: 'Căn cứ A;\nCăn cứ B.' } }).legalGrounds).toEqual([{ text: 'Căn cứ A' }, { text: 'Căn cứ B' }]);
    expect(legalGrounds('denunciation-forwarding', 'denunciation', '2026-11-20').some((text) => text.includes('Luật Tố cáo'))).toBe(true);
    expect(legalGrounds('forwarding', 'proposal', '2026-11-20').some((text) => /Tố cáo|Khiếu nại/.test(text))).toBe(false);
    expect(legalGrounds('urging', null, '2026-06-30').some((text) => text.includes('154/2026'))).toBe(false);
    expect(legalGrounds('urging', null, '2026-07-01').some((text) => text.includes('154/2026'))).toBe(true);
  });

  it.each([
    ['Đơn kiến nghị sửa đường.', 'kiến nghị sửa đường'],
    ['Bồi thường đất', 'bồi thường đất'],
    ['UBND xã thu tiền sai', 'UBND xã thu tiền sai'],
  ])('put "%s" into a sentence', (summary, phrase) => {
    expect(asPhrase(summary)).toBe(phrase);
  });
});
