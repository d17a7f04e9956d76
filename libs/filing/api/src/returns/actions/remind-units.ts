import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { RemindUnitsRequest, RemindedUnits } from '@tiepdan/filing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { officialPeriodOf } from '../../periods.js';
import { ReturnQueries } from '../return.queries.js';

/** Reminds units that have not reported: it stands beside the period where their accounts send figures in. Once a day is enough. */
@Injectable()
export class RemindUnits {
  constructor(
    private readonly database: Database,
    private readonly queries: ReturnQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FILING.NOT_OFFICIAL */
  async run(actor: Actor, request: RemindUnitsRequest): Promise<RemindedUnits> {
    const period = officialPeriodOf(request.period);
    return this.database.write(async (tx) => {
      const { units } = await this.queries.overview(actor.officeId, period, tx);
      const waiting = units.filter(({ unitId, state }) => request.unitIds.includes(unitId) && (state === 'missing' || state === 'returned'));
      const reminded = await tx.query<{ unitId: string }[]>(
        `INSERT INTO return_reminder (office_id, unit_id, period_code, kind, reminded_on, reminded_by, reminded_at)
         SELECT $1, u, $3, 'by-hand', $4, $5, $6 FROM unnest($2::uuid[]) u ON CONFLICT DO NOTHING RETURNING unit_id AS "unitId"`,
        [actor.officeId, waiting.map(({ unitId }) => unitId), period.code, this.clock.today(), actor.accountId, this.clock.now()],
      );
      for (const { unitId } of reminded) await this.chronicle.record(tx, actor, { subject: 'reporting-unit', id: unitId, type: 'unit-reminded', reason: period.label });
      return { reminded: reminded.length };
    });
  }
}
