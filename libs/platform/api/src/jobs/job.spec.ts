import { describe, expect, it } from '@jest/globals';
import { cronOf, errorWords, nextRun } from './job.js';

describe('a recurring job', () => {
  it.each([
    [10, '2026-11-23T00:30:00Z', '2026-11-23T00:40:00.000Z'],
    [10, '2026-11-23T00:39:59.999Z', '2026-11-23T00:40:00.000Z'],
    [1, '2026-11-23T23:59:30Z', '2026-11-24T00:00:00.000Z'],
    [60, '2026-11-23T00:00:01Z', '2026-11-23T01:00:00.000Z'],
  ] as const)('every %i minutes, asked at %s, comes next at %s', (everyMinutes, now, next) => {
    expect(nextRun({ everyMinutes }, new Date(now)).toISOString()).toBe(next);
  });

  it('is written as a line of cron', () => {
    expect([cronOf({ everyMinutes: 1 }), cronOf({ everyMinutes: 10 }), cronOf({ everyMinutes: 60 })]).toEqual([
      '* * * * *',
      '*/10 * * * *',
      '0 * * * *',
    ]);
  });
});

describe('what an error may say', () => {
  it('names no person and no password', () => {
    const said = errorWords(new Error('550 5.1.1 <nguoi.nhan@example.vn>: unknown\n via smtp://may:mat-khau@mail.example.vn:25'));
    expect(said).toBe('550 5.1.1 … unknown via …');
  });

  it('is short, whatever was thrown', () => {
    expect(errorWords('x'.repeat(1000))).toHaveLength(300);
  });
});
