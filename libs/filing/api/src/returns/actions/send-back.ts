import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ReturnView, type SendBackRequest, filingErrors } from '@tiepdan/filing/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { ReturnQueries } from '../return.queries.js';

/** Gives a unit its figures back to be corrected. What it sent stays as it was sent; it is not counted any more. */
@Injectable()
export class SendBackReturn {
  constructor(
    private readonly database: Database,
    private readonly queries: ReturnQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, RETURN.NOT_STANDING */
  run(actor: Actor, id: string, { reason }: SendBackRequest): Promise<ReturnView> {
    return this.database.write(async (tx) => {
      const [row] = await tx.query<{ returnedAt: Date | null }[]>(`SELECT returned_at AS "returnedAt" FROM unit_return WHERE office_id = $1 AND id = $2 FOR UPDATE`, [
        actor.officeId,
        id,
      ]);
      if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      if (row.returnedAt) throw new Refusal(filingErrors, 'RETURN.NOT_STANDING');
      await tx.query(`UPDATE unit_return SET returned_at = $3, returned_by = $4, return_reason = $5 WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        id,
        this.clock.now(),
        actor.accountId,
        reason,
      ]);
      await this.chronicle.record(tx, actor, { subject: 'unit-return', id, type: 'return-sent-back', reason });
      return this.queries.one(actor.officeId, id, tx);
    });
  }
}
