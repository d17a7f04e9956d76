import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';

/** Milliseconds between two writings: a look-up itself writes nothing, so that many cost no more than few. */
const WRITTEN_EVERY = 15_000;

interface Use {
  readonly officeId: string;
  readonly codeId: string;
  count: number;
  last: Date;
}

/** Counts how often codes were looked up: how often and when last, never by whom. */
@Injectable()
export class LookupUse implements OnModuleInit, OnApplicationShutdown {
  private uses = new Map<string, Use>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // What could not be written now is written with the next.
    this.timer = setInterval(() => void this.write().catch(() => undefined), WRITTEN_EVERY);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.write().catch(() => undefined);
  }

  count({ officeId, codeId }: { readonly officeId: string; readonly codeId: string }): void {
    const use = this.uses.get(codeId);
    if (use) {
      use.count += 1;
      use.last = this.clock.now();
    } else this.uses.set(codeId, { officeId, codeId, count: 1, last: this.clock.now() });
  }

  /** Writes what was counted since the last time. */
  async write(): Promise<void> {
    if (!this.uses.size) return;
    const counted = [...this.uses.values()].sort((one, other) => one.codeId.localeCompare(other.codeId));
    this.uses = new Map();
    try {
      await this.store(counted, this.clock.today());
    } catch (error) {
      for (const use of counted) {
        const since = this.uses.get(use.codeId);
        this.uses.set(use.codeId, { ...use, count: use.count + (since?.count ?? 0), last: since?.last ?? use.last });
      }
      throw error;
    }
  }

  private store(counted: readonly Use[], today: PlainDate): Promise<void> {
    const parameters = [counted.map(({ officeId }) => officeId), counted.map(({ codeId }) => codeId), counted.map(({ count }) => count), counted.map(({ last }) => last)];
    return this.database.write(async (tx) => {
      await tx.query(
        `UPDATE lookup_code c SET lookups = c.lookups + u.count, last_lookup_at = greatest(c.last_lookup_at, u.last)
         FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::timestamptz[]) AS u (office_id, id, count, last) WHERE c.office_id = u.office_id AND c.id = u.id`,
        parameters,
      );
      await tx.query(
        `INSERT INTO portal_use AS p (office_id, used_on, lookups) SELECT u.office_id, $3, sum(u.count) FROM unnest($1::uuid[], $2::integer[]) AS u (office_id, count) GROUP BY u.office_id
         ON CONFLICT (office_id, used_on) DO UPDATE SET lookups = p.lookups + excluded.lookups`,
        [parameters[0], parameters[2], today],
      );
    });
  }
}
