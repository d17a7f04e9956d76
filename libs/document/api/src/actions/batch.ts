import { Injectable } from '@nestjs/common';
import { type BatchAction, type BatchResult, type BatchStepRequest, type TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import { eachOf } from '../life/each-of.js';
import { ApproveDraft } from './approve-draft.js';
import { IssueDraft } from './issue-draft.js';
import { SubmitDraft } from './submit-draft.js';

/** The same step on many papers: each its own transaction, each its own answer. */
@Injectable()
export class StepManyDocuments {
  constructor(
    private readonly submit: SubmitDraft,
    private readonly approve: ApproveDraft,
    private readonly issue: IssueDraft,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, action: BatchAction, { documents, issuedOn }: BatchStepRequest): Promise<BatchResult[]> {
    const versions = new Map(documents.map(({ id, version }) => [id, version]));
    const on = issuedOn ?? this.clock.today();
    return eachOf([...versions.keys()], (id) => this.take(actor, action, id, versions.get(id) ?? 0, on));
  }

  private take(actor: Actor, action: BatchAction, id: string, version: number, issuedOn: PlainDate): Promise<TakenDocumentStep> {
    switch (action) {
      case 'submit':
        return this.submit.run(actor, id, { version });
      case 'approve':
        return this.approve.run(actor, id, { version });
      case 'issue':
        return this.issue.run(actor, id, { version, issuedOn });
    }
  }
}
