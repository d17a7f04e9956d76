import { Injectable } from '@nestjs/common';
import type { DocumentVersionRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { TakeDocumentStep } from '../life/take-step.js';

/** The head approves a paper; it can be issued from now on. */
@Injectable()
export class ApproveDraft {
  constructor(
    private readonly step: TakeDocumentStep,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, PERMISSION.MISSING */
  run(actor: Actor, id: string, { version }: DocumentVersionRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'approve', version, () => ({ columns: { approvedOn: this.clock.today(), approvedBy: actor.accountId } }));
  }
}
