import { Injectable } from '@nestjs/common';
import { type PaperValues, paddedNumber } from '@tiepdan/paper/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { paddedSql } from '../document-sql.js';

/** What letters say of an earlier paper. */
export interface AboutFacts {
  readonly id: string;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly recipients: readonly string[];
  readonly answerDueOn: PlainDate | null;
  readonly petitionId: string | null;
  /** Urging letters about it that went out, oldest first. */
  readonly urges: readonly { readonly id: string; readonly number: string; readonly on: PlainDate }[];
}

/** The facts of many earlier papers with one statement. */
export async function aboutFacts(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, AboutFacts>> {
  if (!ids.length) return new Map();
  const rows = await on.query<AboutFacts[]>(
    `SELECT d.id, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary, d.answer_due_on::text AS "answerDueOn", d.petition_id AS "petitionId",
            ARRAY(SELECT g.name FROM document_recipient r JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id
                  WHERE r.office_id = d.office_id AND r.document_id = d.id ORDER BY r.position) AS recipients,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'number', ${paddedSql('u.number')} || '/' || u.symbol, 'on', u.issued_on) ORDER BY u.issued_on, u.id), '[]')
             FROM document u WHERE u.office_id = d.office_id AND u.about_document_id = d.id AND u.kind = 'urging' AND u.status = 'active' AND u.state = 'issued') AS urges
     FROM document d WHERE d.office_id = $1 AND d.id = ANY($2::uuid[])`,
    [officeId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same as fields of a template, for one letter: an urging letter that is just being issued is not one of those before it. */
export function aboutValues(about: AboutFacts, letterId: string): PaperValues {
  const earlier = about.urges.filter(({ id }) => id !== letterId);
  return {
    aboutNumber: about.number === null ? '' : `${paddedNumber(about.number)}/${about.symbol ?? ''}`,
    aboutDate: formatDay(about.issuedOn),
    aboutSummary: about.summary,
    aboutRecipient: about.recipients.join('; '),
    dueOn: about.answerDueOn ? formatDay(about.answerDueOn) : '',
    urgeCount: paddedNumber(earlier.length + 1),
    previousUrges: earlier.map(({ number, on }) => ({ number, date: formatDay(on) })),
  };
}

/** What a higher domain knows of papers sent: due days, days late, answers. By the id of the paper sent. */
export type FollowUpFacts = (on: EntityManager, officeId: string, documentIds: readonly string[]) => Promise<ReadonlyMap<string, PaperValues>>;

/** Lets who follows papers after they were sent say what became of them, on letters about them. */
@Injectable()
export class LetterFollowUps {
  private readonly sources: FollowUpFacts[] = [];

  /** To be called in `onModuleInit`. What it gives goes over what this domain knows. */
  add(source: FollowUpFacts): void {
    this.sources.push(source);
  }

  async of(on: EntityManager, officeId: string, documentIds: readonly string[]): Promise<Map<string, PaperValues>> {
    const found = new Map<string, PaperValues>();
    if (!documentIds.length) return found;
    for (const source of this.sources)
      for (const [id, values] of await source(on, officeId, documentIds)) found.set(id, { ...found.get(id), ...values });
    return found;
  }
}
