import { CONCLUSION, TASK } from '../testing/sample-conclusions';
import { conclusionMark, noticeMark, taskMarks } from './task-words';

describe('where a task stands', () => {
  it.each([
    [{}, ['Đang thực hiện', 'Quá hạn 5 ngày làm việc']],
    [{ late: false, lateDays: 0 }, ['Đang thực hiện']],
    [{ late: true, lateDays: 0 }, ['Đang thực hiện', 'Quá hạn']],
    [{ state: 'reported' as const, late: false, lateDays: 0 }, ['Đã báo cáo, chờ kết thúc']],
    [{ state: 'reported' as const, lateDays: 1 }, ['Đã báo cáo, chờ kết thúc', 'Báo cáo chậm 1 ngày làm việc']],
    [{ state: 'done' as const, late: false }, ['Hoàn thành đúng hạn']],
    [{ state: 'done' as const, late: false, doneLate: true }, ['Hoàn thành quá hạn']],
    [{ state: 'withdrawn' as const, late: false }, ['Đã rút']],
  ])('with %j is said in words', (changes, words) => {
    expect(taskMarks({ ...TASK, ...changes }).map(({ word }) => word)).toEqual(words);
  });
});

describe('where a conclusion stands', () => {
  it('is said by its tasks', () => {
    expect(conclusionMark(CONCLUSION).word).toBe('1 nhiệm vụ quá hạn');
    expect(conclusionMark({ ...CONCLUSION, tasks: { ...CONCLUSION.tasks, late: 0 } }).word).toBe('Đang thực hiện');
    expect(conclusionMark({ ...CONCLUSION, state: 'done' }).word).toBe('Đã thực hiện xong');
    expect(conclusionMark({ ...CONCLUSION, status: 'cancelled' }).word).toBe('Đã hủy');
  });

  it('and its notice: out, late, in preparation, missing', () => {
    expect(noticeMark(CONCLUSION)).toEqual({ word: 'Đã ra thông báo', tone: 'good' });
    expect(noticeMark({ ...CONCLUSION, noticeLate: true })).toEqual({ word: 'Thông báo chậm', tone: 'warning' });
    expect(noticeMark({ ...CONCLUSION, notice: null, noticeLate: true })).toEqual({ word: 'Chưa ra thông báo, quá hạn 09/11/2026', tone: 'danger' });
    const draft = { documentId: 'd2', state: 'draft' as const, number: null, issuedOn: null };
    expect(noticeMark({ ...CONCLUSION, notice: draft })).toEqual({ word: 'Thông báo đang soạn, hạn 09/11/2026', tone: 'neutral' });
  });
});
