import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { DraftDocument } from '@tiepdan/document/api';
import { type FeedbackStepDone, type FeedbackView, type ForwardFeedbackRequest, feedbackErrors } from '@tiepdan/feedback/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkStepDay, refuseField } from '../feedback.rules.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { rethrow } from '../feedback.repository.js';
import { checkTexts, holdFeedback, lastDayOf, writeStep } from '../held-feedback.js';

/** Passes feedback on to the body that must deal with it, and drafts the paper where it came by a record with a matter. */
@Injectable()
export class ForwardFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly drafts: DraftDocument,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, DOCUMENT.*, RECORD.* */
  run(actor: Actor, id: string, request: ForwardFeedbackRequest): Promise<FeedbackStepDone> {
    const { on, agencyId, dueOn, documentNumber, draft } = request;
    return this.database.write(async (tx) => {
      const held = await holdFeedback(tx, this.queries, actor, id, request.version, 'forward');
      checkStepDay(on, lastDayOf(held), this.clock.today());
      if (dueOn && dueOn < on) throw refuseField('dueOn', 'FEEDBACK.DUE_TOO_EARLY', { dueOn: formatDay(dueOn), on: formatDay(on) });
      await checkTexts(tx, this.texts, actor.officeId, held, { documentNumber: ['Số văn bản', documentNumber] });
      if (!(await isAgency(tx, actor.officeId, agencyId))) throw refuseField('agencyId', 'FEEDBACK.UNKNOWN_AGENCY');
      const documentId = draft ? await this.draft(tx, actor, held, request) : null;
      const done = await writeStep(tx, actor, held, {
        state: 'forwarded',
        forwarded_on: on,
        agency_id: agencyId,
        asked_due_on: dueOn ?? null,
        document_id: documentId,
        document_number: documentNumber ?? null,
      }).catch((error: unknown) => rethrow(error, {}));
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'feedback-forwarded', reason: formatDay(on) });
      return done;
    });
  }

  private async draft(tx: EntityManager, actor: Actor, held: FeedbackView, { agencyId, dueOn }: ForwardFeedbackRequest): Promise<string> {
    if (!held.matterId) throw new Refusal(feedbackErrors, 'FEEDBACK.NO_MATTER');
    const subject = held.petitionId ? { petitionId: held.petitionId } : { matterId: held.matterId };
    const { id } = await this.drafts.runIn(tx, actor, { paper: 'forwarding', ...subject, recipientIds: [agencyId], answerDueOn: dueOn ?? null });
    return id;
  }
}

async function isAgency(tx: EntityManager, officeId: string, id: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(`SELECT 1 FROM agency WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return found.length > 0;
}
