import { describe, expect, it } from '@jest/globals';
import { makeCalendar } from '@tiepdan/calendar/contract';
import { digestDue, nextDigestAt, sendUntil } from './digest-time.js';

/** 2026 as an office knows it: Tết, a swapped Saturday, the holiday of 24 November. */
const calendar = makeCalendar(
  [{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }],
  [
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) => ({
      day,
      kind: 'holiday' as const,
      name: 'Tết Nguyên đán',
      legalBasis: null,
      scope: 'office' as const,
    })),
    { day: '2026-08-22', kind: 'working', name: 'Làm bù cho ngày 31/08', legalBasis: null, scope: 'office' },
    { day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', legalBasis: null, scope: 'national' },
  ],
);
const at = (day: string, time: string): Date => new Date(`${day}T${time}+07:00`);

describe('when a digest is due', () => {
  it.each([
    ['Monday 23/11 at the time set', '2026-11-23', '07:30:00', '2026-11-23'],
    ['a minute before', '2026-11-23', '07:29:59', null],
    ['the same morning, server late', '2026-11-23', '10:15:00', '2026-11-23'],
    ['just before the end of the day', '2026-11-23', '16:59:59', '2026-11-23'],
    ['after working hours', '2026-11-23', '17:00:00', null],
    ['at night', '2026-11-23', '23:50:00', null],
    ['just after midnight', '2026-11-23', '00:10:00', null],
    ['Saturday', '2026-11-21', '09:00:00', null],
    ['Sunday', '2026-11-22', '09:00:00', null],
    ['a Saturday that is worked to make up', '2026-08-22', '08:00:00', '2026-08-22'],
    ['Tết', '2026-02-17', '08:00:00', null],
    ['the first working day after Tết', '2026-02-23', '08:00:00', '2026-02-23'],
    ['24 November', '2026-11-24', '08:00:00', null],
    ['the day after it', '2026-11-25', '07:30:00', '2026-11-25'],
  ])('%s', (_, day, time, due) => {
    expect(digestDue(at(day, time), calendar, '07:30')).toBe(due);
  });

  it('is an hour, where the office sets a time at the end of the day', () => {
    expect(digestDue(at('2026-11-23', '17:45:00'), calendar, '17:30')).toBe('2026-11-23');
    expect(digestDue(at('2026-11-23', '18:30:00'), calendar, '17:30')).toBeNull();
  });

  it('is never before six in the morning', () => {
    expect(digestDue(at('2026-11-23', '05:59:00'), calendar, '05:00')).toBeNull();
    expect(digestDue(at('2026-11-23', '06:00:00'), calendar, '05:00')).toBe('2026-11-23');
  });

  it('counts by the clock of the office, not of the server', () => {
    expect(digestDue(new Date('2026-11-23T00:30:00Z'), calendar, '07:30')).toBe('2026-11-23');
    expect(digestDue(new Date('2026-11-22T23:59:00Z'), calendar, '07:30')).toBeNull();
  });
});

describe('the next digest', () => {
  const none = () => false;
  it.each([
    ['before the time: today', '2026-11-23', '06:00:00', none, '2026-11-23T00:30:00.000Z'],
    ['made already: over the holiday', '2026-11-23', '08:00:00', () => true, '2026-11-25T00:30:00.000Z'],
    ['at night: next working morning', '2026-11-23', '22:00:00', none, '2026-11-25T00:30:00.000Z'],
    ['on Saturday: Monday', '2026-11-21', '09:00:00', none, '2026-11-23T00:30:00.000Z'],
    ['late: now', '2026-11-23', '09:00:00', none, '2026-11-23T02:00:00.000Z'],
  ])('%s', (_, day, time, made, next) => {
    expect(nextDigestAt(at(day, time), calendar, '07:30', made).toISOString()).toBe(next);
  });

  it('is mailed until the end of the working day', () => {
    expect(sendUntil('2026-11-23', '07:30').toISOString()).toBe('2026-11-23T10:00:00.000Z');
  });
});
