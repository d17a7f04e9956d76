import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { addDays, dayAt, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, JobSettings, Jobs, errorWords } from '@tiepdan/platform/api';
import { anchorLine } from './anchor-lines.js';

/** Milliseconds between two rounds of linking. */
const LINK_EVERY = 2_000;
/** Records linked in one transaction. */
const AT_ONCE = 2_000;

/**
 * Hangs new audit records on their office's chain, every two seconds and whenever somebody looks, and writes down each day where the
 * chains stand. Several servers may do so: the database lets one at a time.
 */
@Injectable()
export class KeepChain implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly settings: JobSettings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'audit.anchor', label: 'Ghi mốc nhật ký hằng ngày', everyMinutes: 60, run: () => this.anchor() });
  }

  onApplicationBootstrap(): void {
    if (this.settings.enabled) this.wait();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Links everything written so far. */
  async link(): Promise<void> {
    for (;;) {
      const [row] = await this.database.write((tx) => tx.query<{ linked: number }[]>(`SELECT link_audit($1) AS linked`, [AT_ONCE]));
      if ((row?.linked ?? 0) < AT_ONCE) return;
    }
  }

  /** Writes yesterday's anchor of every office that has none yet. @returns the anchors as lines, which the log keeps outside the database */
  async anchor(): Promise<string | null> {
    await this.link();
    const day = addDays(dayAt(this.clock.now()), -1);
    const rows = await this.database.write((tx) =>
      tx.query<{ officeId: string; seq: string; hash: string }[]>(
        `INSERT INTO audit_anchor (office_id, day, seq, hash) SELECT office_id, $1, seq, hash FROM audit_chain WHERE seq > 0
         ON CONFLICT DO NOTHING RETURNING office_id AS "officeId", seq::text AS seq, encode(hash, 'hex') AS hash`,
        [day],
      ),
    );
    if (!rows.length) return null;
    return `Mốc nhật ký ngày ${formatDay(day)}: ${rows.map((row) => anchorLine(row.officeId, { day, ...row })).join('; ')}`;
  }

  private wait(): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.running = this.link()
        .catch((error: unknown) => this.log.warn(`audit records wait to be linked: ${errorWords(error)}`))
        .finally(() => this.wait());
    }, LINK_EVERY);
    this.timer.unref();
  }
}
