import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { type TestDatabase, freshDatabase } from '../testing/fresh-database.js';
import type { RecurringJob } from './job.js';
import { JobStates } from './job-states.js';
import { Jobs } from './jobs.js';

describe('recurring work', () => {
  let test: TestDatabase;
  let states: JobStates;
  let lines: Readonly<Record<string, unknown>>[];

  beforeAll(async () => {
    test = await freshDatabase();
    states = new JobStates(new Database(test.source));
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => test.drop());

  const server = (job: RecurringJob, settings: { enabled?: boolean; databaseUrl?: string } = {}): Jobs => {
    const jobs = new Jobs({ enabled: true, databaseUrl: test.url, log: (line) => void lines.push(line), ...settings }, states, new Clock());
    jobs.register(job);
    return jobs;
  };
  const job = (name: string, run: () => Promise<string | null>): RecurringJob => ({ name, label: 'Việc thử', everyMinutes: 60, run });
  const stateOf = async (name: string) => (await states.all()).find((state) => state.name === name);
  const until = async (held: () => unknown): Promise<void> => {
    for (let tries = 0; tries < 100 && !held(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  };

  it('is done by one of two servers, when it is asked for', async () => {
    let runs = 0;
    const work = job('spec.once', async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return 'Đã làm một việc.';
    });
    const servers = [server(work), server(work)];
    for (const one of servers) one.onApplicationBootstrap();
    for (let tries = 0; tries < 100 && runs === 0; tries += 1) {
      await Promise.all(servers.map((one) => one.wake(work.name)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await Promise.all(servers.map((one) => one.wake(work.name)));
    await until(() => lines.some(({ event }) => event === 'job.done'));
    expect(runs).toBe(1);
    await Promise.all(servers.map((one) => one.beforeApplicationShutdown()));
    expect(await stateOf('spec.once')).toMatchObject({ outcome: 'done', summary: 'Đã làm một việc.', consecutiveFailures: 0 });
    expect(lines).toContainEqual(expect.objectContaining({ event: 'job.done', name: 'spec.once', summary: 'Đã làm một việc.' }));
  }, 40_000);

  it('is noted when it fails, without addresses, and when it succeeds again', async () => {
    let fails = true;
    const jobs = server(
      job('spec.failing', () => (fails ? Promise.reject(new Error('550 <ai-do@example.vn> unknown')) : Promise.resolve(null))),
      { enabled: false },
    );
    for (let tries = 0; tries < 2; tries += 1) await expect(jobs.perform('spec.failing')).rejects.toThrow();
    expect(await stateOf('spec.failing')).toMatchObject({ outcome: 'failed', lastError: '550 … unknown', consecutiveFailures: 2 });
    fails = false;
    await jobs.perform('spec.failing');
    expect(await stateOf('spec.failing')).toMatchObject({
      outcome: 'done',
      summary: null,
      lastError: '550 … unknown',
      consecutiveFailures: 0,
    });
  });

  it('keeps what was last done when nothing is due', async () => {
    const said = ['Đã làm ba việc.', null];
    const jobs = server(
      job('spec.idle', () => Promise.resolve(said.shift() ?? null)),
      { enabled: false },
    );
    await jobs.perform('spec.idle');
    await jobs.perform('spec.idle');
    expect((await stateOf('spec.idle'))?.summary).toBe('Đã làm ba việc.');
  });

  it('never takes the process down: where the queue cannot be opened it says so and goes on', async () => {
    const jobs = server(
      job('spec.away', () => Promise.resolve(null)),
      { databaseUrl: 'postgresql://nobody:geheim@127.0.0.1:1/nothing' },
    );
    jobs.onApplicationBootstrap();
    await until(() => lines.length);
    expect(lines[0]).toMatchObject({ event: 'jobs.not-opened' });
    expect(JSON.stringify(lines)).not.toContain('geheim');
    await jobs.wake('spec.away');
    await jobs.beforeApplicationShutdown();
  });

  it('does not start where the process is told not to', async () => {
    const jobs = server(
      job('spec.off', () => Promise.reject(new Error('must not run'))),
      { enabled: false },
    );
    jobs.onApplicationBootstrap();
    await jobs.wake('spec.off');
    await jobs.beforeApplicationShutdown();
    expect([lines, await stateOf('spec.off')]).toEqual([[], undefined]);
  });

  it('has one job of a name', () => {
    const jobs = server(job('spec.twice', () => Promise.resolve(null)));
    expect(() => jobs.register(job('spec.twice', () => Promise.resolve(null)))).toThrow('two jobs are called spec.twice');
  });
});
