import { describe, expect, it } from '@jest/globals';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import { type Actor, type Role, permissionsOf } from '@tiepdan/platform/contract';
import { peopleInWords, sealHistory, seesDenouncers } from './sealing.js';

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

  it('is left out of a history written before the record became a denunciation', () => {
    const entry = {
      id: 'e',
      type: 'corrected',
      label: 'Sửa',
      at: '2026-11-20T00:00:00Z',
      actorName: 'Lê Thị Thử',
      reason: 'Ghi nhầm',
      changes: [
        { field: 'senders', label: 'Người gửi', before: 'Đặng Thị Hoà', after: 'Lê Thị Lan' },
        { field: 'summary', label: 'Tóm tắt', before: 'Cũ', after: 'Mới' },
      ],
    };
    const read = (role: Role, kind: string) => JSON.stringify(sealHistory(actor(role), kind, [entry]));
    expect(read('reception-officer', 'denunciation')).not.toMatch(/Hoà|Lan/);
    expect(read('reception-officer', 'denunciation')).toContain('Mới');
    expect(read('head', 'denunciation')).toContain('Lê Thị Lan');
    expect(read('reception-officer', 'complaint')).toContain('Lê Thị Lan');
  });
});
