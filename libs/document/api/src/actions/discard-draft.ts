import { Injectable } from '@nestjs/common';
import type { DocumentVersionRequest, TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeDocumentStep } from '../life/take-step.js';

/** Throws a draft away; it can be taken back. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly step: TakeDocumentStep) {}

  /** @throws Refusal RECORD.*, DOCUMENT.WRONG_STATE, PERMISSION.MISSING */
  run(actor: Actor, id: string, request: DocumentVersionRequest): Promise<TakenDocumentStep> {
    return this.step.run(actor, id, 'discard', request.version, () => ({ columns: { status: 'cancelled' } }));
  }
}
