import { Injectable } from '@nestjs/common';
import type { HistoryType } from '@tiepdan/audit/contract';
import { Chronicle, changedMeanwhile, describeChanges } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type CorrectFlagRequest, type FlagDetails, type LowerFlagRequest, matterErrors } from '@tiepdan/matter/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { FLAG_WORDING } from '../flags/flag-words.js';
import { type LockedFlag, lockFlag } from '../flags/flag.queries.js';
import { checkFlag, overlapping } from '../flags/flag.rules.js';

/** Corrects a flag, says from when it no longer holds, or takes away one raised by mistake. Each is told in the matter's history. */
@Injectable()
export class ChangeFlag {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
    private readonly texts: SealedTexts,
  ) {}

  /** @throws Refusal MATTER.FLAG_UNKNOWN, MATTER.FLAG_*, RECORD.CHANGED_MEANWHILE */
  correct(actor: Actor, id: string, { version, reason, ...details }: CorrectFlagRequest): Promise<WrittenRecord> {
    return this.change(actor, id, { version, reason }, 'flag-corrected', () => details);
  }

  /** The flag keeps what it says and gets its last day. */
  lower(actor: Actor, id: string, { version, reason, untilOn }: LowerFlagRequest): Promise<WrittenRecord> {
    return this.change(actor, id, { version, reason }, 'flag-lowered', (flag) => ({ ...flag, untilOn }));
  }

  /** The flag was never right: it disappears from the matter and stays in its history. */
  cancel(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const flag = await this.lock(tx, actor, id, input.version);
      await this.texts.check(tx, actor.officeId, flag.matterId, { reason: ['Lý do', input.reason] });
      await tx.query(`UPDATE matter_flag SET status = 'cancelled', version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id]);
      const changes = describeChanges(FLAG_WORDING, flag, null);
      await this.chronicle.record(tx, actor, { subject: 'matter', id: flag.matterId, type: 'flag-cancelled', reason: input.reason, changes });
      return { id, version: input.version + 1 };
    });
  }

  private change(actor: Actor, id: string, { version, reason }: VersionedReason, type: HistoryType, to: (flag: LockedFlag) => FlagDetails): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      const after = to(before);
      checkFlag(after, this.clock.today());
      await this.texts.check(tx, actor.officeId, before.matterId, { basis: ['Căn cứ', after.basis], note: ['Ghi chú', after.note], reason: ['Lý do', reason] });
      await tx
        .query(
          `UPDATE matter_flag SET flag = $3, criteria = $4, from_on = $5, until_on = $6, basis = $7, note = $8, version = version + 1, updated_at = now()
           WHERE office_id = $1 AND id = $2`,
          [actor.officeId, id, after.flag, after.criteria, after.fromOn, after.untilOn ?? null, after.basis, after.note ?? null],
        )
        .catch(overlapping(after.flag));
      const changes = describeChanges(FLAG_WORDING, before, after);
      await this.chronicle.record(tx, actor, { subject: 'matter', id: before.matterId, type, reason, changes, before });
      return { id, version: version + 1 };
    });
  }

  private async lock(tx: EntityManager, actor: Actor, id: string, version: number): Promise<LockedFlag> {
    const flag = await lockFlag(tx, actor.officeId, id);
    if (!flag) throw new Refusal(matterErrors, 'MATTER.FLAG_UNKNOWN');
    if (flag.version !== version) throw await changedMeanwhile(tx, 'matter', actor.officeId, flag.matterId, flag.version);
    return flag;
  }
}
