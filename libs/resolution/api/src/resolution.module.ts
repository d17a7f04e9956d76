import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { PetitionModule } from '@tiepdan/petition/api';
import { CancelDecision } from './actions/cancel-decision.js';
import { CancelFact } from './actions/cancel-fact.js';
import { CancelTransfer } from './actions/cancel-transfer.js';
import { CancelVerification } from './actions/cancel-verification.js';
import { CorrectDecision } from './actions/correct-decision.js';
import { EndProtection } from './actions/end-protection.js';
import { IssueDecision } from './actions/issue-decision.js';
import { OrderVerification } from './actions/order-verification.js';
import { RecordFact } from './actions/record-fact.js';
import { RecordTransfer } from './actions/record-transfer.js';
import { ReportVerification } from './actions/report-verification.js';
import { TakeProtection } from './actions/take-protection.js';
import { CaseController } from './case.controller.js';
import { DecisionController } from './decision.controller.js';
import { FollowResolved } from './follow-resolved.js';
import { DecisionQueries } from './reading/decision.queries.js';
import { ResolutionQueries } from './reading/resolution.queries.js';
import { TellPetition } from './tell.js';

@Module({
  imports: [CitizenModule, PetitionModule],
  controllers: [CaseController, DecisionController],
  providers: [
    TellPetition,
    FollowResolved,
    DecisionQueries,
    ResolutionQueries,
    OrderVerification,
    ReportVerification,
    CancelVerification,
    IssueDecision,
    CorrectDecision,
    CancelDecision,
    RecordFact,
    CancelFact,
    RecordTransfer,
    CancelTransfer,
    TakeProtection,
    EndProtection,
  ],
  exports: [DecisionQueries],
})
export class ResolutionModule {}
