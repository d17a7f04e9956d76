import { LEGEND, outcomeMark } from './outcome-mark';

const today = '2026-11-21';
const day = { status: 'active', heldOn: '2026-11-10', outcome: 'held' } as const;

describe('outcomeMark', () => {
  it('says what became of a day', () => {
    expect(outcomeMark(day, today).word).toBe('Đã tiếp');
    expect(outcomeMark({ ...day, outcome: 'held-nobody' }, today).word).toBe('Không có công dân đến');
    expect(outcomeMark({ ...day, outcome: 'not-held' }, today).word).toBe('Không tổ chức');
  });

  it('asks for the outcome once the day is past, not before', () => {
    const announced = { ...day, outcome: 'announced' } as const;
    expect(outcomeMark(announced, today)).toMatchObject({ word: 'Chưa ghi kết quả', tone: 'warning' });
    expect(outcomeMark({ ...announced, heldOn: today }, today)).toMatchObject({ word: 'Đã công bố', tone: 'info' });
  });

  it('tells a planned day from a published one, and one whose time has passed', () => {
    const planned = { ...day, outcome: 'planned', heldOn: '2026-12-15' } as const;
    expect(outcomeMark(planned, today)).toMatchObject({ word: 'Dự kiến', tone: 'neutral' });
    expect(outcomeMark({ ...planned, heldOn: '2026-11-10' }, today)).toMatchObject({ tone: 'warning' });
  });

  it('says first that a day was cancelled', () => {
    expect(outcomeMark({ ...day, status: 'cancelled' }, today).word).toBe('Đã hủy');
  });

  it('has a letter of its own for every mark, for who does not see colours', () => {
    expect(new Set(LEGEND.map(({ letter }) => letter)).size).toBe(LEGEND.length);
  });
});
