import { Injectable } from '@nestjs/common';
import type { ReturnDraftRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeDocumentStep } from '../life/take-step.js';

/** The head sends a paper back to be written anew, with the reason; an approval is withdrawn with it. */
@Injectable()
export class ReturnDraft {
  constructor(private readonly step: TakeDocumentStep) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, reason }: ReturnDraftRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'return', version, () => ({
      columns: { returnedReason: reason, submittedOn: null, approvedOn: null, approvedBy: null },
      reason,
    }));
  }
}
