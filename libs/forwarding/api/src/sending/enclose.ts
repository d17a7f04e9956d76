import { Injectable } from '@nestjs/common';
import { forwardingErrors } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldDelivery } from '../held-delivery.js';

/** Puts files of the record beside the paper, for the receiving body to read. */
@Injectable()
export class Enclose {
  /** @throws Refusal DELIVERY.ENCLOSURES_OF_SEALED, DELIVERY.UNKNOWN_ENCLOSURE */
  async run(tx: EntityManager, actor: Actor, held: HeldDelivery, attachmentIds: readonly string[]): Promise<void> {
    if (!attachmentIds.length) return;
    if (held.sealed) throw new Refusal(forwardingErrors, 'DELIVERY.ENCLOSURES_OF_SEALED');
    const written = await tx.query<object[]>(
      `INSERT INTO delivery_enclosure (office_id, delivery_id, file_id, position, name)
       SELECT a.office_id, $2, a.file_id, wanted.position, a.name
       FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted (id, position)
         JOIN attachment a ON a.office_id = $1 AND a.id = wanted.id AND a.status = 'active' AND a.name IS NOT NULL
           AND (a.document_id = $4 OR a.petition_id = $5 OR a.matter_id = $6)
       ON CONFLICT (office_id, delivery_id, file_id) DO NOTHING RETURNING 1`,
      [actor.officeId, held.id, attachmentIds, held.documentId, held.petitionId, held.matterId],
    );
    if (written.length !== attachmentIds.length) throw new Refusal(forwardingErrors, 'DELIVERY.UNKNOWN_ENCLOSURE');
  }
}
