import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { Duties } from '@tiepdan/calendar/api';
import { type Actor, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Records on which day a citizen was answered, or given the refusal in writing; or takes that back. */
@Injectable()
export class RecordReceptionDuty {
  constructor(
    private readonly database: Database,
    private readonly duties: Duties,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal LIMIT.*, RECORD.NOT_FOUND, RECORD.CANCELLED */
  done(actor: Actor, receptionId: string, limitId: string, on: PlainDate): Promise<void> {
    return this.database.write(async (tx) => {
      await lockReception(tx, actor, receptionId);
      const reason = await this.duties.done(tx, actor, { receptionId }, limitId, on);
      await this.chronicle.record(tx, actor, { subject: 'reception', id: receptionId, type: 'duty-done', reason });
    });
  }

  /** @throws Refusal as `done` */
  undone(actor: Actor, receptionId: string, limitId: string): Promise<void> {
    return this.database.write(async (tx) => {
      await lockReception(tx, actor, receptionId);
      const reason = await this.duties.undone(tx, actor, { receptionId }, limitId);
      await this.chronicle.record(tx, actor, { subject: 'reception', id: receptionId, type: 'duty-undone', reason });
    });
  }
}

async function lockReception(tx: EntityManager, { officeId }: Actor, id: string): Promise<void> {
  const [row] = await tx.query<{ status: string }[]>(`SELECT status FROM reception WHERE office_id = $1 AND id = $2 FOR UPDATE`, [
    officeId,
    id,
  ]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.status === 'cancelled') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
}
