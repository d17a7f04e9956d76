import { NOTHING_RECOMMENDED } from '@tiepdan/resolution/contract';
import { DECISION } from './testing/sample-resolution';
import { enforcementMark, factWords, leftLines, recommendedLines, timelinessMark } from './words';

const NO_FIGURES = { money: 0, land: 0, organisations: 0, people: 0, officials: 0, cases: 0 };

describe('what is said of a decision', () => {
  it.each([
    [{}, 'Đang thi hành, hạn 31/12/2026'],
    [{ enforceBy: null }, 'Đang thi hành'],
    [{ state: 'overdue' as const, enforceBy: '2026-11-08' }, 'Quá hạn thi hành 12 ngày'],
    [{ state: 'done' as const, completedOn: '2026-11-10' }, 'Đã thi hành xong ngày 10/11/2026'],
    [{ status: 'cancelled' as const }, 'Đã hủy'],
  ])('with %j: %s', (changes, word) => expect(enforcementMark({ ...DECISION, ...changes }, '2026-11-20').word).toBe(word));

  it('is what it demands and what of it is left, money in words and land in m²', () => {
    expect(recommendedLines(DECISION.recommendations)).toEqual([
      'Thu hồi cho Nhà nước 12,5 triệu đồng và 85,5 m²',
      'Trả lại 3 triệu đồng cho 2 cá nhân',
      'Xử lý hành chính 3 người (1 cán bộ, công chức, viên chức)',
    ]);
    expect(leftLines(DECISION)).toEqual(['7,5 triệu đồng và 85,5 m² phải thu cho Nhà nước', '3 người phải xử lý hành chính']);
    expect(recommendedLines(NOTHING_RECOMMENDED)).toEqual([]);
    expect(recommendedLines({ ...NOTHING_RECOMMENDED, restorePeople: 4 })).toEqual(['Trả lại quyền lợi cho 4 cá nhân']);
  });

  it('is what a fact did', () => {
    expect(factWords({ ...NO_FIGURES, money: 5_000_000 })).toBe('5 triệu đồng');
    expect(factWords({ ...NO_FIGURES, cases: 1, people: 2, officials: 1 })).toBe('1 vụ, 2 người (1 cán bộ, công chức, viên chức)');
  });

  it('is whether the case was decided in time', () => {
    expect(timelinessMark({ dueOn: '2026-11-13', late: true, daysLate: 7 }, false).word).toBe('Quá hạn giải quyết 7 ngày');
    expect(timelinessMark({ dueOn: '2026-11-13', late: true, daysLate: 7 }, true).word).toBe('Giải quyết quá hạn 7 ngày');
    expect(timelinessMark({ dueOn: '2026-12-13', late: false, daysLate: 0 }, false).word).toBe('Hạn giải quyết 13/12/2026');
    expect(timelinessMark({ dueOn: '2026-12-13', late: false, daysLate: 0 }, true).word).toBe('Giải quyết đúng hạn');
  });
});
