import { describe, expect, it } from '@jest/globals';
import { CASE_READERS, CASE_WORKERS, permissionsOf } from './permissions.js';

const tables = [
  { 'reception.read': { label: 'Xem', roles: ['leader', 'head'] }, 'reception.log': { label: 'Ghi', roles: ['head'] } },
  { 'account.read': { label: 'Xem tài khoản', roles: ['administrator'] } },
] as const;
const held = (...roles: string[]) => [...permissionsOf(roles, tables)].toSorted();

describe('what roles may do', () => {
  it('is what any of them may, over all domains', () => {
    expect(held('leader')).toEqual(['reception.read']);
    expect(held('head', 'leader')).toEqual(['reception.log', 'reception.read']);
    expect(held('leader', 'administrator')).toEqual(['account.read', 'reception.read']);
  });

  it('is nothing for no role and for one that nobody knows', () => {
    expect(held()).toEqual([]);
    expect(held('mayor', 'HEAD', '')).toEqual([]);
  });

  it('leaves records to those who work on them: an administrator reads none, a leader changes none', () => {
    expect(CASE_READERS).not.toContain('administrator');
    expect(CASE_READERS).toEqual(expect.arrayContaining([...CASE_WORKERS]));
    expect(CASE_WORKERS).not.toContain('leader');
  });
});
