import type { DocumentPaper, DocumentState, DocumentTexts, SigningAuthority } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A paper to be filled: what its own row says. A preview of a template on a record has no row; then this is made up. */
export interface Letter {
  /** The document's id, or any key of a preview. */
  readonly id: string;
  readonly paper: DocumentPaper;
  readonly state: DocumentState;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
  readonly leaderDayId: string | null;
  readonly matterId: string | null;
  readonly aboutDocumentId: string | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate | null;
  readonly summary: string;
  readonly texts: DocumentTexts;
  readonly signer: string | null;
  readonly signerPosition: string | null;
  readonly signerAuthority: SigningAuthority | null;
  readonly answerDueOn: PlainDate | null;
  readonly recipients: readonly string[];
  readonly drafter: string;
  /** Whether the people of its matter are kept secret. */
  readonly sealed: boolean;
  readonly matterKind: MatterKind | null;
  readonly matterNumber: string | null;
  readonly matterSummary: string | null;
  readonly field: string | null;
}

/** The letters of many papers with one statement; papers that were entered with their number have none. */
export async function readLetters(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, Letter>> {
  const rows = await on.query<Letter[]>(
    `SELECT d.id, d.paper, d.state, d.petition_id AS "petitionId", d.reception_id AS "receptionId", d.leader_day_id AS "leaderDayId", d.matter_id AS "matterId",
            d.about_document_id AS "aboutDocumentId", d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary, d.texts, d.signer,
            d.signer_position AS "signerPosition", d.signer_authority AS "signerAuthority", d.answer_due_on::text AS "answerDueOn",
            ARRAY(SELECT g.name FROM document_recipient r JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id
                  WHERE r.office_id = d.office_id AND r.document_id = d.id ORDER BY r.position) AS recipients,
            a.full_name AS drafter, coalesce(m.sealed OR e.sealed, m.sealed, e.sealed, false) AS sealed, m.kind AS "matterKind",
            CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END AS "matterNumber", m.summary AS "matterSummary", f.name AS field
     FROM document d JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
     LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
     LEFT JOIN reception e ON e.office_id = d.office_id AND e.id = d.reception_id
     LEFT JOIN field f ON f.code = m.field_code
     WHERE d.office_id = $1 AND d.id = ANY($2::uuid[]) AND d.paper IS NOT NULL`,
    [officeId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What letters say of the office. */
export interface OfficeFacts {
  readonly name: string;
  readonly parentName: string;
  readonly placeName: string;
  readonly committeeName: string;
}

export async function officeFacts(on: EntityManager, officeId: string): Promise<OfficeFacts> {
  const [office] = await on.query<OfficeFacts[]>(
    `SELECT name, parent_name AS "parentName", place_name AS "placeName", committee_name AS "committeeName" FROM office WHERE id = $1`,
    [officeId],
  );
  if (!office) throw new Error('an actor without an office');
  return office;
}
