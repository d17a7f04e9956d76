import { Injectable } from '@nestjs/common';
import { type DelegateDayRequest, leaderDayErrors } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { DayBook } from '../day-book.js';
import { hostOf } from '../leader-day.repository.js';

/** Gives a day to another leader of the same body; whose duty it was stays written down. Given back, it is the principal's own again. */
@Injectable()
export class DelegateDay {
  constructor(
    private readonly database: Database,
    private readonly book: DayBook,
  ) {}

  /** @throws Refusal RECORD.*, LEADER_DAY.NOT_OPEN, UNKNOWN_HOST, SAME_HOST, OTHER_BODY, ALREADY_ANNOUNCED, ELSEWHERE */
  run(actor: Actor, id: string, request: DelegateDayRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await this.book.hold(tx, actor, id, request.version, 'delegate');
      const host = await hostOf(tx, actor.officeId, request.hostId);
      if (!host.active) throw new Refusal(leaderDayErrors, 'LEADER_DAY.UNKNOWN_HOST');
      if (host.id === before.hostId) throw new Refusal(leaderDayErrors, 'LEADER_DAY.SAME_HOST', { host: host.name });
      if (host.bodyId !== before.bodyId) throw new Refusal(leaderDayErrors, 'LEADER_DAY.OTHER_BODY', { host: host.name });
      const duty = before.principalId ?? before.hostId;
      const columns = duty === host.id ? { hostId: host.id, principalId: null, byDeputy: false } : { hostId: host.id, principalId: duty, byDeputy: true };
      const { reason, documentNumber } = request;
      const change = { kind: 'delegated', reason, documentNumber: documentNumber ?? null } as const;
      return this.book.write(tx, actor, before, columns, { type: 'day-delegated', reason, change }, host.name);
    });
  }
}
