import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, changedMeanwhile, describeChanges } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { StoredFiles } from '@tiepdan/file/api';
import { ANSWER_RESULTS, type CorrectAnswerRequest, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type HeldDelivery, lockDeliveries } from '../held-delivery.js';
import { AnswerLimits } from './answer-limits.js';
import { type HeldAnswer, deliveryOfAnswer, heldAnswer, updateAnswer, writeAnswerFiles } from './answer.repository.js';
import { checkAnswer } from './answer.rules.js';
import { SettleAnswers } from './settle-answers.js';

/** How each field of an answer reads in the history of its delivery. */
const WORDING: Wording<HeldAnswer> = {
  symbol: { label: 'Số, ký hiệu', words: ({ symbol }) => symbol ?? null },
  datedOn: { label: 'Ngày văn bản', words: ({ datedOn }) => formatDay(datedOn) },
  receivedOn: { label: 'Ngày nhận được', words: ({ receivedOn }) => formatDay(receivedOn) },
  result: { label: 'Kết quả', words: ({ result }) => ANSWER_RESULTS[result] },
  resolvedOn: { label: 'Ngày giải quyết xong', words: ({ resolvedOn }) => (resolvedOn ? formatDay(resolvedOn) : null) },
  summary: { label: 'Nội dung trả lời', words: ({ summary }) => summary },
  fileIds: { label: 'Số tệp kèm theo', words: ({ fileIds }) => `${fileIds.length}` },
};

/** Corrects an answer that the Board entered. What a body has answered itself stands as it said it; it can be withdrawn. */
@Injectable()
export class CorrectAnswer {
  constructor(
    private readonly database: Database,
    private readonly settle: SettleAnswers,
    private readonly limits: AnswerLimits,
    private readonly files: StoredFiles,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal ANSWER.*, DELIVERY.*, FILE.UNKNOWN, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, request: CorrectAnswerRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.limits.ready(tx, actor);
      const [held] = await lockDeliveries(tx, actor.officeId, [await deliveryOfAnswer(tx, actor.officeId, id)]);
      const before = await heldAnswer(tx, actor.officeId, id);
      if (before.version !== request.version || !held) throw await changedMeanwhile(tx, 'delivery', actor.officeId, held?.id ?? id, before.version);
      refuseWrong(held, before);
      checkAnswer(request, held.sentOn ?? held.issuedOn, this.clock.today());
      await this.texts.check(tx, actor.officeId, held.matterId, {
        summary: ['Nội dung trả lời', request.summary],
        symbol: ['Số, ký hiệu', request.symbol],
        reason: ['Lý do', request.reason],
      });
      await updateAnswer(tx, actor.officeId, held, id, request);
      await writeAnswerFiles(tx, this.files, actor, id, held, request.fileIds);
      await this.settle.run(tx, actor, earliest(held, request.receivedOn), request.receivedOn);
      const changes = describeChanges(WORDING, before, await heldAnswer(tx, actor.officeId, id));
      await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'answer-corrected', reason: request.reason, changes });
      return { id, version: request.version + 1 };
    });
  }
}

/** That an answer came is also a receipt of the paper: an earlier day of the one is an earlier day of the other. */
function earliest(held: HeldDelivery, answeredOn: string): HeldDelivery {
  return held.receivedOn && answeredOn < held.receivedOn ? { ...held, receivedOn: answeredOn } : held;
}

/** @throws Refusal ANSWER.WITHDRAWN, ANSWER.NOT_OWN, DELIVERY.CANCELLED */
function refuseWrong(held: HeldDelivery, answer: HeldAnswer): void {
  if (held.cancelled) throw new Refusal(forwardingErrors, 'DELIVERY.CANCELLED', { number: held.documentNumber });
  if (answer.status === 'withdrawn') throw new Refusal(forwardingErrors, 'ANSWER.WITHDRAWN');
  if (answer.side !== 'board') throw new Refusal(forwardingErrors, 'ANSWER.NOT_OWN');
}
