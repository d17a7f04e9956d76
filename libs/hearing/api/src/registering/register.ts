import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { HearingOrigin, RegisterHearingRequest } from '@tiepdan/hearing/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkTakes, lockChosenDay } from '../days/held-day.js';
import { checkPlace } from '../days/places.js';
import { holdMatter, settleSubject } from './subject.js';

/** Writes down that somebody wants to be heard by a leader: on a published day, or when there is one. */
@Injectable()
export class RegisterHearing {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal HEARING.SUBJECT_ONE, UNKNOWN_SUBJECT, MATTER_*, NO_PEOPLE, DAY_*, SLOT_*, REGISTRATION_CLOSED; SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, request: RegisterHearingRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { officeId } = actor;
      const subject = await settleSubject(tx, officeId, request);
      const dayId = request.leaderDayId ?? null;
      const slotAt = (dayId && request.slotAt) || null;
      await holdMatter(tx, officeId, subject.matterId, dayId === null);
      if (dayId) await this.takePlace(tx, officeId, dayId, { matterId: subject.matterId, slotAt });
      const [written] = await tx.query<{ id: string }[]>(
        `INSERT INTO hearing_request (office_id, origin, requested_on, leader_day_id, slot_at, kind, sealed, matter_id, petition_id, reception_id, head_count, note, created_by)
         VALUES ($1, $2, $3, $4, $5::time, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
        [
          officeId,
          originOf(request),
          this.clock.today(),
          dayId,
          slotAt,
          subject.kind,
          subject.sealed,
          subject.matterId,
          subject.petitionId,
          subject.receptionId,
          request.headCount ?? subject.headCount,
          request.note ?? null,
          actor.accountId,
        ],
      );
      if (!written) throw new Error('no request was written');
      if (subject.sealed) await this.texts.check(tx, officeId, subject.matterId, { note: ['Ghi chú', request.note] });
      await this.chronicle.record(tx, actor, { subject: 'hearing', id: written.id, type: 'registered' });
      return { id: written.id, version: 1 };
    });
  }

  private async takePlace(tx: EntityManager, officeId: string, dayId: string, wanted: { matterId: string; slotAt: string | null }): Promise<void> {
    const day = await lockChosenDay(tx, officeId, dayId);
    checkTakes(day, this.clock.today());
    await checkPlace(tx, officeId, day, { id: null, ...wanted });
  }
}

const originOf = ({ petitionId, receptionId }: RegisterHearingRequest): HearingOrigin => (petitionId ? 'petition' : receptionId ? 'reception' : 'officer');
