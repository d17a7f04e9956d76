import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { Competence } from '@tiepdan/petition/contract';
import { type Attendance, ATTENDANCES, RECEPTION_RESULTS, type ReceptionResult } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import { paddedSql } from '../document-sql.js';
import { type LetterPerson, letterPeopleSql, paperOf } from '../letters/people.js';

interface Row {
  readonly number: number;
  readonly year: number;
  readonly on: PlainDate;
  readonly sealed: boolean;
  readonly attendance: Attendance;
  readonly headCount: number;
  readonly content: string | null;
  readonly result: ReceptionResult | null;
  readonly resultNote: string | null;
  readonly kind: MatterKind | null;
  readonly competence: Competence | null;
  readonly people: readonly LetterPerson[];
  /** Papers about its petition or itself: kind, number, body. */
  readonly papers: readonly { readonly kind: string; readonly number: string; readonly to: string | null }[];
}

/** One line of the book, as form 03/TCD numbers its columns. */
export type BookRow = Readonly<
  Record<'number' | 'date' | 'person' | 'paper' | 'summary' | 'kind' | 'samePeople' | 'resolvedBy' | 'within' | 'guided' | 'forwarded' | 'outcome' | 'note', string>
>;

/** How the book writes what kind a petition is (NĐ 154/2026, mẫu 03/TCD, cột 6). */
const KINDS: Readonly<Record<MatterKind, string>> = { complaint: 'KN', denunciation: 'TC', proposal: 'KN, PA' };

/** The visits of a period in the order of the book; who is kept secret is masked, whoever reads. */
export async function bookRows(on: EntityManager, officeId: string, from: PlainDate, to: PlainDate): Promise<BookRow[]> {
  const rows = await on.query<Row[]>(
    `SELECT r.book_number AS number, r.book_year AS year, r.received_on::text AS on, r.sealed, r.attendance, r.head_count AS "headCount",
            coalesce(r.content, m.summary) AS content, r.result, r.result_note AS "resultNote", m.kind, p.competence,
            ${letterPeopleSql('reception_person', 'reception_id', 'r')} AS people,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'number', ${paddedSql('d.number')} || '/' || d.symbol, 'to',
                (SELECT string_agg(g.name, '; ' ORDER BY x.position) FROM document_recipient x JOIN agency g ON g.office_id = x.office_id AND g.id = x.agency_id
                 WHERE x.office_id = d.office_id AND x.document_id = d.id)) ORDER BY d.issued_on, d.id), '[]')
             FROM document d WHERE d.office_id = r.office_id AND d.status = 'active' AND d.state = 'issued' AND d.number IS NOT NULL
               AND (d.reception_id = r.id OR d.petition_id = r.petition_id)) AS papers
     FROM reception r
     LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
     LEFT JOIN petition p ON p.office_id = r.office_id AND p.id = r.petition_id
     WHERE r.office_id = $1 AND r.received_on BETWEEN $2 AND $3 AND r.status = 'active'
     ORDER BY r.book_year, r.book_number`,
    [officeId, from, to],
  );
  return rows.map(toBookRow);
}

function toBookRow(row: Row): BookRow {
  const papers = (kind: string): string =>
    row.papers
      .filter((paper) => paper.kind === kind)
      .map(({ to, number }) => [to, number].filter(Boolean).join(', '))
      .join('; ');
  const outcome = [row.result ? RECEPTION_RESULTS[row.result] : ATTENDANCES[row.attendance], row.resultNote].filter(Boolean).join('. ');
  return {
    number: String(row.number),
    date: formatDay(row.on),
    ...whoCame(row),
    summary: row.content ?? '',
    kind: row.kind ? KINDS[row.kind] : '',
    samePeople: row.headCount > 1 ? String(row.headCount) : '',
    resolvedBy: '',
    within: row.competence === 'within' ? 'x' : '',
    guided: papers('guidance'),
    forwarded: papers('forwarding'),
    outcome,
    note: '',
  };
}

/** Who came; of a sealed matter nothing (Luật Tố cáo Đ.8 k.3, Đ.56). */
function whoCame({ sealed, people }: Row): Pick<BookRow, 'person' | 'paper'> {
  if (sealed) return { person: SEALED_NAME, paper: '' };
  return {
    person: people.map(({ fullName, address }) => [fullName, address].filter(Boolean).join(', ')).join('\n'),
    paper: people.map(paperOf).filter(Boolean).join('\n'),
  };
}
