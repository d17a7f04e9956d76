import { Injectable } from '@nestjs/common';
import { Chronicle, describeChanges } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { FlagDetails } from '@tiepdan/matter/contract';
import { type Actor, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { FLAG_WORDING } from '../flags/flag-words.js';
import { checkFlag, overlapping } from '../flags/flag.rules.js';

/** Marks a matter out from a day on. */
@Injectable()
export class RaiseFlag {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
    private readonly texts: SealedTexts,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, RECORD.CANCELLED, MATTER.FLAG_* */
  async run(actor: Actor, matterId: string, input: FlagDetails): Promise<WrittenRecord> {
    checkFlag(input, this.clock.today());
    return this.database.write((tx) => this.raise(tx, actor, matterId, input));
  }

  /**
   * The same in the caller's transaction, for what a record of the matter says: nothing happens where such a flag holds on
   * that day, or was raised for a later one.
   */
  async along(tx: EntityManager, actor: Actor, matterId: string, input: FlagDetails): Promise<void> {
    checkFlag(input, this.clock.today());
    const [{ held } = { held: false }] = await tx.query<{ held: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM matter_flag WHERE office_id = $1 AND matter_id = $2 AND flag = $3 AND status = 'active'
                      AND daterange(from_on, until_on) && daterange($4, $5)) AS held
       FROM matter WHERE office_id = $1 AND id = $2 FOR UPDATE`,
      [actor.officeId, matterId, input.flag, input.fromOn, input.untilOn ?? null],
    );
    if (!held) await this.raise(tx, actor, matterId, input);
  }

  private async raise(tx: EntityManager, actor: Actor, matterId: string, input: FlagDetails): Promise<WrittenRecord> {
    const [matter] = await tx.query<{ status: string }[]>(`SELECT status FROM matter WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, matterId]);
    if (!matter) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (matter.status === 'cancelled') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
    const { flag, criteria, fromOn, untilOn = null, basis, note = null } = input;
    const [row] = await tx
      .query<WrittenRecord[]>(
        `INSERT INTO matter_flag (office_id, matter_id, flag, criteria, from_on, until_on, basis, note, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id, version`,
        [actor.officeId, matterId, flag, criteria, fromOn, untilOn, basis, note, actor.accountId],
      )
      .catch(overlapping(flag));
    await this.texts.check(tx, actor.officeId, matterId, { basis: ['Căn cứ', basis], note: ['Ghi chú', note] });
    if (!row) throw new Error('flag was not written');
    await this.chronicle.record(tx, actor, { subject: 'matter', id: matterId, type: 'flag-raised', changes: describeChanges(FLAG_WORDING, null, input) });
    return row;
  }
}
