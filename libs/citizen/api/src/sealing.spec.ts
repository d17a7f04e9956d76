import { describe, expect, it } from '@jest/globals';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import { type Actor, type Role, permissionsOf } from '@tiepdan/platform/contract';
import { peopleInWords, seesDenouncers } from './sealing.js';

const actor = (role: Role): Actor => ({
  accountId: 'a',
  officeId: 'o',
  fullName: 'Lê Thị Thử',
  permissions: permissionsOf([role], [citizenPermissions]),
  requestId: 'r',
  ip: null,
});

describe('who denounced', () => {
  it.each<[Role, boolean]>([
    ['head', true],
    ['petition-officer', true],
    ['reception-officer', false],
    ['leader', false],
    ['compiler', false],
    ['administrator', false],
  ])('may be read by a %s: %s', (role, may) => {
    expect(seesDenouncers(actor(role))).toBe(may);
  });

  it('stands in no history, whoever reads it', () => {
    const people = [{ fullName: 'Đặng Thị Hoà' }, { fullName: 'Lê Thị Lan' }];
    expect(peopleInWords('denunciation', people)).toBe('2 người (giữ bí mật)');
    expect(peopleInWords('complaint', people)).toBe('Đặng Thị Hoà, Lê Thị Lan');
    expect(peopleInWords(null, [])).toBe('(không ghi)');
  });
});
