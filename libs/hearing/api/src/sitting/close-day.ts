import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type AgendaWritten, type CloseDayRequest, hearingErrors } from '@tiepdan/hearing/contract';
import { RecordDayOutcome } from '@tiepdan/leader-day/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { holdAgenda, writeAgenda } from '../days/agenda.repository.js';
import { backToWaiting } from '../deciding/back-to-waiting.js';
import { checkDayHasCome, maySit } from './may-sit.js';

/** Ends a day in one act: its outcome is written, and who only asked for it goes back to the waiting list. */
@Injectable()
export class CloseDay {
  constructor(
    private readonly database: Database,
    private readonly outcomes: RecordDayOutcome,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.NOT_YOUR_DAY, NOT_TODAY, DAY_CLOSED, STILL_OPEN; LEADER_DAY.* */
  run(by: Actor, dayId: string, request: CloseDayRequest): Promise<AgendaWritten> {
    return this.database.write(async (tx) => {
      const agenda = await holdAgenda(tx, by, dayId, request.version);
      const actor = maySit(by, agenda.day);
      checkDayHasCome(agenda.day, this.clock.today());
      // A day whose outcome was taken back is open again, and ends again.
      if (agenda.closedAt && agenda.day.outcome !== 'announced') throw new Refusal(hearingErrors, 'HEARING.DAY_CLOSED');
      const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM hearing_request WHERE office_id = $1 AND leader_day_id = $2 AND state IN ('proposed', 'accepted', 'begun')`,
        [actor.officeId, dayId],
      );
      if (count) throw new Refusal(hearingErrors, 'HEARING.STILL_OPEN', { count });
      await backToWaiting(tx, this.chronicle, actor, dayId, ['waiting'], 'Buổi tiếp đã kết thúc');
      await this.outcomes.closeIn(tx, actor, dayId);
      const version = await writeAgenda(tx, actor.officeId, agenda, { closed_at: this.clock.now() });
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id: dayId, type: 'day-closed' });
      return { version };
    });
  }
}
