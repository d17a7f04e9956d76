import { Injectable } from '@nestjs/common';
import type { DocumentVersionRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { checkAddressed } from '../document.rules.js';
import { TakeDocumentStep } from '../life/take-step.js';

/** Sends a draft to the head. */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly step: TakeDocumentStep,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, RECIPIENT_MISSING, PERMISSION.MISSING */
  run(actor: Actor, id: string, request: DocumentVersionRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'submit', request.version, (_tx, document) => {
      checkAddressed(document);
      return { columns: { submittedOn: this.clock.today(), returnedReason: null } };
    });
  }
}
