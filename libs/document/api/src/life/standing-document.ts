import { lockRecord } from '@tiepdan/audit/api';
import type { DocumentKind, DocumentPaper, DocumentState, DocumentTexts, SigningAuthority } from '@tiepdan/document/contract';
import type { Actor, PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A paper as it stands before a step, locked for it. */
export interface StandingDocument {
  readonly id: string;
  readonly status: RecordStatus;
  readonly version: number;
  readonly state: DocumentState;
  readonly kind: DocumentKind;
  readonly paper: DocumentPaper | null;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
  readonly leaderDayId: string | null;
  readonly matterId: string | null;
  readonly aboutDocumentId: string | null;
  readonly summary: string;
  readonly texts: DocumentTexts;
  readonly signer: string | null;
  readonly signerPosition: string | null;
  readonly signerAuthority: SigningAuthority | null;
  readonly answerDueOn: PlainDate | null;
  readonly approvedOn: PlainDate | null;
  /** Account of who drafted it. */
  readonly createdBy: string;
  readonly recipientIds: readonly string[];
  /** Number of steps so far. */
  readonly steps: number;
}

/** Reads a paper for a step. */
export async function readStanding(tx: EntityManager, officeId: string, id: string): Promise<StandingDocument> {
  const [document] = await tx.query<StandingDocument[]>(
    `SELECT d.id, d.status, d.version, d.state, d.kind, d.paper, d.petition_id AS "petitionId", d.reception_id AS "receptionId",
            d.leader_day_id AS "leaderDayId", d.matter_id AS "matterId", d.about_document_id AS "aboutDocumentId", d.summary, d.texts,
            d.signer, d.signer_position AS "signerPosition", d.signer_authority AS "signerAuthority",
            d.answer_due_on::text AS "answerDueOn", d.approved_on::text AS "approvedOn", d.created_by AS "createdBy",
            ARRAY(SELECT r.agency_id FROM document_recipient r WHERE r.office_id = d.office_id AND r.document_id = d.id ORDER BY r.position) AS "recipientIds",
            (SELECT count(*)::int FROM document_step s WHERE s.office_id = d.office_id AND s.document_id = d.id) AS steps
     FROM document d WHERE d.office_id = $1 AND d.id = $2`,
    [officeId, id],
  );
  if (!document) throw new Error('a locked paper is gone');
  return document;
}

/**
 * Locks a paper for a step that started from `version`.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, RECORD.CANCELLED, RECORD.NOT_CANCELLED
 */
export async function lockDocument(tx: EntityManager, actor: Actor, id: string, version: number, expected: RecordStatus = 'active'): Promise<StandingDocument> {
  // Its matter first, as a merge of matters does: else the two wait for each other (docs/adr/0015).
  await tx.query(`SELECT 1 FROM matter WHERE office_id = $1 AND id = (SELECT matter_id FROM document WHERE office_id = $1 AND id = $2) FOR SHARE`, [actor.officeId, id]);
  await lockRecord(tx, { table: 'document', subject: 'document' }, actor, id, version, expected);
  return readStanding(tx, actor.officeId, id);
}
