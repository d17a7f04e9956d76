import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts, names, peopleSql } from '@tiepdan/citizen/api';
import type { PersonDetails, PersonOnRecord } from '@tiepdan/citizen/contract';
import type { FeedbackStepDone, FeedbackView, PublishFeedbackRequest } from '@tiepdan/feedback/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkStepDay, refuseField } from '../feedback.rules.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { checkTexts, holdFeedback, lastDayOf, writeStep } from '../held-feedback.js';

/** Puts a question and its answer on the office's public page, in words that name nobody (NĐ 20/2008 Đ.18; NĐ 92/2017). */
@Injectable()
export class PublishFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, question, answer }: PublishFeedbackRequest): Promise<FeedbackStepDone> {
    return this.database.write(async (tx) => {
      const held = await holdFeedback(tx, this.queries, actor, id, version, 'publish');
      checkStepDay(on, lastDayOf(held), this.clock.today());
      await checkTexts(tx, this.texts, actor.officeId, held, { question: ['Nội dung phản ánh', question], answer: ['Nội dung trả lời', answer] });
      await this.checkNames(tx, actor, held, { question, answer });
      const done = await writeStep(tx, actor, held, { state: 'published', published_on: on, published_question: question, published_answer: answer });
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'feedback-published', reason: formatDay(on) });
      return done;
    });
  }

  /** The page is for everybody, so it must not say who asked. @throws Refusal FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER */
  private async checkNames(tx: EntityManager, actor: Actor, held: FeedbackView, typed: Readonly<Record<string, string>>): Promise<void> {
    const people = await sendersOf(tx, actor.officeId, held);
    for (const [path, text] of Object.entries(typed))
      if (people.some((person) => names(text, person))) throw refuseField(path, 'FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER');
  }
}

const ON_PETITION = peopleSql({ table: 'petition_sender', key: 'petition_id', record: 'x' });
const ON_RECEPTION = peopleSql({ table: 'reception_person', key: 'reception_id', record: 'x' });

/** Everyone by whom the feedback came, as far as they are known openly. */
async function sendersOf(tx: EntityManager, officeId: string, { sender, petitionId, receptionId }: FeedbackView): Promise<PersonDetails[]> {
  if (sender) return [{ fullName: sender.name, paperKind: 'none', paperNumber: null, phone: sender.phone ?? null, address: sender.address ?? '' }];
  if (!petitionId && !receptionId) return [];
  const [row] = await tx.query<{ people: PersonOnRecord[] }[]>(
    `SELECT ${petitionId ? ON_PETITION : ON_RECEPTION} AS people FROM ${petitionId ? 'petition' : 'reception'} x WHERE x.office_id = $1 AND x.id = $2`,
    [officeId, petitionId ?? receptionId],
  );
  return (row?.people ?? []).map(({ fullName, headName, paperNumber, phone, address }) => ({ fullName, headName, paperKind: 'none', paperNumber, phone, address: address ?? '' }));
}
