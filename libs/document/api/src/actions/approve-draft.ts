import { Injectable } from '@nestjs/common';
import { type DocumentVersionRequest, type TakenDocumentStep, documentPermissions } from '@tiepdan/document/contract';
import { checkTwoPeople } from '@tiepdan/identity/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { TakeDocumentStep } from '../life/take-step.js';
import { DRAFT_APPROVAL } from '../life/withheld.js';

/** The head approves a paper; it can be issued from now on. */
@Injectable()
export class ApproveDraft {
  constructor(
    private readonly step: TakeDocumentStep,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, PERMISSION.MISSING, SEPARATION.SAME_PERSON where the office asks for two people */
  run(actor: Actor, id: string, { version }: DocumentVersionRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'approve', version, async (tx, document) => {
      await checkTwoPeople(tx, actor, DRAFT_APPROVAL, [document.createdBy], documentPermissions);
      return { columns: { approvedOn: this.clock.today(), approvedBy: actor.accountId } };
    });
  }
}
