import { Injectable } from '@nestjs/common';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { forwardingErrors } from '@tiepdan/forwarding/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { lockDeliveries } from '../held-delivery.js';
import { AnswerLimits } from './answer-limits.js';
import { deliveryOfAnswer, heldAnswer } from './answer.repository.js';
import { SettleAnswers } from './settle-answers.js';

/** Takes an answer out of every count: it was entered for the wrong paper, or answered something else. It stays readable. */
@Injectable()
export class WithdrawAnswer {
  constructor(
    private readonly database: Database,
    private readonly settle: SettleAnswers,
    private readonly limits: AnswerLimits,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal ANSWER.WITHDRAWN, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.limits.ready(tx, actor);
      const [held] = await lockDeliveries(tx, actor.officeId, [await deliveryOfAnswer(tx, actor.officeId, id)]);
      const answer = await heldAnswer(tx, actor.officeId, id);
      if (answer.version !== version || !held) throw await changedMeanwhile(tx, 'delivery', actor.officeId, held?.id ?? id, answer.version);
      if (answer.status === 'withdrawn') throw new Refusal(forwardingErrors, 'ANSWER.WITHDRAWN');
      await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', reason] });
      await tx.query(`UPDATE answer SET status = 'withdrawn', withdraw_reason = $3, version = version + 1 WHERE office_id = $1 AND id = $2`, [actor.officeId, id, reason]);
      await this.settle.run(tx, actor, held, held.receivedOn ?? this.clock.today());
      await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'answer-withdrawn', reason });
      return { id, version: version + 1 };
    });
  }
}
