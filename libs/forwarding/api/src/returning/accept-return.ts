import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { DraftDocument } from '@tiepdan/document/api';
import type { DocumentPaper } from '@tiepdan/document/contract';
import { type AcceptReturnRequest, type AcceptedReturn, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldDelivery, checkDay, holdDelivery, writeDelivery } from '../held-delivery.js';

/** Takes a returned paper back into work, and where the right body is known begins the paper to it. */
@Injectable()
export class AcceptReturn {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftDocument,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DELIVERY.*, DOCUMENT.*, RECORD.* */
  run(actor: Actor, id: string, { version, on, toAgencyId }: AcceptReturnRequest): Promise<AcceptedReturn> {
    return this.database.write(async (tx) => {
      const held = await holdDelivery(tx, actor, id, 'accept-return', version);
      if (held.returnAcceptedOn) throw new Refusal(forwardingErrors, 'DELIVERY.WRONG_STATE', { number: held.documentNumber, agency: held.agencyName, state: 'Đã nhận lại' });
      if (toAgencyId === held.agencyId) throw new Refusal(forwardingErrors, 'DELIVERY.SAME_AGENCY');
      checkDay(on, held.returnedOn ?? on, this.clock.today());
      const next = await writeDelivery(tx, actor.officeId, held, { return_accepted_on: on, return_accepted_by: actor.accountId });
      const documentId = toAgencyId ? await this.draftAnew(tx, actor, held, toAgencyId) : null;
      await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'return-accepted', reason: formatDay(on) });
      return { id, version: next, documentId };
    });
  }

  private async draftAnew(tx: EntityManager, actor: Actor, held: HeldDelivery, agencyId: string): Promise<string> {
    const subject = held.petitionId ? { petitionId: held.petitionId } : { matterId: held.matterId };
    const { id } = await this.drafts.runIn(tx, actor, { paper: paperOf(held), ...subject, recipientIds: [agencyId] });
    return id;
  }
}

/** A denunciation has a slip of its own, which names no sender. */
function paperOf({ documentKind, matterKind }: HeldDelivery): DocumentPaper {
  if (documentKind === 'directive') return 'directive';
  return matterKind === 'denunciation' ? 'denunciation-forwarding' : 'forwarding';
}
