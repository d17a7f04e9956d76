import { FormControl } from '@angular/forms';
import { parseTime, timeInWords, timeOfDay } from './parse-time';

describe('times of day', () => {
  it('are read as people type them', () => {
    expect(['7h30', '7:30', '730', '07.30', ' 7 : 30 '].map(parseTime)).toEqual(Array(5).fill('07:30'));
    expect(parseTime('7')).toBe('07:00');
    expect(parseTime('13h')).toBe('13:00');
  });

  it('are refused when the clock does not have them', () => {
    expect(['24:00', '7:60', 'sáng', '73000'].map(parseTime)).toEqual([null, null, null, null]);
    expect(timeOfDay(new FormControl('25', { nonNullable: true }))).toHaveProperty('time');
    expect(timeOfDay(new FormControl('', { nonNullable: true }))).toBeNull();
  });

  it('are said without needless minutes', () => {
    expect(timeInWords('07:30')).toBe('7 giờ 30');
    expect(timeInWords('14:00')).toBe('14 giờ');
  });
});
