import type { DocumentPaper } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { SettledSubject } from '../life/draft-subject.js';
import type { Letter } from './letter.js';
import type { UsualWords } from './letter-words.js';

interface MatterWords {
  readonly sealed: boolean;
  readonly matterKind: MatterKind | null;
  readonly matterNumber: string | null;
  readonly matterSummary: string | null;
  readonly field: string | null;
}

const NO_MATTER: MatterWords = { sealed: false, matterKind: null, matterNumber: null, matterSummary: null, field: null };

/** A letter that nobody has drafted: a paper as it would begin on a record, to look at a template by. */
export async function previewLetter(on: EntityManager, actor: Actor, paper: DocumentPaper, subject: SettledSubject, words: UsualWords): Promise<Letter> {
  const { petitionId, receptionId, leaderDayId, matterId, aboutDocumentId } = subject;
  return {
    id: 'preview',
    paper,
    state: 'draft',
    petitionId,
    receptionId,
    leaderDayId,
    matterId,
    aboutDocumentId,
    number: null,
    symbol: words.symbol,
    issuedOn: null,
    summary: words.summary,
    texts: words.texts,
    signer: words.signer,
    signerPosition: words.signerPosition,
    signerAuthority: words.signerAuthority,
    answerDueOn: null,
    recipients: words.recipients.map(({ name }) => name),
    drafter: actor.fullName,
    ...(await matterWords(on, actor.officeId, matterId)),
  };
}

async function matterWords(on: EntityManager, officeId: string, matterId: string | null): Promise<MatterWords> {
  if (!matterId) return NO_MATTER;
  const [matter] = await on.query<MatterWords[]>(
    `SELECT m.sealed, m.kind AS "matterKind", ${MATTER_NUMBER_SQL} AS "matterNumber", m.summary AS "matterSummary", f.name AS field
     FROM matter m JOIN field f ON f.code = m.field_code WHERE m.office_id = $1 AND m.id = $2`,
    [officeId, matterId],
  );
  return matter ?? NO_MATTER;
}
