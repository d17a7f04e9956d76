import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, changedMeanwhile, describeChanges } from '@tiepdan/audit/api';
import { type CorrectLeaderRequest, type LeaderView, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { type Actor, type WrittenRecord, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Leader } from '../leader.entity.js';
import { LeaderQueries } from './leader.queries.js';
import { accountTaken, checkLeader, daysToCome, leaderColumns } from './leader.repository.js';

/** How each field of a leader reads in the history. */
const WORDING: Wording<LeaderView> = {
  fullName: { label: 'Họ và tên', words: ({ fullName }) => fullName },
  position: { label: 'Chức vụ', words: ({ position }) => position },
  chair: { label: 'Người đứng đầu', words: ({ chair }) => (chair ? 'Có' : 'Không') },
  active: { label: 'Đang giữ chức vụ', words: ({ active }) => (active ? 'Có' : 'Không') },
  bodyId: { label: 'Cơ quan', words: ({ bodyName }) => bodyName ?? 'Ủy ban nhân dân' },
  accountId: { label: 'Tài khoản', words: ({ accountName }) => accountName },
  positionOrder: { label: 'Thứ tự', words: ({ positionOrder }) => String(positionOrder) },
  requiredDaysPerMonth: { label: 'Số ngày phải tiếp mỗi tháng', words: ({ requiredDaysPerMonth: days }) => (days === null ? null : String(days)) },
  dutyFrom: { label: 'Giữ chức vụ từ', words: ({ dutyFrom }) => dutyFrom && formatDay(dutyFrom) },
  dutyTo: { label: 'Thôi giữ chức vụ từ', words: ({ dutyTo }) => dutyTo && formatDay(dutyTo) },
};

/** Corrects what is written of a leader; who leaves office stays on the days received. */
@Injectable()
export class CorrectLeader {
  constructor(
    private readonly database: Database,
    private readonly queries: LeaderQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, LEADER.* */
  run(actor: Actor, id: string, request: CorrectLeaderRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await this.hold(tx, actor, id, request.version);
      await checkLeader(tx, actor.officeId, request);
      await this.checkLeaving(tx, actor, before, request);
      await tx.update(Leader, { officeId: actor.officeId, id }, { ...leaderColumns(request), version: () => 'version + 1' }).catch((error: unknown) => {
        throw accountTaken(error);
      });
      const after = await this.queries.one(actor, id, tx);
      await this.chronicle.record(tx, actor, { subject: 'leader', id, type: 'corrected', changes: describeChanges(WORDING, before, after), before });
      return { id, version: after.version };
    });
  }

  private async hold(tx: EntityManager, actor: Actor, id: string, version: number): Promise<LeaderView> {
    const [row] = await tx.query<{ version: number }[]>(`SELECT version FROM leader WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, id]);
    if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (row.version !== version) throw await changedMeanwhile(tx, 'leader', actor.officeId, id, row.version);
    return this.queries.one(actor, id, tx);
  }

  /** Nobody is left waiting for a leader who is no longer there. @throws Refusal LEADER.DAYS_TO_COME */
  private async checkLeaving(tx: EntityManager, actor: Actor, before: LeaderView, after: CorrectLeaderRequest): Promise<void> {
    if (!before.active || after.active) return;
    const days = await daysToCome(tx, actor.officeId, before.id, this.clock.today());
    if (days > 0) throw new Refusal(leaderDayErrors, 'LEADER.DAYS_TO_COME', { leader: before.fullName, days });
  }
}
