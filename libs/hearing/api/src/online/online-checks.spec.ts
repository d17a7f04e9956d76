import { describe, expect, it } from '@jest/globals';
import { makeCalendar } from '@tiepdan/calendar/contract';
import type { OnlineSession } from '@tiepdan/hearing/contract';
import { onlineChecks } from './online-checks.js';

const calendar = makeCalendar([{ validFrom: '2000-01-01', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'Bộ luật Dân sự' }], []);
const SESSION: OnlineSession = {
  platform: 'Hệ thống của tỉnh',
  allowedCase: 'remote',
  points: [{ kind: 'central', name: 'Trụ sở', address: 'A' }, { kind: 'component', name: 'Xã', address: 'B' }],
  toldOn: null,
  testedOn: null,
  connectedAt: null,
  recordingPlace: null,
  recordingSha256: null,
};
/** A Monday; five working days before it is Monday 09/11, one is Friday 13/11. */
const DAY = { heldOn: '2026-11-16', startsAt: '08:00' };
const states = (changes: Partial<OnlineSession>, today: string) => onlineChecks({ ...SESSION, ...changes }, DAY, { today, calendar }).map(({ state }) => state);

describe('the steps of an online day (NĐ 154/2026 Đ.23–24)', () => {
  it.each([
    ['on the last day in time', { toldOn: '2026-11-09', testedOn: '2026-11-13', connectedAt: '2026-11-16T00:00:00Z', recordingPlace: 'Máy chủ' }, '2026-11-17', ['done', 'done', 'done', 'done', 'done']],
    ['a day or a minute too late', { toldOn: '2026-11-10', testedOn: '2026-11-16', connectedAt: '2026-11-16T00:01:00Z' }, '2026-11-16', ['done', 'late', 'late', 'late', 'due']],
    ['not yet, in time', {}, '2026-11-09', ['done', 'due', 'due', 'due', 'due']],
    ['not, and it is over', { points: [] }, '2026-11-17', ['missed', 'missed', 'missed', 'missed', 'missed']],
  ] as const)('taken %s', (_, changes, today, expected) => {
    expect(states(changes as Partial<OnlineSession>, today)).toEqual(expected);
  });
});
