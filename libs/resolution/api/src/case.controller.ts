import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { calendarErrors } from '@tiepdan/calendar/contract';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { petitionErrors } from '@tiepdan/petition/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { type IssuedDecision, type ResolutionView, resolutionErrors, resolutionPaths } from '@tiepdan/resolution/contract';
import { CancelTransfer } from './actions/cancel-transfer.js';
import { CancelVerification } from './actions/cancel-verification.js';
import { EndProtection } from './actions/end-protection.js';
import { IssueDecision } from './actions/issue-decision.js';
import { OrderVerification } from './actions/order-verification.js';
import { RecordTransfer } from './actions/record-transfer.js';
import { ReportVerification } from './actions/report-verification.js';
import { TakeProtection } from './actions/take-protection.js';
import { ResolutionQueries } from './reading/resolution.queries.js';
import { EndProtectionBody, IssueDecisionBody, OrderVerificationBody, RecordTransferBody, ReportVerificationBody, TakeProtectionBody } from './resolution.body.js';

/** How a case is resolved: verification, decision or conclusion, transfer to investigators, protection. */
@ApiTags('resolution')
@Controller()
export class CaseController {
  constructor(
    private readonly queries: ResolutionQueries,
    private readonly ordering: OrderVerification,
    private readonly reporting: ReportVerification,
    private readonly verificationCancelling: CancelVerification,
    private readonly issuing: IssueDecision,
    private readonly transferring: RecordTransfer,
    private readonly transferCancelling: CancelTransfer,
    private readonly protecting: TakeProtection,
    private readonly protectionEnding: EndProtection,
  ) {}

  @Get(resolutionPaths.ofPetition(':id'))
  @Permission('resolution.read')
  @Answers('ResolutionView')
  read(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ResolutionView> {
    return this.queries.of(actor, id);
  }

  @Post(resolutionPaths.verifications(':id'))
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  order(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: OrderVerificationBody): Promise<WrittenRecord> {
    return this.ordering.run(actor, id, body);
  }

  @Post(resolutionPaths.report(':id'))
  @HttpCode(200)
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  report(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReportVerificationBody): Promise<WrittenRecord> {
    return this.reporting.run(actor, id, body);
  }

  @Post(resolutionPaths.cancelVerification(':id'))
  @HttpCode(200)
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  cancelVerification(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.verificationCancelling.run(actor, id, body);
  }

  @Post(resolutionPaths.decide(':id'))
  @Permission('resolution.decide')
  @Answers('IssuedDecision', resolutionErrors, petitionErrors, calendarErrors, sealingErrors, accessErrors)
  decide(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: IssueDecisionBody): Promise<IssuedDecision> {
    return this.issuing.run(actor, id, body);
  }

  @Post(resolutionPaths.transfers(':id'))
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  transfer(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: RecordTransferBody): Promise<WrittenRecord> {
    return this.transferring.run(actor, id, body);
  }

  @Post(resolutionPaths.cancelTransfer(':id'))
  @HttpCode(200)
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  cancelTransfer(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.transferCancelling.run(actor, id, body);
  }

  @Post(resolutionPaths.protections(':id'))
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  protect(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TakeProtectionBody): Promise<WrittenRecord> {
    return this.protecting.run(actor, id, body);
  }

  @Post(resolutionPaths.endProtection(':id'))
  @HttpCode(200)
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  endProtection(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: EndProtectionBody): Promise<WrittenRecord> {
    return this.protectionEnding.run(actor, id, body);
  }

  @Post(resolutionPaths.cancelProtection(':id'))
  @HttpCode(200)
  @Permission('resolution.handle')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  cancelProtection(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.protectionEnding.cancel(actor, id, body);
  }
}
