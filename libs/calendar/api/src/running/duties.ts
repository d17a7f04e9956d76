import { Injectable } from '@nestjs/common';
import { LIMITS_RECORDED_BY_HAND, type LimitRecord, calendarErrors } from '@tiepdan/calendar/contract';
import { type Actor, type PlainDate, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldLimit } from './held-limit.js';
import { heldLimits } from './limit.repository.js';
import { RunningLimits } from './running-limits.js';

/** Duties that no step of the record ends: an officer says on which day the paper went out or the notice was given. */
@Injectable()
export class Duties {
  constructor(
    private readonly running: RunningLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that a duty of the record was done; answers what was done, for the history.
   * @throws Refusal RECORD.NOT_FOUND, LIMIT.NOT_RECORDED_BY_HAND, LIMIT.NOT_RUNNING, LIMIT.DONE_IN_FUTURE, LIMIT.ENDS_BEFORE_START
   */
  async done(tx: EntityManager, actor: Actor, record: LimitRecord, limitId: string, on: PlainDate): Promise<string> {
    await this.running.ready(tx, actor);
    const { code, state } = await this.duty(tx, actor, record, limitId);
    if (state !== 'running') throw new Refusal(calendarErrors, 'LIMIT.NOT_RUNNING', { code });
    if (on > this.clock.today())
      throw new Refusal(calendarErrors, 'LIMIT.DONE_IN_FUTURE', { on: formatDay(on) }, onField('Ngày này chưa đến.'));
    await this.running.change(tx, actor, record, limitId, { do: 'meet', on });
    return `${code}: đã thực hiện ngày ${formatDay(on)}`;
  }

  /** Takes back what was recorded by mistake. @throws Refusal as `done` */
  async undone(tx: EntityManager, actor: Actor, record: LimitRecord, limitId: string): Promise<string> {
    await this.running.ready(tx, actor);
    const { code, state, metOn } = await this.duty(tx, actor, record, limitId);
    if (state !== 'met' || !metOn) throw new Refusal(calendarErrors, 'LIMIT.NOT_RUNNING', { code });
    await this.running.change(tx, actor, record, limitId, { do: 'reopen' });
    return `${code}: bỏ ghi nhận đã thực hiện ngày ${formatDay(metOn)}`;
  }

  private async duty(tx: EntityManager, actor: Actor, record: LimitRecord, limitId: string): Promise<HeldLimit> {
    const found = (await heldLimits(tx, actor.officeId, record)).find(({ id }) => id === limitId);
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (!LIMITS_RECORDED_BY_HAND.includes(found.code))
      throw new Refusal(calendarErrors, 'LIMIT.NOT_RECORDED_BY_HAND', { code: found.code });
    return found;
  }
}

function onField(message: string) {
  return [{ path: 'on', rule: 'day', message }];
}
