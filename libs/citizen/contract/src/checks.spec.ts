import { describe, expect, it } from '@jest/globals';
import { addressLine, bareNumber, lacksAppointment, readCitizenId, remarksOn, representativesAllowed, showPhone, storedPhone } from './index.js';

describe('a personal number of twelve digits', () => {
  it.each([
    ['001064000001', { knownRegistry: true, sex: 'male', birthYear: 1964 }],
    ['001199000001', { knownRegistry: true, sex: 'female', birthYear: 1999 }],
    ['067301000001', { knownRegistry: true, sex: 'female', birthYear: 2001 }],
    ['000064000001', { knownRegistry: false, sex: 'male', birthYear: 1964 }],
    ['115200000001', { knownRegistry: true, sex: 'male', birthYear: 2000 }],
    ['001900000001', { knownRegistry: true, sex: null, birthYear: null }],
  ])('%s says %j', (number, says) => {
    expect(readCitizenId(number)).toEqual(says);
  });

  it.each(['', '12', '00106400000X', '0010640000011'])('%j says nothing', (number) => {
    expect(readCitizenId(number)).toBeNull();
  });
});

describe('remarks', () => {
  const person = (changes: object) => remarksOn({ paperKind: 'citizen-id', paperNumber: '001064000001', birthYear: 1964, sex: 'male', ...changes });

  it.each([
    [{}, 0],
    [{ birthYear: 1965 }, 1],
    [{ birthYear: 1965, sex: 'female' }, 2],
    [{ birthYear: null, sex: null }, 0],
    [{ paperNumber: '000064000001' }, 1],
    [{ paperNumber: '123456789' }, 1],
    [{ paperKind: 'passport', birthYear: 1900 }, 0],
    [{ paperNumber: null }, 0],
  ])('on %j are %i', (changes, count) => {
    expect(person(changes)).toHaveLength(count);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['0912345678', '+84912345678', '0912 345 678'],
    ['0912 345 678', '+84912345678', '0912 345 678'],
    ['0912.345.678', '+84912345678', '0912 345 678'],
    ['+84 912-345-678', '+84912345678', '0912 345 678'],
    ['84912345678', '+84912345678', '0912 345 678'],
    ['02438251234', '+842438251234', '0243 8251 234'],
    ['0112345678', '0112345678', '0112345678'],
    ['+855 12 345 678', '+855 12 345 678', '+855 12 345 678'],
    ['123456', '123456', '123456'],
  ])('%s is stored as %s and read as %s', (written, stored, shown) => {
    expect(storedPhone(written)).toBe(stored);
    expect(showPhone(stored)).toBe(shown);
  });
});

describe('numbers, addresses, groups', () => {
  it('compares numbers of papers without what people put between', () => {
    expect(bareNumber(' x 00-123.45 ')).toBe('X0012345');
  });

  it('puts an address in one line, of what is known', () => {
    expect(addressLine({ street: 'Thôn 3', communeName: 'Xã Ví Dụ', provinceName: 'Tỉnh Thử Nghiệm' })).toBe('Thôn 3, xã Ví Dụ, tỉnh Thử Nghiệm');
    expect(addressLine({ street: null, communeName: 'Xã Ví Dụ', provinceName: 'Tỉnh Thử Nghiệm' })).toBe('Xã Ví Dụ, tỉnh Thử Nghiệm');
  });

  it('misses the paper that appoints who speaks for a group, of groups only', () => {
    const appointed = { appointment: { on: '2026-11-02' } };
    expect([lacksAppointment(5, [{}, { appointment: null }]), lacksAppointment(5, [{}, appointed])]).toEqual([true, false]);
    expect([lacksAppointment(4, [{}]), lacksAppointment(9, [{ appointment: { on: null } }])]).toEqual([false, true]);
  });

  it('counts the representatives of a group', () => {
    expect([1, 4, 5, 10, 11, 500].map((count) => representativesAllowed(count).most)).toEqual([1, 4, 2, 2, 5, 5]);
  });
});
