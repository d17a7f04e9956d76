import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { DocumentModule } from '@tiepdan/document/api';
import { FileModule } from '@tiepdan/file/api';
import { PaperModule } from '@tiepdan/paper/api';
import { AnswerController } from './answers/answer.controller.js';
import { AnswerLimits } from './answers/answer-limits.js';
import { CorrectAnswer } from './answers/correct-answer.js';
import { EnterAnswer } from './answers/enter-answer.js';
import { SettleAnswers } from './answers/settle-answers.js';
import { WithdrawAnswer } from './answers/withdraw-answer.js';
import { DeliveryController } from './delivery.controller.js';
import { BeginDeliveries } from './due/begin-deliveries.js';
import { OwnDues } from './due/own-dues.js';
import { FigureQueries } from './figures/figure.queries.js';
import { FollowDocuments } from './follow-documents.js';
import { FollowSealing } from './follow-sealing.js';
import { CloseDelivery } from './following/close.js';
import { ExtendDelivery } from './following/extend.js';
import { GivePaper } from './inbox/give-paper.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxPace } from './inbox/inbox-pace.js';
import { InboxQueries } from './inbox/inbox.queries.js';
import { OpenDelivery } from './inbox/open-delivery.js';
import { DeliveryQueries } from './ledger/delivery.queries.js';
import { ExportLedger } from './ledger/export-ledger.js';
import { HeldFile } from './ledger/held-file.js';
import { OneDelivery } from './ledger/one-delivery.js';
import { AcceptReturn } from './returning/accept-return.js';
import { ReturnDelivery } from './returning/return.js';
import { Enclose } from './sending/enclose.js';
import { ReceiveDelivery } from './sending/receive.js';
import { SendDeliveries } from './sending/send.js';
import { DraftNotice } from './telling/draft-notice.js';
import { TellCitizen } from './telling/tell-citizen.js';
import { ChangeUrgingTerms } from './urging/change-terms.js';
import { LetterValues } from './urging/letter-values.js';
import { ProposalQueries } from './urging/proposal.queries.js';
import { ReminderListeners } from './urging/reminder-listeners.js';
import { UrgeMany } from './urging/urge-many.js';
import { UrgingController } from './urging/urging.controller.js';
import { UrgingTermsQueries } from './urging/urging-terms.js';

@Module({
  imports: [AgencyModule, CalendarModule, CitizenModule, DocumentModule, FileModule, PaperModule],
  controllers: [DeliveryController, AnswerController, UrgingController, InboxController],
  providers: [
    FollowDocuments,
    FollowSealing,
    BeginDeliveries,
    OwnDues,
    DeliveryQueries,
    OneDelivery,
    ExportLedger,
    HeldFile,
    SendDeliveries,
    Enclose,
    ReceiveDelivery,
    ReturnDelivery,
    AcceptReturn,
    ExtendDelivery,
    CloseDelivery,
    EnterAnswer,
    CorrectAnswer,
    WithdrawAnswer,
    SettleAnswers,
    AnswerLimits,
    TellCitizen,
    DraftNotice,
    UrgingTermsQueries,
    ChangeUrgingTerms,
    ProposalQueries,
    UrgeMany,
    ReminderListeners,
    LetterValues,
    FigureQueries,
    InboxQueries,
    OpenDelivery,
    GivePaper,
    InboxPace,
  ],
  exports: [DeliveryQueries, OwnDues, ProposalQueries, ReminderListeners],
})
export class ForwardingModule {}
