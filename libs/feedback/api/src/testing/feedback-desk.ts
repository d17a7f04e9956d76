import { Agency, Office } from '@tiepdan/agency/api';
import { Chronicle, OfficeTerms } from '@tiepdan/audit/api';
import { CalendarQueries, limitsByHand } from '@tiepdan/calendar/api';
import { Area, Citizen, NamePeople, SealedIdentity, SealedTexts, testIdentities } from '@tiepdan/citizen/api';
import { Document, DocumentBookRow, DocumentRecipient, DocumentStepRow, draftingByHand } from '@tiepdan/document/api';
import type { FeedbackAction, RegisterFeedbackRequest } from '@tiepdan/feedback/contract';
import { FEEDBACK_ACTIONS } from '@tiepdan/feedback/contract';
import { StoredFile } from '@tiepdan/file/api';
import { Account } from '@tiepdan/identity/api';
import { Leader, LeaderDay, LeaderDayRule } from '@tiepdan/leader-day/api';
import { Field, Matter, SettleMatter } from '@tiepdan/matter/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import { PaperTemplate } from '@tiepdan/paper/api';
import { Petition, PetitionLimits, PetitionSender, RegisterPetition } from '@tiepdan/petition/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { Reception } from '@tiepdan/reception/api';
import { AnswerFeedback } from '../actions/answer.js';
import { CancelFeedback } from '../actions/cancel.js';
import { CorrectFeedback } from '../actions/correct.js';
import { ForwardFeedback } from '../actions/forward.js';
import { PublishFeedback } from '../actions/publish.js';
import { RegisterFeedback } from '../actions/register.js';
import { UndoFeedback } from '../actions/undo.js';
import { WithdrawFeedback } from '../actions/withdraw.js';
import { Feedback } from '../feedback.entity.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { FeedbackFigureQueries } from '../figures/figure.queries.js';
import { Origins } from '../origin.js';
import { ChangeFeedbackTerms } from '../terms/change-terms.js';
import { FeedbackTermsQueries } from '../terms/feedback-terms.js';

/** Feedback that may be entered as it stands on Friday 20/11/2026, by telephone from somebody who gave a name. */
export const FEEDBACK_CALL: RegisterFeedbackRequest = {
  receivedOn: '2026-11-16',
  channel: 'hotline',
  kind: 'report',
  anonymous: false,
  sender: { name: 'Hồ Văn Gọi', phone: '0900 123 321' },
  procedureName: 'Đăng ký biến động đất đai',
  procedureCode: '1.004227',
  fieldCode: 'land',
  content: 'Nộp hồ sơ đã quá ngày hẹn trả kết quả mà chưa được trả lời',
};

const ENTITIES = [Office, Agency, Account, Area, Citizen, SealedIdentity, Field, Matter, Leader, LeaderDay, LeaderDayRule, Petition, PetitionSender, Reception, StoredFile, PaperTemplate, DocumentBookRow, Document, DocumentRecipient, DocumentStepRow, Feedback];

/** The feedback domain put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openFeedbackDesk() {
  const test = await freshDatabase(ENTITIES);
  await test.source.query(`INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`);
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const texts = new SealedTexts(testIdentities());
  const queries = new FeedbackQueries(database, clock);
  const origins = new Origins(database);
  const terms = new FeedbackTermsQueries(database, new CalendarQueries(database));
  const office = await makeOffice(test.source);
  const actor = office.actor('feedback.handle', 'feedback.publish', 'document.draft-any', 'citizen.open-sealed');
  const people = new NamePeople(chronicle, testIdentities());
  const petitions = new RegisterPetition(database, people, new SettleMatter(chronicle), texts, new PetitionLimits(limitsByHand(database, clock).running), chronicle, clock);
  const [{ id: agencyId } = { id: '' }] = await test.source.query<{ id: string }[]>(
    `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Thử nghiệm', 'Sở TN', 'department') RETURNING id`,
    [office.officeId],
  );
  const register = new RegisterFeedback(database, origins, terms, chronicle, clock);
  return {
    ...test,
    office,
    actor,
    agencyId,
    chronicle,
    queries,
    origins,
    terms,
    register,
    changeTerms: new ChangeFeedbackTerms(new OfficeTerms(database, chronicle), terms),
    correct: new CorrectFeedback(database, queries, origins, terms, texts, chronicle, clock),
    cancellation: new CancelFeedback(database, queries, texts, chronicle),
    forward: new ForwardFeedback(database, queries, draftingByHand(database, texts, clock).draft, texts, chronicle, clock),
    answer: new AnswerFeedback(database, queries, texts, chronicle, clock),
    publish: new PublishFeedback(database, queries, texts, chronicle, clock),
    withdraw: new WithdrawFeedback(database, queries, texts, chronicle, clock),
    undo: new UndoFeedback(database, queries, chronicle),
    figures: new FeedbackFigureQueries(database, clock),
    /** Everything that may be done at all. */
    actions: Object.keys(FEEDBACK_ACTIONS) as FeedbackAction[],
    /** Enters the usual call with `changes`. */
    enter: (changes: Partial<RegisterFeedbackRequest> = {}, who: Actor = actor) => register.run(who, { ...FEEDBACK_CALL, ...changes }),
    /** Registers a petition by one person and gives its id. */
    petition: async (kind: MatterKind = 'proposal', fullName = 'Ngô Thị Đơn') => {
      const summary = 'Kiến nghị về thủ tục đất đai';
      const sender = { fullName, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Hai, xã Ví Dụ', phone: '0900999111' } as const;
      const details = { receivedOn: '2026-11-12', source: 'post', anonymous: false, senders: [{ details: sender }], signatoryCount: 1, kind, fieldCode: 'land', summary, eligibility: 'pending' } as const;
      return (await petitions.run(actor, { ...details, matter: { details: { kind, fieldCode: 'land', summary } } })).id;
    },
  };
}
export type FeedbackDesk = Awaited<ReturnType<typeof openFeedbackDesk>>;
