import { Injectable } from '@nestjs/common';
import { DraftDocument } from '@tiepdan/document/api';
import { type DraftedPaper, forwardingErrors } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { holdDelivery } from '../held-delivery.js';

/** Begins the notice that tells the citizen what was answered. Issued, it counts as having told them. */
@Injectable()
export class DraftNotice {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftDocument,
  ) {}

  /** @throws Refusal DELIVERY.*, DOCUMENT.*, RECORD.NOT_FOUND, PERMISSION.MISSING */
  run(actor: Actor, id: string): Promise<DraftedPaper> {
    return this.database.write(async (tx) => {
      const held = await holdDelivery(tx, actor, id, 'tell', null);
      if (!held.petitionId) throw new Refusal(forwardingErrors, 'DELIVERY.NOTHING_TO_TELL');
      const { id: documentId } = await this.drafts.runIn(tx, actor, { paper: 'citizen-notice', aboutDocumentId: held.documentId, recipientIds: [] });
      return { documentId };
    });
  }
}
