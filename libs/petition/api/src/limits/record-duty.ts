import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { Duties } from '@tiepdan/calendar/api';
import { type Actor, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Records on which day a duty of a petition was done (a decision sent, a notice given), or takes that back. */
@Injectable()
export class RecordPetitionDuty {
  constructor(
    private readonly database: Database,
    private readonly duties: Duties,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal LIMIT.*, RECORD.NOT_FOUND, RECORD.CANCELLED */
  done(actor: Actor, petitionId: string, limitId: string, on: PlainDate): Promise<void> {
    return this.database.write(async (tx) => {
      await lockPetition(tx, actor, petitionId);
      const reason = await this.duties.done(tx, actor, { petitionId }, limitId, on);
      await this.chronicle.record(tx, actor, { subject: 'petition', id: petitionId, type: 'duty-done', reason });
    });
  }

  /** @throws Refusal as `done` */
  undone(actor: Actor, petitionId: string, limitId: string): Promise<void> {
    return this.database.write(async (tx) => {
      await lockPetition(tx, actor, petitionId);
      const reason = await this.duties.undone(tx, actor, { petitionId }, limitId);
      await this.chronicle.record(tx, actor, { subject: 'petition', id: petitionId, type: 'duty-undone', reason });
    });
  }
}

async function lockPetition(tx: EntityManager, { officeId }: Actor, id: string): Promise<void> {
  const [row] = await tx.query<{ status: string }[]>(`SELECT status FROM petition WHERE office_id = $1 AND id = $2 FOR UPDATE`, [
    officeId,
    id,
  ]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.status === 'cancelled') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
}
