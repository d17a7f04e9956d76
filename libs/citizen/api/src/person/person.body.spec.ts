import { describe, expect, it } from '@jest/globals';
import { requestValidation } from '@tiepdan/platform/api';
import { PersonBody } from './person.body.js';

const PERSON = { fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000000000001', address: 'Xã Ví Dụ' };
const read = (changes: object): Promise<PersonBody> => requestValidation().transform({ details: { ...PERSON, ...changes } }, { type: 'body', metatype: PersonBody });

describe('a person on a request', () => {
  it('is stored as NFC with its spaces tidied', async () => {
    const { details } = await read({ fullName: `  ${'Đặng  Thị\tHoà'.normalize('NFD')} ` });
    expect(details?.fullName).toBe('Đặng Thị Hoà'.normalize('NFC'));
  });

  it('may leave out what is not known, as nothing, null or empty', async () => {
    expect((await read({ phone: null, birthYear: null, sex: null, noPaperReason: '' })).details).toMatchObject({ phone: null, noPaperReason: null });
  });

  it.each([
    ['fullName', 'Y'],
    ['fullName', 'x'.repeat(121)],
    ['fullName', 'Đặng\u0000Thị'],
    ['fullName', 'Đặng \ud800'],
    ['fullName', 7],
    ['birthYear', '1970'],
    ['birthYear', 1899],
    ['sex', 'other'],
    ['paperKind', 'library-card'],
    ['phone', 'không có'],
    ['address', 'x'.repeat(701)],
    ['email', 'khong-co'],
    ['party', 'company'],
    ['place', 'Xã Ví Dụ'],
    ['salary', 1],
  ])('is refused with %s %j, by the path of the field', async (path, value) => {
    await expect(read({ [path]: value })).rejects.toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path: `details.${path}` }] });
  });
});
