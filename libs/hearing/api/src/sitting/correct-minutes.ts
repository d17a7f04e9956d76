import { Injectable } from '@nestjs/common';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { CorrectMinutesRequest, MinutesView } from '@tiepdan/hearing/contract';
import { type Actor, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { readDay } from '../days/held-day.js';
import { holdHearing } from '../held-hearing.js';
import { maySit } from './may-sit.js';
import { readMinutes, writeMinutes } from './minutes.repository.js';
import { checkMinutes, minutesTexts } from './minutes.rules.js';

/** The minutes of a hearing, read and corrected. What was concluded is corrected where conclusions are. */
@Injectable()
export class Minutes {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND also while there are none */
  read(actor: Actor, id: string): Promise<MinutesView> {
    return this.database.read(async (manager) => {
      const [found] = await manager.query<{ matterId: string | null; sealed: boolean }[]>(
        `SELECT matter_id AS "matterId", sealed FROM hearing_request WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id],
      );
      const minutes = found && (await readMinutes(manager, actor.officeId, id));
      if (!minutes) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      return found.sealed ? this.texts.mask(manager, actor.officeId, found.matterId, minutes) : minutes;
    });
  }

  /** `version` is that of the minutes. @throws Refusal RECORD.*, HEARING.*, SEALED.TEXT_NAMES_PERSON */
  correct(by: Actor, id: string, request: CorrectMinutesRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, by, id, 'correct-minutes', null);
      const day = await readDay(tx, by.officeId, held.leaderDayId ?? '');
      const actor = maySit(by, day);
      checkMinutes(request, day, this.clock.now());
      const before = await readMinutes(tx, actor.officeId, id);
      if (!before) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      if (before.version !== request.version) throw await changedMeanwhile(tx, 'hearing', actor.officeId, id, before.version);
      if (held.sealed) await this.texts.check(tx, actor.officeId, held.matterId, { ...minutesTexts(request, null), reason: ['Lý do', request.reason] });
      const [{ noteTakerId } = { noteTakerId: actor.accountId }] = await tx.query<{ noteTakerId: string }[]>(
        `SELECT note_taker_id AS "noteTakerId" FROM hearing_minutes WHERE office_id = $1 AND hearing_id = $2`,
        [actor.officeId, id],
      );
      await writeMinutes(tx, actor.officeId, { hearingId: id, conclusion: before.conclusion, noteTakerId, writtenBy: actor.accountId }, request);
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'minutes-corrected', reason: request.reason, before: held.sealed ? undefined : before });
      return { id, version: before.version + 1 };
    });
  }
}
