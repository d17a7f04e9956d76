import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import { workingDaysAfter } from '@tiepdan/calendar/contract';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type PaperValues, paddedNumber } from '@tiepdan/paper/contract';
import { type PlainDate, formatCountPadded, formatDay } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

interface Followed {
  readonly aboutId: string;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly dueOn: PlainDate | null;
  readonly late: boolean;
  readonly own: boolean;
  readonly letters: number;
  readonly answerNumber: string | null;
  readonly answerOn: PlainDate | null;
  readonly answerSummary: string | null;
  readonly answerBody: string | null;
  readonly matterId: string | null;
}

/** What letters about a paper say of what became of it: how late it is, what else is owed with it, what was answered. */
@Injectable()
export class LetterValues {
  constructor(
    private readonly books: LimitBooks,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  async of(on: EntityManager, officeId: string, documentIds: readonly string[]): Promise<Map<string, PaperValues>> {
    const today = this.clock.today();
    const found = await on.query<Followed[]>(FOLLOWED_SQL, [officeId, documentIds, today]);
    if (!found.length) return new Map();
    const rows: Followed[] = [];
    // What was answered before the matter was sealed stands as it was written, and may name who is kept secret now.
    for (const row of found) rows.push(row.answerOn ? await this.texts.mask(on, officeId, row.matterId, row) : row);
    const { calendar } = await this.books.now(officeId);
    const lateBy = (dueOn: PlainDate | null): string => (dueOn && dueOn < today ? formatCountPadded(workingDaysAfter(calendar, dueOn, today)) : '');
    return new Map(documentIds.flatMap((id) => {
      const followed = rows.filter(({ aboutId }) => aboutId === id);
      const own = followed.find((row) => row.own);
      return own ? [[id, valuesOf(own, followed, lateBy)] as const] : [];
    }));
  }
}

function valuesOf(own: Followed, followed: readonly Followed[], lateBy: (dueOn: PlainDate | null) => string): PaperValues {
  const late = followed.filter((row) => row.late);
  return {
    dueOn: own.dueOn ? formatDay(own.dueOn) : '',
    daysLate: lateBy(own.dueOn),
    urgeCount: formatCountPadded(Math.max(1, own.letters)),
    lateDocuments: late.map(({ number, symbol, issuedOn, summary, dueOn }) => ({
      number: number === null ? '' : `${paddedNumber(number)}/${symbol ?? ''}`,
      date: formatDay(issuedOn),
      summary,
      dueOn: dueOn ? formatDay(dueOn) : '',
      daysLate: lateBy(dueOn),
    })),
    ...(own.answerOn ? { answerNumber: own.answerNumber ?? '', answerOn: formatDay(own.answerOn), answerSummary: own.answerSummary ?? '', answerBody: own.answerBody ?? '' } : {}),
  };
}

/** The paper itself, first the delivery that waits longest, and those that the last letter about it urges as well. */
const FOLLOWED_SQL = `
  WITH about AS (SELECT unnest($2::uuid[]) AS id),
  letter AS (
    SELECT DISTINCT ON (d.about_document_id) d.about_document_id AS about_id, d.id FROM document d
    WHERE d.office_id = $1 AND d.about_document_id = ANY($2::uuid[]) AND d.status = 'active' AND d.kind IN ('urging', 'report')
    ORDER BY d.about_document_id, d.created_at DESC, d.id DESC
  ),
  wanted AS (
    SELECT a.id AS about_id, v.id AS delivery_id, true AS own FROM about a JOIN delivery v ON v.office_id = $1 AND v.document_id = a.id
    UNION
    SELECT l.about_id, u.delivery_id, false FROM letter l JOIN urge u ON u.office_id = $1 AND u.document_id = l.id AND u.state <> 'dropped'
      JOIN delivery v ON v.office_id = $1 AND v.id = u.delivery_id AND v.document_id <> l.about_id
  )
  SELECT d.matter_id AS "matterId", w.about_id AS "aboutId", w.own, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary, v.due_on::text AS "dueOn",
    v.state IN ('pending', 'sent', 'received') AND v.due_on < $3::date AS late,
    (SELECT count(*)::int FROM urge u WHERE u.office_id = v.office_id AND u.delivery_id = v.id AND u.rung = 'letter' AND u.state <> 'dropped') AS letters,
    answer.symbol AS "answerNumber", answer.dated_on::text AS "answerOn", answer.summary AS "answerSummary",
    CASE WHEN answer.id IS NULL THEN NULL ELSE g.name END AS "answerBody"
  FROM wanted w JOIN delivery v ON v.office_id = $1 AND v.id = w.delivery_id JOIN document d ON d.office_id = $1 AND d.id = v.document_id AND d.status = 'active'
    JOIN agency g ON g.office_id = $1 AND g.id = v.agency_id
    LEFT JOIN answer ON answer.office_id = $1 AND answer.delivery_id = v.id AND answer.status = 'active' AND answer.result <> 'in-progress'
  ORDER BY w.own DESC, answer.id IS NULL, (v.state IN ('pending', 'sent', 'received')) DESC, v.due_on, v.id`;
