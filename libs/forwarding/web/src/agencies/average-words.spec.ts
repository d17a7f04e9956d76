import { daysInWords, onTimeShare } from './average-words';

const FIGURES = { sent: 0, received: 0, answered: 0, 'on-time': 0, 'answered-late': 0, returned: 0, closed: 0, open: 0, 'open-late': 0, 'not-expected': 0 };

describe('averages in words', () => {
  it('writes a comma, and no decimal where there is none', () => expect([12.5, 12, null].map(daysInWords)).toEqual(['12,5', '12', '–']));
  it('says how much came in time', () => expect(onTimeShare({ figures: { ...FIGURES, answered: 3, 'on-time': 2 } })).toBe('67%'));
  it('says nothing where nothing was answered', () => expect(onTimeShare({ figures: FIGURES })).toBe('–'));
});
