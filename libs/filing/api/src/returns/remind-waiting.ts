import { Injectable, type OnModuleInit } from '@nestjs/common';
import { unitsDueOn } from '@tiepdan/filing/contract';
import { type PlainDate, addDays, formatCount } from '@tiepdan/platform/contract';
import { Clock, Database, Jobs } from '@tiepdan/platform/api';
import { type OfficialPeriod, periodsOver } from '../periods.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';
import { ReturnQueries } from './return.queries.js';

/** Periods whose due day has long passed are not reminded of by the clock any more. Days. */
const LOOK_BACK = 10;

/**
 * Reminds units that have not reported, on the days the office has set before their due day and on the day after it. It stands beside the
 * period where their accounts send figures in, and in the list of units. Coming twice writes nothing twice: the day and the kind are a key.
 */
@Injectable()
export class RemindWaiting implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly returns: ReturnQueries,
    private readonly terms: FilingTermsQueries,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'filing.remind', label: 'Nhắc đơn vị gửi số liệu báo cáo', everyMinutes: 60, run: () => this.run() });
  }

  /** @returns how many reminders were written, in a sentence; null when nothing was due. */
  async run(): Promise<string | null> {
    const offices = await this.database.read((on) => on.query<{ id: string }[]>(`SELECT DISTINCT office_id AS id FROM reporting_unit ORDER BY 1`));
    let written = 0;
    for (const { id } of offices) for (const period of periodsOver(this.clock.today(), LOOK_BACK)) written += await this.remind(id, period);
    return written ? `Đã nhắc ${formatCount(written)} lượt đơn vị chưa gửi số liệu.` : null;
  }

  private async remind(officeId: string, period: OfficialPeriod): Promise<number> {
    const today = this.clock.today();
    const terms = await this.terms.of(officeId);
    const kind = kindOn(today, unitsDueOn(period, terms), terms.remindBefore);
    if (!kind) return 0;
    return this.database.write(async (tx) => {
      const { units } = await this.returns.overview(officeId, period, tx);
      const waiting = units.filter(({ state }) => state === 'missing' || state === 'returned').map(({ unitId }) => unitId);
      const rows = await tx.query<unknown[]>(
        `INSERT INTO return_reminder (office_id, unit_id, period_code, kind, reminded_on, reminded_at)
         SELECT $1, u, $3, $4, $5, $6 FROM unnest($2::uuid[]) u ON CONFLICT DO NOTHING RETURNING 1`,
        [officeId, waiting, period.code, kind, today, this.clock.now()],
      );
      return rows.length;
    });
  }
}

/** What is said on a day: ahead of the due day on the days set, once after it, else nothing. */
export function kindOn(today: PlainDate, due: PlainDate, remindBefore: readonly number[]): 'before' | 'late' | null {
  if (today === addDays(due, 1)) return 'late';
  return remindBefore.some((days) => today === addDays(due, -days)) ? 'before' : null;
}
