import { describe, expect, it } from '@jest/globals';
import { platformErrors } from '@tiepdan/platform/contract';
import { QueryFailedError } from 'typeorm';
import { refusalOf } from '../errors/problem.filter.js';
import { Outdated, faultOf } from './failures.js';

/** As TypeORM throws what the driver reports. */
const refused = (code: string) => new QueryFailedError('INSERT INTO reception …', [], Object.assign(new Error(`driver says ${code}`), { code }));
const system = (code: string) => Object.assign(new Error(`${code}: /var/lib/tiepdan/files`), { code });

describe('what went wrong, in words for who waits', () => {
  it.each([
    ['57P01', 'SERVER.DATABASE_AWAY', 503],
    ['57P03', 'SERVER.DATABASE_AWAY', 503],
    ['08006', 'SERVER.DATABASE_AWAY', 503],
    ['53100', 'SERVER.DISK_FULL', 507],
    ['53200', 'SERVER.CROWDED', 503],
    ['53300', 'SERVER.CROWDED', 503],
    ['57014', 'SERVER.TOO_SLOW', 503],
    ['55P03', 'SERVER.TOO_SLOW', 503],
    ['25006', 'SERVER.READ_ONLY', 503],
    ['40P01', 'RECORD.BUSY', 409],
    ['40001', 'RECORD.BUSY', 409],
    ['42703', 'SERVER.FAILED', 500],
  ])('PostgreSQL %s is %s', (code, told, status) => {
    const refusal = refusalOf(refused(code), 'id');
    expect([refusal.code, refusal.status]).toEqual([told, status]);
  });

  it.each([
    ['ENOSPC', 'SERVER.DISK_FULL'],
    ['EDQUOT', 'SERVER.DISK_FULL'],
    ['ECONNREFUSED', 'SERVER.DATABASE_AWAY'],
    ['EMFILE', 'SERVER.CROWDED'],
    ['EACCES', 'SERVER.FAILED'],
  ])('the operating system’s %s is %s', (code, told) => {
    expect(refusalOf(system(code), 'id').code).toBe(told);
  });

  it.each([
    ['timeout exceeded when trying to connect', 'SERVER.CROWDED'],
    ['sorry, too many clients already', 'SERVER.CROWDED'],
    ['Connection terminated unexpectedly', 'SERVER.DATABASE_AWAY'],
    ['Database connection provided by a query runner was already released, cannot continue', 'SERVER.DATABASE_AWAY'],
    ['Query runner already released. Cannot run queries anymore.', 'SERVER.DATABASE_AWAY'],
    ['Connection terminated due to connection timeout', 'SERVER.DATABASE_AWAY'],
    ['Client has encountered a connection error and is not queryable', 'SERVER.DATABASE_AWAY'],
  ])('the driver’s "%s" is %s', (words, told) => {
    expect(faultOf(new Error(words))).toBe(told);
  });

  it('is no fault when somebody else was faster, nor when it is no error at all', () => {
    expect([faultOf(new Outdated()), faultOf('ENOSPC'), faultOf(null)]).toEqual([null, null, null]);
  });

  it('says of every fault what to do, and names neither file nor statement', () => {
    for (const code of ['53100', '53300', '57014', '25006', '57P01']) {
      const { message } = refusalOf(refused(code), 'id');
      expect(message).toMatch(/xin /i);
      expect(message).not.toMatch(/INSERT|driver|\/var/);
    }
    expect(Object.values(platformErrors).filter(({ status }) => status === 503 || status === 507).length).toBeGreaterThanOrEqual(5);
  });
});
