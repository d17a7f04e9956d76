import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import type { EntityManager } from 'typeorm';
import type { SettledSubject } from '../life/draft-subject.js';
import { paddedSql } from '../document-sql.js';
import { asPhrase } from './petition-facts.js';

/** What the usual words of a paper are made of. */
export interface Subject {
  /** What it is about, in the middle of a sentence; null when nothing is known. */
  readonly about: string | null;
  /** Who it is addressed to, when that is no body of the list. */
  readonly addressee: string | null;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  readonly sealed: boolean;
}

type Row = { about: string | null; addressee: string | null; kind: MatterKind | null; sealed: boolean; recipients: { id: string; name: string }[] };

const AGENCY = `jsonb_build_object('id', g.id, 'name', g.name)`;

const STATEMENTS: Readonly<Record<'petition' | 'reception' | 'matter' | 'leader-day' | 'document', string>> = {
  petition: `SELECT p.summary AS about, p.sender_body AS addressee, p.kind, p.sealed,
      (SELECT coalesce(jsonb_agg(${AGENCY}), '[]') FROM agency g WHERE g.office_id = p.office_id AND g.id = p.recipient_id) AS recipients
    FROM petition p WHERE p.office_id = $1 AND p.id = $2`,
  reception: `SELECT m.summary AS about, NULL AS addressee, m.kind, r.sealed, '[]'::jsonb AS recipients
    FROM reception r LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE r.office_id = $1 AND r.id = $2`,
  matter: `SELECT m.summary AS about, NULL AS addressee, m.kind, m.sealed, '[]'::jsonb AS recipients FROM matter m WHERE m.office_id = $1 AND m.id = $2`,
  'leader-day': `SELECT 'ngày ' || to_char(l.held_on, 'DD/MM/YYYY') AS about, NULL AS addressee, NULL AS kind, false AS sealed, '[]'::jsonb AS recipients
    FROM leader_day l WHERE l.office_id = $1 AND l.id = $2`,
  document: `SELECT 'trả lời Văn bản số ' || ${paddedSql('d.number')} || '/' || d.symbol || ' ngày ' || to_char(d.issued_on, 'DD/MM/YYYY') AS about, NULL AS addressee, m.kind,
      coalesce(m.sealed, false) AS sealed,
      (SELECT coalesce(jsonb_agg(${AGENCY} ORDER BY r.position), '[]') FROM document_recipient r JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id
       WHERE r.office_id = d.office_id AND r.document_id = d.id) AS recipients
    FROM document d LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id WHERE d.office_id = $1 AND d.id = $2`,
};

/** Reads the record a paper is made from. */
export async function readSubject(on: EntityManager, officeId: string, { kind, id }: SettledSubject): Promise<Subject> {
  const [row] = kind === 'period' || kind === 'hearing' ? [] : await on.query<Row[]>(STATEMENTS[kind], [officeId, id]);
  if (!row) return { about: null, addressee: null, recipients: [], sealed: false };
  const words = row.about && kind !== 'document' && kind !== 'leader-day' ? asPhrase(row.about) : row.about;
  const about = row.kind && words && kind === 'petition' ? ofKind(row.kind, words) : words;
  return { about, addressee: row.addressee, recipients: row.recipients, sealed: row.sealed };
}

/** How summaries of petitions usually begin: then they say by themselves what kind of petition it is. */
const SAYS_ITS_KIND = /^(khiếu nại|tố cáo|kiến nghị|phản ánh|đề nghị|tranh chấp|yêu cầu)(?=\s)/;

const ofKind = (kind: MatterKind, words: string): string => (SAYS_ITS_KIND.test(words) ? words : `${MATTER_KINDS[kind].toLowerCase()} về ${words}`);
