import type { DraftRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import { documentPermissions } from '@tiepdan/document/contract';
import { type Actor, type Role, permissionsOf } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { ApproveDraft } from '../actions/approve-draft.js';
import { StepManyDocuments } from '../actions/batch.js';
import { DiscardDraft } from '../actions/discard-draft.js';
import { DraftDocument } from '../actions/draft.js';
import { DraftManyDocuments } from '../actions/draft-many.js';
import { EditDraft } from '../actions/edit-draft.js';
import { DraftListeners } from '../life/draft-listeners.js';
import { IssueDraft } from '../actions/issue-draft.js';
import { RecallDraft } from '../actions/recall-draft.js';
import { ReturnDraft } from '../actions/return-draft.js';
import { SubmitDraft } from '../actions/submit-draft.js';
import { TakeBackDraft } from '../actions/take-back-draft.js';
import { LetterWords } from '../letters/letter-words.js';
import { AnswerDues } from '../life/answer-dues.js';
import { DraftQueries } from '../life/draft.queries.js';
import { SettleDraftSubject } from '../life/draft-subject.js';
import { TakeDocumentStep } from '../life/take-step.js';
import { type KeptPaper, PaperMaker } from '../prints/make-paper.js';
import { type DocumentDesk, openDocumentDesk } from './document-desk.js';

/** Stands for the printer: remembers what it was asked for, and fails when told to. */
export class NotedPapers extends PaperMaker {
  readonly made: string[] = [];
  failure: Error | null = null;

  warm(): Promise<void> {
    return Promise.resolve();
  }

  async keep(tx: EntityManager, actor: Actor, id: string): Promise<KeptPaper> {
    if (this.failure) throw this.failure;
    this.made.push(id);
    const [file] = await tx.query<{ id: string }[]>(
      `INSERT INTO stored_file (office_id, sha256, size, media_type, place, scan) VALUES ($1, sha256($2::text::bytea), 1, 'x', $2, 'made') RETURNING id`,
      [actor.officeId, id],
    );
    return { fileId: file?.id ?? '', fileMasked: false, templateId: null };
  }
}

async function receive(desk: DocumentDesk, attendance: 'received' | 'refused'): Promise<string> {
  const [row] = await desk.source.query<{ id: string }[]>(
    `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, refusal_ground, head_count, matter_id, content, result, created_by)
     SELECT $1, 2026, 1 + count(*), '2026-11-03', 'regular', $2, $3, CASE WHEN $3 = 'refused' THEN 'law-9-1' END, 1,
            CASE WHEN $3 = 'refused' THEN NULL ELSE $4::uuid END, 'Trình bày', CASE WHEN $3 = 'received' THEN 'noted' END, $2
     FROM reception RETURNING id`,
    [desk.actor.officeId, desk.actor.accountId, attendance, desk.subject.matterId],
  );
  return row?.id ?? '';
}

/** The life of papers put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openLifeDesk() {
  const desk = await openDocumentDesk();
  const { database, texts, chronicle, clock, queries, matters, listeners } = desk;
  const step = new TakeDocumentStep(database, texts, chronicle, clock);
  const subjects = new SettleDraftSubject(matters, clock);
  const words = new LetterWords();
  const dues = new AnswerDues();
  const papers = new NotedPapers();
  const draft = new DraftDocument(database, subjects, words, step, new DraftListeners());
  const submit = new SubmitDraft(step, clock);
  const approve = new ApproveDraft(step, clock);
  const issueDraft = new IssueDraft(step, subjects, papers, listeners, new DraftListeners(), clock);
  const as = (...roles: Role[]): Actor => ({ ...desk.actor, permissions: permissionsOf(roles, [documentPermissions]) });
  const [officer, head, receptionist] = [as('petition-officer'), as('head'), as('reception-officer')];
  const begin = (changes: Partial<DraftRequest> = {}, actor: Actor = officer): Promise<TakenDocumentStep> =>
    draft.run(actor, { paper: 'forwarding', petitionId: desk.subject.petitionId, recipientIds: [desk.department], ...changes });
  return {
    ...desk,
    as,
    officer,
    head,
    receptionist,
    papers,
    dues,
    drafts: new DraftQueries(database, queries, subjects, words, dues, clock),
    draft,
    draftMany: new DraftManyDocuments(database, draft),
    edit: new EditDraft(step, queries),
    submit,
    recall: new RecallDraft(step),
    return: new ReturnDraft(step),
    approve,
    issueDraft,
    discard: new DiscardDraft(step),
    takeBack: new TakeBackDraft(step),
    many: new StepManyDocuments(submit, approve, issueDraft, clock),
    /** Begins a paper about the usual petition. */
    begin,
    /** Begins one and takes it to where it may be issued. */
    approved: async (changes: Partial<DraftRequest> = {}) => {
      const begun = await begin(changes);
      const submitted = await submit.run(officer, begun.id, { version: begun.version });
      return approve.run(head, submitted.id, { version: submitted.version });
    },
    /** Writes down a visit about the usual matter on 03/11/2026, and gives its id. */
    reception: (attendance: 'received' | 'refused' = 'received') => receive(desk, attendance),
  };
}
export type LifeDesk = Awaited<ReturnType<typeof openLifeDesk>>;
