import { Injectable } from '@nestjs/common';
import { type BatchResult, type DraftManyRequest, type DraftRequest, KINDS_WITH_RECIPIENT, KIND_OF_PAPER, PAPERS_TO_BODIES, documentErrors } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { eachOf } from '../life/each-of.js';
import { DraftDocument } from './draft.js';

/** Begins one paper for each of many petitions, or each of many papers sent; a refusal stops none of the others. */
@Injectable()
export class DraftManyDocuments {
  constructor(
    private readonly database: Database,
    private readonly draft: DraftDocument,
  ) {}

  /** @throws Refusal DOCUMENT.SUBJECTS_MANY, SUBJECT_MISSING unless exactly one of the two lists is given */
  async run(actor: Actor, request: DraftManyRequest): Promise<BatchResult[]> {
    const { petitionIds, aboutDocumentIds, ...fields } = request;
    if (petitionIds?.length && aboutDocumentIds?.length) throw new Refusal(documentErrors, 'DOCUMENT.SUBJECTS_MANY');
    const ids = petitionIds?.length ? petitionIds : (aboutDocumentIds ?? []);
    if (!ids.length) throw new Refusal(documentErrors, 'DOCUMENT.SUBJECT_MISSING');
    const usual = request.recipientIds || !PAPERS_TO_BODIES.includes(request.paper) ? null : await this.usualRecipients(actor.officeId, petitionIds ?? [], aboutDocumentIds ?? []);
    return eachOf(ids, (id) => {
      const recipientIds = request.recipientIds ?? usual?.get(id) ?? [];
      if (!recipientIds.length && KINDS_WITH_RECIPIENT.includes(KIND_OF_PAPER[request.paper])) throw new Refusal(documentErrors, 'DOCUMENT.RECIPIENT_MISSING');
      const subject = petitionIds?.length ? { petitionId: id } : { aboutDocumentId: id };
      return this.draft.run(actor, { ...fields, ...subject, recipientIds } satisfies DraftRequest);
    });
  }

  /** The body each petition was decided to go to, or each paper went to. */
  private async usualRecipients(officeId: string, petitionIds: readonly string[], documentIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database.read((manager) =>
      manager.query<{ id: string; agencies: string[] }[]>(
        `SELECT id, ARRAY[recipient_id] AS agencies FROM petition WHERE office_id = $1 AND id = ANY($2::uuid[]) AND recipient_id IS NOT NULL
         UNION ALL
         SELECT document_id, array_agg(agency_id ORDER BY position) FROM document_recipient WHERE office_id = $1 AND document_id = ANY($3::uuid[]) GROUP BY document_id`,
        [officeId, petitionIds, documentIds],
      ),
    );
    return new Map(rows.map(({ id, agencies }) => [id, agencies]));
  }
}
