import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type BeginHearingRequest, hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, OFFICE_TIME_ZONE, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldDay, readDay } from '../days/held-day.js';
import { holdHearing, writeHearing } from '../held-hearing.js';
import { checkDayHasCome, maySit } from './may-sit.js';
import { isOnDay } from './times.js';

const clockFace = new Intl.DateTimeFormat('vi-VN', { timeZone: OFFICE_TIME_ZONE, timeStyle: 'short' });

/** A hearing begins. A leader hears one matter at a time. */
@Injectable()
export class BeginHearing {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.WRONG_STATE, NOT_YOUR_DAY, NOT_TODAY, DAY_*, LEADER_ELSEWHERE, TIMES_REVERSED */
  run(by: Actor, id: string, request: BeginHearingRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, by, id, 'begin', request.version);
      const day = await readDay(tx, by.officeId, held.leaderDayId ?? '');
      const actor = maySit(by, day);
      checkDayHasCome(day, this.clock.today());
      const at = request.at ? new Date(request.at) : this.clock.now();
      // The day of a hearing that is entered afterwards has passed: then the time is given.
      if (!isOnDay(at, day.heldOn) || at > this.clock.now()) throw new Refusal(hearingErrors, 'HEARING.TIMES_REVERSED', { day: formatDay(day.heldOn) });
      await this.checkAlone(tx, actor.officeId, day);
      const version = await writeHearing(tx, actor.officeId, held, { state: 'begun', started_at: at.toISOString() });
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-begun' });
      return { id, version };
    });
  }

  /** Nobody is in two places: neither with two matters of this day, nor on two days of one date. */
  private async checkAlone(tx: EntityManager, officeId: string, day: HeldDay): Promise<void> {
    await tx.query(`SELECT 1 FROM leader WHERE office_id = $1 AND id = $2 FOR UPDATE`, [officeId, day.hostId]);
    const [other] = await tx.query<{ at: Date }[]>(
      `SELECT h.started_at AS at FROM hearing_request h JOIN leader_day l ON l.office_id = h.office_id AND l.id = h.leader_day_id
       WHERE h.office_id = $1 AND h.state = 'begun' AND l.host_id = $2 LIMIT 1`,
      [officeId, day.hostId],
    );
    if (other) throw new Refusal(hearingErrors, 'HEARING.LEADER_ELSEWHERE', { host: day.hostName, at: clockFace.format(new Date(other.at)) });
  }
}
