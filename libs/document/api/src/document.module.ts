import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { FileModule } from '@tiepdan/file/api';
import { MatterModule } from '@tiepdan/matter/api';
import { PaperModule } from '@tiepdan/paper/api';
import { ApproveDraft } from './actions/approve-draft.js';
import { StepManyDocuments } from './actions/batch.js';
import { CancelDocument } from './actions/cancel.js';
import { ChangeBook } from './actions/change-book.js';
import { CorrectDocument } from './actions/correct.js';
import { DiscardDraft } from './actions/discard-draft.js';
import { DraftDocument } from './actions/draft.js';
import { DraftManyDocuments } from './actions/draft-many.js';
import { EditDraft } from './actions/edit-draft.js';
import { IssueDocument } from './actions/issue.js';
import { IssueDraft } from './actions/issue-draft.js';
import { OpenBook } from './actions/open-book.js';
import { RecallDraft } from './actions/recall-draft.js';
import { ReturnDraft } from './actions/return-draft.js';
import { SetNumbering } from './actions/set-numbering.js';
import { SubmitDraft } from './actions/submit-draft.js';
import { TakeBackDraft } from './actions/take-back-draft.js';
import { BookController } from './books/book.controller.js';
import { BookQueries } from './books/book.queries.js';
import { ExportBook } from './books/export-book.js';
import { DocumentController } from './document.controller.js';
import { DocumentsInHand } from './documents-in-hand.js';
import { DocumentQueries } from './document.queries.js';
import { SettleSubject } from './document.subject.js';
import { LetterFollowUps } from './letters/about-facts.js';
import { LetterOwnFacts } from './letters/own-facts.js';
import { LetterWords } from './letters/letter-words.js';
import { Letters } from './letters/letters.js';
import { AnswerDues } from './life/answer-dues.js';
import { DraftController } from './life/draft.controller.js';
import { DraftListeners } from './life/draft-listeners.js';
import { DraftQueries } from './life/draft.queries.js';
import { SettleDraftSubject } from './life/draft-subject.js';
import { IssueListeners } from './life/issue-listeners.js';
import { TakeDocumentStep } from './life/take-step.js';
import { FollowSealing } from './prints/follow-sealing.js';
import { MakePaper, PaperMaker } from './prints/make-paper.js';
import { PaperFiles } from './prints/paper-files.js';
import { PreviewPaper } from './prints/preview-paper.js';
import { PrintController } from './prints/print.controller.js';
import { PrintJobs } from './prints/print-jobs.js';
import { PrintRun } from './prints/print-run.js';
import { ReceptionBook } from './reception-book/reception-book.js';

/** What can happen to a paper until it has its number, one class an action of `DOCUMENT_LIFECYCLE`. */
const LIFE_ACTIONS = [
  DraftDocument,
  DraftManyDocuments,
  EditDraft,
  SubmitDraft,
  RecallDraft,
  ReturnDraft,
  ApproveDraft,
  IssueDraft,
  DiscardDraft,
  TakeBackDraft,
  StepManyDocuments,
];

@Module({
  imports: [CitizenModule, MatterModule, FileModule, PaperModule],
  // Routes with words in the place of an id come before those with an id.
  controllers: [BookController, PrintController, DraftController, DocumentController],
  providers: [
    DocumentsInHand,
    DocumentQueries,
    SettleSubject,
    IssueListeners,
    IssueDocument,
    CorrectDocument,
    CancelDocument,
    AnswerDues,
    DraftQueries,
    SettleDraftSubject,
    TakeDocumentStep,
    LetterFollowUps,
    LetterOwnFacts,
    DraftListeners,
    LetterWords,
    Letters,
    MakePaper,
    BookQueries,
    OpenBook,
    ChangeBook,
    SetNumbering,
    ExportBook,
    FollowSealing,
    PaperFiles,
    PrintRun,
    PrintJobs,
    PreviewPaper,
    ReceptionBook,
    { provide: PaperMaker, useExisting: MakePaper },
    ...LIFE_ACTIONS,
  ],
  exports: [AnswerDues, DraftListeners, DocumentQueries, PaperFiles, IssueDocument, IssueListeners, LetterFollowUps, LetterOwnFacts, DraftDocument, DraftManyDocuments, IssueDraft],
})
export class DocumentModule {}
