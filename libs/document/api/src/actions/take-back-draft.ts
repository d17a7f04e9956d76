import { Injectable } from '@nestjs/common';
import type { DocumentVersionRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeDocumentStep } from '../life/take-step.js';

/** Takes a draft back that was thrown away. */
@Injectable()
export class TakeBackDraft {
  constructor(private readonly step: TakeDocumentStep) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, PERMISSION.MISSING */
  run(actor: Actor, id: string, request: DocumentVersionRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'take-back', request.version, () => ({ columns: { status: 'active' } }));
  }
}
