import { Injectable } from '@nestjs/common';
import type { DocumentVersionRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeDocumentStep } from '../life/take-step.js';

/** Takes a submitted draft back, to go on writing. */
@Injectable()
export class RecallDraft {
  constructor(private readonly step: TakeDocumentStep) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, PERMISSION.MISSING */
  run(actor: Actor, id: string, request: DocumentVersionRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'recall', request.version, () => ({ columns: { submittedOn: null } }));
  }
}
