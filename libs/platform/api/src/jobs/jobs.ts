import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Clock } from '../clock.js';
import { type RecurringJob, cronOf, errorWords } from './job.js';
import { JobSettings } from './job-settings.js';
import { JobStates } from './job-states.js';

/** Schema of the queue's own tables. The library makes and updates them itself; our migrations do not know them. */
const SCHEMA = 'jobs';
/** Milliseconds before a queue that could not be opened is tried again. */
const TRY_AGAIN_AFTER = 30_000;
/** Milliseconds that running work is given when the process stops. */
const LAST_BREATH = 8_000;
/** Seconds after which work whose process gave no sign of life is taken from it: a killed server holds nobody up for long. */
const SIGN_OF_LIFE = 30;
/** Seconds between looks at a queue. Work here comes by the minute. */
const LOOK_EVERY = 3;

/**
 * Recurring work, kept in the database's own queue so that several servers share it. The queue never takes the process
 * down: when it cannot be opened the server serves all the same and tries again.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly registered = new Map<string, RecurringJob>();
  private boss: PgBoss | null = null;
  private opening: Promise<void> = Promise.resolve();
  private retry: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly settings: JobSettings,
    private readonly states: JobStates,
    private readonly clock: Clock,
  ) {}

  /** Tells of a job; to be called in `onModuleInit`, before the process listens. */
  register(job: RecurringJob): void {
    if (this.registered.has(job.name)) throw new Error(`two jobs are called ${job.name}`);
    this.registered.set(job.name, job);
  }

  /** Every job there is, whether or not this process does them. */
  list(): readonly RecurringJob[] {
    return [...this.registered.values()];
  }

  /** Asks for a job to be done soon, by whichever server gets to it. Nothing happens where the queue is closed. */
  async wake(name: string): Promise<void> {
    await this.boss?.send(name, {}).catch((error: unknown) => this.failed('job.not-woken', error, { name }));
  }

  /** Does a job here and now and notes how it went. */
  async perform(name: string): Promise<void> {
    const job = this.registered.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    const began = performance.now();
    await this.states.started(name, this.clock.now());
    try {
      const summary = await job.run();
      await this.states.done(name, this.clock.now(), summary);
      if (summary) this.settings.log({ event: 'job.done', name, summary, ms: Math.round(performance.now() - began) });
    } catch (error) {
      await this.states.failed(name, this.clock.now(), errorWords(error));
      throw error;
    }
  }

  onApplicationBootstrap(): void {
    if (this.settings.enabled && this.registered.size) this.opening = this.open();
  }

  /** Before the database connection closes, so that work in hand can finish. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.retry);
    await this.opening;
    await this.boss?.stop({ graceful: true, timeout: LAST_BREATH }).catch((error: unknown) => this.failed('jobs.not-stopped', error));
    this.boss = null;
  }

  private async open(): Promise<void> {
    let boss: PgBoss | null = null;
    try {
      boss = await this.begin();
      for (const job of this.registered.values()) await this.offer(boss, job);
      for (const { name, key } of await boss.getSchedules()) if (!this.registered.has(name)) await boss.unschedule(name, key);
      this.boss = boss;
    } catch (error) {
      this.failed('jobs.not-opened', error);
      await boss?.stop({ graceful: false }).catch(() => undefined);
      if (!this.stopping) this.retry = setTimeout(() => (this.opening = this.open()), TRY_AGAIN_AFTER).unref();
    }
  }

  private async begin(): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString: this.settings.databaseUrl,
      schema: SCHEMA,
      application_name: 'tiepdan jobs',
      max: 2,
      persistWarnings: false,
      // Made beforehand where the process works as an account that may not make schemas.
      createSchema: !(await this.states.holdsSchema(SCHEMA)),
      superviseIntervalSeconds: SIGN_OF_LIFE,
      monitorIntervalSeconds: SIGN_OF_LIFE,
    });
    boss.on('error', (error) => this.failed('jobs.error', error));
    try {
      await boss.start();
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => undefined);
      throw error;
    }
    return boss;
  }

  /** `exclusive`: of one job, at most one waits or runs on all servers together. The next round is the retry. */
  private async offer(boss: PgBoss, job: RecurringJob): Promise<void> {
    const terms = { retryLimit: 0, expireInSeconds: 600, deleteAfterSeconds: 86_400, heartbeatSeconds: SIGN_OF_LIFE };
    await boss.createQueue(job.name, { policy: 'exclusive', ...terms });
    await boss.updateQueue(job.name, terms); // one that was made by an earlier version
    await boss.work(job.name, { pollingIntervalSeconds: LOOK_EVERY }, async () => {
      await this.perform(job.name).catch((error: unknown) => {
        this.failed('job.failed', error, { name: job.name });
        throw new Error(errorWords(error));
      });
    });
    await boss.schedule(job.name, cronOf(job), {}, { tz: 'UTC' });
  }

  private failed(event: string, error: unknown, more: Readonly<Record<string, unknown>> = {}): void {
    this.settings.log({ event, ...more, error: errorWords(error) });
  }
}
