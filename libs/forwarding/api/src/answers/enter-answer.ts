import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import { SealedTexts } from '@tiepdan/citizen/api';
import { StoredFiles } from '@tiepdan/file/api';
import { ANSWER_RESULTS, type AgencyAnswerRequest, type AnswerDetails, type AnswerRequest, type AnswerSide } from '@tiepdan/forwarding/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { holdDelivery, lastDayOf } from '../held-delivery.js';
import { AnswerLimits } from './answer-limits.js';
import { insertAnswer, writeAnswerFiles } from './answer.repository.js';
import { checkAnswer } from './answer.rules.js';
import { SettleAnswers } from './settle-answers.js';

/** Writes down a paper in reply: the Board from the paper it received, the receiving body by itself. */
@Injectable()
export class EnterAnswer {
  constructor(
    private readonly database: Database,
    private readonly settle: SettleAnswers,
    private readonly limits: AnswerLimits,
    private readonly files: StoredFiles,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DELIVERY.*, ANSWER.*, FILE.UNKNOWN, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  byOffice(actor: Actor, deliveryId: string, { version, ...answer }: AnswerRequest): Promise<WrittenRecord> {
    return this.database.write((tx) => this.write(tx, actor, deliveryId, version, 'board', answer));
  }

  /** It comes today. @throws Refusal DELIVERY.*, ANSWER.*, FILE.UNKNOWN, RECORD.* */
  byAgency(actor: Actor, deliveryId: string, { version, ...answer }: AgencyAnswerRequest): Promise<WrittenRecord> {
    return this.database.write((tx) => this.write(tx, actor, deliveryId, version, 'agency', { ...answer, receivedOn: this.clock.today() }));
  }

  private async write(tx: EntityManager, actor: Actor, deliveryId: string, version: number, side: AnswerSide, typed: AnswerDetails): Promise<WrittenRecord> {
    await this.limits.ready(tx, actor);
    const held = await holdDelivery(tx, actor, deliveryId, 'answer', version);
    checkAnswer(typed, lastDayOf(held), this.clock.today());
    if (side === 'board') await this.texts.check(tx, actor.officeId, held.matterId, { summary: ['Nội dung trả lời', typed.summary], symbol: ['Số, ký hiệu', typed.symbol] });
    // A refusal would tell whoever may not know the people of a sealed matter that a name was right: it is masked instead.
    const answer = side === 'agency' && held.sealed ? await this.texts.mask(tx, actor.officeId, held.matterId, typed) : typed;
    const id = await insertAnswer(tx, actor, held, side, answer);
    await writeAnswerFiles(tx, this.files, actor, id, held, answer.fileIds);
    await this.settle.run(tx, actor, held, answer.receivedOn);
    await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'answered', changes: answerWords(answer) });
    return { id, version: 1 };
  }
}

/** What an answer says, for the history. */
function answerWords(answer: AnswerDetails): FieldChange[] {
  const said: readonly (readonly [field: string, label: string, words: string | null])[] = [
    ['symbol', 'Số, ký hiệu', answer.symbol ?? null],
    ['datedOn', 'Ngày văn bản', formatDay(answer.datedOn)],
    ['receivedOn', 'Ngày nhận được', formatDay(answer.receivedOn)],
    ['result', 'Kết quả', ANSWER_RESULTS[answer.result]],
    ['resolvedOn', 'Ngày giải quyết xong', answer.resolvedOn ? formatDay(answer.resolvedOn) : null],
  ];
  return said.filter(([, , words]) => words !== null).map(([field, label, after]) => ({ field, label, before: null, after }));
}
