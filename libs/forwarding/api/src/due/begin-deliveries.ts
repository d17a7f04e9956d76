import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import type { AwaitingPaper } from '@tiepdan/document/api';
import type { DocumentKind, UsualDue } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { UrgingTermsQueries } from '../urging/urging-terms.js';
import { answerDue } from './answer-due.js';
import { OwnDues } from './own-dues.js';

interface IssuedPaper {
  readonly kind: DocumentKind;
  readonly issuedOn: PlainDate;
  readonly askedOn: PlainDate | null;
  readonly matterKind: MatterKind | null;
}

/**
 * Follows an issued paper: one delivery for each body it goes to, with the day its answer is due. Called again after a
 * correction, it follows the bodies that were added and lets go of those it was never sent to.
 */
@Injectable()
export class BeginDeliveries {
  constructor(
    private readonly books: LimitBooks,
    private readonly terms: UrgingTermsQueries,
    private readonly own: OwnDues,
  ) {}

  /** By when a paper that names no day will be due, should it be issued on the day given. */
  async dueOf(tx: EntityManager, officeId: string, { kind, matterKind, from }: AwaitingPaper): Promise<UsualDue | null> {
    const due = answerDue({ documentKind: kind, matterKind, askedOn: null, from }, await this.terms.of(officeId, tx), await this.books.of(tx, officeId));
    return due && { on: due.dueOn, why: due.why };
  }

  async run(tx: EntityManager, actor: Actor, documentId: string): Promise<void> {
    const book = await this.books.of(tx, actor.officeId);
    const [paper] = await tx.query<IssuedPaper[]>(
      `SELECT d.kind, d.issued_on::text AS "issuedOn", d.answer_due_on::text AS "askedOn", m.kind AS "matterKind"
       FROM document d LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
       WHERE d.office_id = $1 AND d.id = $2 AND d.state = 'issued'`,
      [actor.officeId, documentId],
    );
    if (!paper) return;
    const due = answerDue({ documentKind: paper.kind, matterKind: paper.matterKind, askedOn: paper.askedOn, from: paper.issuedOn }, await this.terms.of(actor.officeId, tx), book);
    await tx.query(
      `DELETE FROM delivery v WHERE v.office_id = $1 AND v.document_id = $2 AND (v.state = 'pending' OR v.state = 'sent' AND v.sent_how IS NULL)
         AND NOT EXISTS (SELECT 1 FROM document_recipient r WHERE r.office_id = v.office_id AND r.document_id = v.document_id AND r.agency_id = v.agency_id)`,
      [actor.officeId, documentId],
    );
    await tx.query(
      `INSERT INTO delivery (office_id, document_id, agency_id, due_on, due_why)
       SELECT r.office_id, r.document_id, r.agency_id, $3::date, $4 FROM document_recipient r WHERE r.office_id = $1 AND r.document_id = $2
       ON CONFLICT (office_id, document_id, agency_id) DO NOTHING`,
      [actor.officeId, documentId, due?.dueOn ?? null, due?.why ?? null],
    );
    await this.own.keep(tx, actor, documentId);
    // A letter or report that urges has now left the house: its rung is taken on the day it carries.
    await tx.query(`UPDATE urge SET state = 'sent', taken_on = $3 WHERE office_id = $1 AND document_id = $2 AND state = 'drafted'`, [
      actor.officeId,
      documentId,
      paper.issuedOn,
    ]);
  }
}
