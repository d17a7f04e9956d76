import { describe, expect, it } from '@jest/globals';
import { makeCalendar } from '@tiepdan/calendar/contract';
import { type CheckGround, type CheckedDay, dayChecks, isPublishedLate } from './checks.js';

/** Friday 20/11/2026; Tuesday 24/11 is a day off. */
const TODAY = '2026-11-20';
const calendar = makeCalendar(
  [{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }],
  [{ day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', legalBasis: null, scope: 'national' }],
);
const day: CheckedDay = { id: 'd', hostId: 'h', hostName: 'Đinh Văn Chủ', session: 'periodic', purpose: 'reception', outcome: 'planned', startsAt: '07:30', endsAt: '11:30' };
const ground = (others: CheckGround['others'] = []): CheckGround => ({ today: TODAY, calendar, others });
const codes = (on: string, changes: Partial<CheckedDay> = {}, others: CheckGround['others'] = []) => dayChecks({ ...day, ...changes }, on, ground(others)).map(({ code, severity }) => `${code} ${severity}`);

describe('what complains about a day on a date', () => {
  it('is nothing on a working day far enough', () => {
    expect(codes('2026-12-15')).toEqual([]);
  });

  it.each([
    ['2026-12-12', ['rest-day warning']],
    ['2026-11-24', ['holiday warning', 'late warning']],
    ['2026-11-27', ['late warning']],
    ['2026-11-30', []],
    ['2026-11-19', ['past refused']],
  ])('on %s it is %j', (on, expected) => {
    expect(codes(on)).toEqual(expected);
  });

  it('lets a published day be written down where it was held, with a word', () => {
    expect(codes('2026-11-19', { outcome: 'announced' })).toEqual(['past warning']);
  });

  it('asks no five days of an ad hoc one', () => {
    expect(codes('2026-11-27', { session: 'ad-hoc' })).toEqual([]);
  });

  it('never sends one leader to two places', () => {
    const other = { ...day, id: 'o', heldOn: '2026-12-15' };
    expect(codes('2026-12-15', {}, [other])).toEqual(['host-busy refused']);
    expect(codes('2026-12-15', { purpose: 'dialogue', startsAt: '11:00', endsAt: '12:00' }, [other])).toEqual(['host-busy refused']);
    expect(codes('2026-12-15', { purpose: 'dialogue', startsAt: '14:00', endsAt: '16:00' }, [other])).toEqual(['host-same-day told']);
    expect(codes('2026-12-15', {}, [{ ...other, id: 'd' }])).toEqual([]);
  });

  it('says when another leader is in the house at that hour', () => {
    const other = { ...day, id: 'o', hostId: 'x', hostName: 'Lý Văn Phó', heldOn: '2026-12-15' };
    expect(codes('2026-12-15', {}, [other])).toEqual(['house-shared told']);
    expect(codes('2026-12-15', {}, [{ ...other, startsAt: '14:00', endsAt: '16:00' }])).toEqual([]);
    expect(codes('2026-12-15', {}, [{ ...other, outcome: 'not-held' }])).toEqual([]);
  });

  it('says when the rule has ended, and puts what is refused first', () => {
    const found = dayChecks(day, '2026-11-18', { ...ground(), ruleValidTo: '2026-11-01' });
    expect(found.map(({ code }) => code)).toEqual(['past', 'rule-ended']);
    expect(found[0]?.words).toBe('Ngày 18/11/2026 đã qua.');
  });

  it('counts the five working days by the calendar', () => {
    expect(isPublishedLate(calendar, TODAY, '2026-11-27')).toBe(true);
    expect(isPublishedLate(calendar, TODAY, '2026-11-30')).toBe(false);
    expect(isPublishedLate(calendar, TODAY, '2026-11-01')).toBe(false);
    expect(isPublishedLate(calendar, TODAY, '2126-01-01')).toBe(false);
  });
});
