import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { conclusionErrors } from '@tiepdan/conclusion/contract';
import { DraftDocument } from '@tiepdan/document/api';
import type { DraftedPaper } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldConclusion, holdConclusion } from '../held-conclusion.js';

interface Unnotified {
  readonly id: string;
  readonly agencyId: string;
}

/**
 * Drafts the notice of a conclusion to the bodies that were given something (Luật TCD Đ.28): of all that no notice in force names
 * yet. Its tasks are printed as they stand when it is issued.
 */
@Injectable()
export class DraftConclusionNotice {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftDocument,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, CONCLUSION.*, DOCUMENT.*, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON */
  run(by: Actor, id: string): Promise<DraftedPaper> {
    return this.database.write(async (tx) => {
      const held = await holdConclusion(tx, by, id, null);
      const actor = held.acting;
      if (held.notices.some(({ state }) => state !== 'issued')) throw new Refusal(conclusionErrors, 'CONCLUSION.NOTICE_IN_PREPARATION');
      const tasks = await unnotified(tx, actor.officeId, id);
      if (held.notices.length && !tasks.length) throw new Refusal(conclusionErrors, 'CONCLUSION.NOTHING_TO_NOTIFY');
      const { id: documentId } = await this.drafts.runIn(tx, actor, {
        paper: 'conclusion',
        ...subjectOf(held),
        texts: { conclusion: held.text },
        recipientIds: [...new Set(tasks.map(({ agencyId }) => agencyId))],
      });
      await tx.query(`INSERT INTO conclusion_notice (office_id, document_id, conclusion_id) VALUES ($1, $2, $3)`, [actor.officeId, documentId, id]);
      await tx.query(`UPDATE conclusion_task SET document_id = $3 WHERE office_id = $1 AND id = ANY($2::uuid[])`, [actor.officeId, tasks.map((task) => task.id), documentId]);
      await this.chronicle.record(tx, actor, { subject: 'conclusion', id, type: 'conclusion-notified' });
      return { documentId };
    });
  }
}

/** The paper is made from the visit; of a conclusion about none, from the day, with its matter beside it. */
const subjectOf = ({ receptionId, leaderDayId, matterId }: HeldConclusion) => (receptionId ? { receptionId } : { leaderDayId, matterId });

/** Tasks that stand and that no notice in force names, in their order. */
function unnotified(tx: EntityManager, officeId: string, conclusionId: string): Promise<Unnotified[]> {
  return tx.query(
    `SELECT t.id, t.agency_id AS "agencyId" FROM conclusion_task t LEFT JOIN document d ON d.office_id = t.office_id AND d.id = t.document_id AND d.status = 'active'
     WHERE t.office_id = $1 AND t.conclusion_id = $2 AND t.state <> 'withdrawn' AND d.id IS NULL ORDER BY t.ordinal`,
    [officeId, conclusionId],
  );
}
