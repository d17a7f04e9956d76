import { Injectable } from '@nestjs/common';
import { Colleagues } from '@tiepdan/identity/api';
import { LeaderDayQueries } from '@tiepdan/leader-day/api';
import { SESSION_KINDS } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type ReceptionDetails, receptionErrors } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';

/** Checks what a reception refers to: the officer, the body of the reception house, the leader's day. */
@Injectable()
export class Surroundings {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly leaderDays: LeaderDayQueries,
  ) {}

  /** @throws Refusal RECEPTION.UNKNOWN_OFFICER, UNKNOWN_BODY, LEADER_DAY_* */
  async check(tx: EntityManager, officeId: string, reception: ReceptionDetails): Promise<void> {
    if (!(await this.colleagues.has(tx, officeId, reception.officerId))) throw new Refusal(receptionErrors, 'RECEPTION.UNKNOWN_OFFICER');
    if (reception.participatingBodyId && !(await isAgency(tx, officeId, reception.participatingBodyId)))
      throw new Refusal(receptionErrors, 'RECEPTION.UNKNOWN_BODY');
    if (reception.leaderDayId) await this.checkLeaderDay(tx, officeId, reception, reception.leaderDayId);
  }

  private async checkLeaderDay(tx: EntityManager, officeId: string, reception: ReceptionDetails, leaderDayId: string): Promise<void> {
    const day = await this.leaderDays.find(tx, officeId, leaderDayId);
    if (!day || day.status === 'cancelled') throw new Refusal(receptionErrors, 'RECEPTION.LEADER_DAY_UNKNOWN');
    if (day.outcome === 'planned') throw new Refusal(receptionErrors, 'RECEPTION.LEADER_DAY_PLANNED');
    if (day.purpose === 'dialogue' || day.bodyId !== null) throw new Refusal(receptionErrors, 'RECEPTION.LEADER_DAY_TAKES_NONE');
    if (day.outcome === 'held-nobody' && reception.attendance === 'received') throw new Refusal(receptionErrors, 'RECEPTION.LEADER_DAY_HAD_NOBODY');
    if (day.outcome === 'not-held') throw new Refusal(receptionErrors, 'RECEPTION.LEADER_DAY_NOT_HELD');
    if (day.heldOn !== reception.receivedOn || day.session !== reception.mode)
      throw new Refusal(receptionErrors, 'RECEPTION.LEADER_DAY_DIFFERS', {
        leaderDay: formatDay(day.heldOn),
        session: SESSION_KINDS[day.session].toLowerCase(),
        day: formatDay(reception.receivedOn),
      });
  }
}

async function isAgency(tx: EntityManager, officeId: string, id: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(`SELECT 1 FROM agency WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return found.length > 0;
}
