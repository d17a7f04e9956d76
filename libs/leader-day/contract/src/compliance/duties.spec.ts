import { describe, expect, it } from '@jest/globals';
import { type DutyBearer, dutyKind, dutyWords, requiredDays } from './duties.js';

const leader = (changes: Partial<DutyBearer> = {}): DutyBearer => ({ chair: true, position: 'Chủ tịch UBND tỉnh', requiredDaysPerMonth: null, dutyFrom: null, dutyTo: null, ...changes });
const year = (bearer: DutyBearer, of: number) => Array.from({ length: 12 }, (_, index) => requiredDays(bearer, of, index + 1));

describe('days that the law asks of a leader', () => {
  it.each([
    [true, 'Chủ tịch UBND tỉnh', 'province-chair'],
    [true, 'Chủ tịch UBND phường Thử Nghiệm', 'commune-chair'],
    [true, 'Chủ tịch UBND xã', 'commune-chair'],
    [true, 'Giám đốc Sở', 'agency-head'],
    [false, 'Phó Chủ tịch UBND tỉnh', null],
  ] as const)('head %s, %s: %s', (chair, position, kind) => {
    expect(dutyKind({ chair, position })).toBe(kind);
  });

  it('asks a day a month of the chair of a province, and nothing before the law', () => {
    expect(year(leader(), 2026)).toEqual(Array(12).fill(1));
    expect(year(leader(), 2014)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it('asks a day a week of the chair of a commune until 30/6/2026, then two a month', () => {
    const commune = leader({ position: 'Chủ tịch UBND xã' });
    // Mondays of January to June 2026.
    expect(year(commune, 2026)).toEqual([4, 4, 5, 4, 4, 5, 2, 2, 2, 2, 2, 2]);
    expect(dutyWords(commune, 2026)).toBe('Ít nhất 01 ngày trong 01 tuần (Luật Tiếp công dân Đ.15); Ít nhất 02 ngày trong 01 tháng (Luật Tiếp công dân Đ.15 k.2, sửa bởi Luật 136/2025/QH15)');
    expect(year(commune, 2025).reduce((all, days) => all + days)).toBe(52);
  });

  it('asks nothing of a deputy, unless the office does', () => {
    const deputy = leader({ chair: false, position: 'Phó Chủ tịch UBND tỉnh' });
    expect(year(deputy, 2026)).toEqual(Array(12).fill(0));
    expect(dutyWords(deputy, 2026)).toBeNull();
    expect(year({ ...deputy, requiredDaysPerMonth: 2 }, 2026)).toEqual(Array(12).fill(2));
    expect(dutyWords({ ...deputy, requiredDaysPerMonth: 2 }, 2026)).toBe('2 ngày trong 01 tháng (theo lịch của cơ quan)');
    expect(year(leader({ requiredDaysPerMonth: 0 }), 2026)).toEqual(Array(12).fill(0));
  });

  it('asks nothing of a month in which the office is held only in part', () => {
    expect(year(leader({ dutyFrom: '2026-03-02', dutyTo: '2026-10-31' }), 2026)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(year(leader({ dutyFrom: '2026-03-01', dutyTo: '2026-10-30' }), 2026)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
  });
});
