import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type CorrectFeedbackRequest, FEEDBACK_CHANNELS, FEEDBACK_KINDS, type FeedbackView, SENDER_KINDS } from '@tiepdan/feedback/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { feedbackColumns, updateFeedback } from '../feedback.repository.js';
import { checkFeedback, refuseField } from '../feedback.rules.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { FEEDBACK, checkTexts } from '../held-feedback.js';
import { Origins } from '../origin.js';
import { checkNobodyNamed } from '../published-names.js';
import { standingSender } from '../standing-sender.js';
import { FeedbackTermsQueries } from '../terms/feedback-terms.js';

/** How each field of feedback reads in its history. */
const WORDING: Wording<FeedbackView> = {
  receivedOn: { label: 'Ngày tiếp nhận', words: ({ receivedOn }) => formatDay(receivedOn) },
  channel: { label: 'Kênh tiếp nhận', words: ({ channel }) => FEEDBACK_CHANNELS[channel] },
  kind: { label: 'Loại', words: ({ kind }) => FEEDBACK_KINDS[kind] },
  origin: { label: 'Ghi từ', words: ({ origin }) => origin && `${origin.kind === 'petition' ? 'Đơn' : 'Lượt tiếp'} số ${origin.bookNumber}/${origin.bookYear}` },
  senderKind: { label: 'Người gửi', words: ({ senderKind }) => SENDER_KINDS[senderKind] },
  sender: { label: 'Họ tên người gửi', words: ({ sender }) => sender?.name ?? null },
  senderPhone: { label: 'Điện thoại', words: ({ sender }) => sender?.phone ?? null },
  senderAddress: { label: 'Địa chỉ', words: ({ sender }) => sender?.address ?? null },
  portalNumber: { label: 'Mã trên Hệ thống', words: ({ portalNumber }) => portalNumber ?? null },
  procedureName: { label: 'Thủ tục hành chính', words: ({ procedureName }) => procedureName },
  procedureCode: { label: 'Mã thủ tục', words: ({ procedureCode }) => procedureCode ?? null },
  fieldCode: { label: 'Lĩnh vực', words: ({ fieldName }) => fieldName },
  content: { label: 'Nội dung', words: ({ content }) => content },
  concernedAgencyId: { label: 'Cơ quan bị phản ánh', words: ({ concernedAgencyName }) => concernedAgencyName },
};

/** Corrects feedback; its number in the book and its steps stay. */
@Injectable()
export class CorrectFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly origins: Origins,
    private readonly terms: FeedbackTermsQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, MATTER.UNKNOWN_FIELD, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, request: CorrectFeedbackRequest): Promise<WrittenRecord> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      checkFeedback(request, this.clock.today());
      await lockRecord(tx, FEEDBACK, actor, id, request.version);
      const before = await this.queries.one(actor, id, tx);
      checkDay(before, request);
      const sameOrigin = (before.petitionId ?? null) === (request.petitionId ?? null) && (before.receptionId ?? null) === (request.receptionId ?? null);
      if (!sameOrigin) await this.origins.settle(tx, officeId, request);
      const citizenId = await standingSender(tx, officeId, request.sender);
      const due = before.receivedOn === request.receivedOn ? before : await this.terms.dueDays(tx, officeId, request.receivedOn);
      const { forwardDueOn, dueOn } = due;
      await updateFeedback(tx, officeId, id, { ...feedbackColumns(request, citizenId), forwardDueOn, dueOn });
      await checkTexts(tx, this.texts, officeId, request, {
        content: ['Nội dung', request.content],
        procedureName: ['Thủ tục hành chính', request.procedureName],
        reason: ['Lý do', request.reason],
      });
      const after = await this.queries.one(actor, id, tx);
      if (after.state === 'published')
        await checkNobodyNamed(tx, officeId, after, { procedureName: after.procedureName, sender: [after.publishedQuestion, after.publishedAnswer].join(' | ') });
      const { sender: _sender, senderNames: _names, ...kept } = before;
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'corrected', reason: request.reason, changes: describeChanges(WORDING, before, after), before: kept });
      return { id, version: after.version };
    });
  }
}

/** What was done is not before what it was done about. @throws Refusal FEEDBACK.HAS_STEPS */
function checkDay({ forwardedOn, answeredOn, withdrawnOn }: FeedbackView, { receivedOn }: CorrectFeedbackRequest): void {
  const first = forwardedOn ?? answeredOn ?? withdrawnOn;
  if (first && receivedOn > first) throw refuseField('receivedOn', 'FEEDBACK.HAS_STEPS', { day: formatDay(first), receivedOn: formatDay(receivedOn) });
}
