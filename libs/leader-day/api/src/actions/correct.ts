import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { type CorrectLeaderDayRequest, DAY_OUTCOMES, type LeaderDayView, SESSION_KINDS } from '@tiepdan/leader-day/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { LeaderDayQueries } from '../leader-day.queries.js';
import { hostName, leaderDayColumns, receptionsOf, updateLeaderDay } from '../leader-day.repository.js';
import { checkLeaderDay, checkReceptionsOf } from '../leader-day.rules.js';

/** How each field of a leader's day reads in its history. */
const WORDING: Wording<LeaderDayView> = {
  heldOn: { label: 'Ngày tiếp', words: (day) => formatDay(day.heldOn) },
  session: { label: 'Loại', words: (day) => SESSION_KINDS[day.session] },
  hostId: { label: 'Lãnh đạo tiếp', words: (day) => `${day.hostName}, ${day.hostPosition}` },
  byDeputy: { label: 'Ủy quyền tiếp', words: (day) => (day.byDeputy ? 'Có' : 'Không') },
  outcome: { label: 'Tình trạng', words: (day) => DAY_OUTCOMES[day.outcome] },
  note: { label: 'Ghi chú', words: (day) => day.note ?? null },
};

/** Corrects a day: its outcome afterwards, or what was entered wrongly. Its receptions follow a changed date or session. */
@Injectable()
export class CorrectLeaderDay {
  constructor(
    private readonly database: Database,
    private readonly queries: LeaderDayQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal LEADER_DAY.*, RECORD.* */
  run(actor: Actor, id: string, request: CorrectLeaderDayRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      checkLeaderDay(request, this.clock.today());
      await lockRecord(tx, { table: 'leader_day', subject: 'leader-day' }, actor, id, request.version);
      const before = await this.queries.one(actor, id, tx);
      const host = await hostName(tx, actor.officeId, request.hostId);
      checkReceptionsOf(request, await receptionsOf(tx, actor.officeId, id), this.clock.today());
      await updateLeaderDay(tx, actor.officeId, id, leaderDayColumns(request), host);
      const after = await this.queries.one(actor, id, tx);
      const changes = describeChanges(WORDING, before, after);
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id, type: 'corrected', reason: request.reason, changes, before });
      return { id, version: after.version };
    });
  }
}
