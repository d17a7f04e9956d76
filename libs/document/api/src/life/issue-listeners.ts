import { Injectable } from '@nestjs/common';
import type { DocumentKind, DocumentPaper } from '@tiepdan/document/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A paper that is just being issued. */
export interface DocumentIssued {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Null for one that was entered with its number. */
  readonly paper: DocumentPaper | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
  readonly leaderDayId: string | null;
  readonly matterId: string | null;
  readonly aboutDocumentId: string | null;
  /** By when an answer is asked for, as the officer wrote it; null: nothing was said. */
  readonly answerDueOn: PlainDate | null;
  /** The bodies it goes to, in the order of the paper. */
  readonly recipientIds: readonly string[];
}

/** What a higher domain does in the same transaction when a paper is issued; a refusal of it refuses the issue. */
export type IssueListener = (tx: EntityManager, actor: Actor, document: DocumentIssued) => Promise<void>;

/** What a higher domain does in the same transaction when an issued paper is cancelled, or put back (`active`). */
export type StandingListener = (tx: EntityManager, actor: Actor, document: DocumentIssued, active: boolean) => Promise<void>;

/**
 * Who wants to be told when a paper is issued, drafted here or entered with its number, and again when an issued one was
 * corrected: whoever listens must not mind being told twice. Of a paper that is cancelled or put back only who has something
 * of its own running is told: readers ask for its status.
 */
@Injectable()
export class IssueListeners {
  private readonly listeners: IssueListener[] = [];
  private readonly standing: StandingListener[] = [];

  /** To be called in `onModuleInit`. */
  add(listener: IssueListener): void {
    this.listeners.push(listener);
  }

  /** The same, for cancelling and putting back. */
  addStanding(listener: StandingListener): void {
    this.standing.push(listener);
  }

  /** Tells of a paper whose row and recipients are written. */
  async tell(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    if (!this.listeners.length) return;
    const document = await this.read(tx, actor, id);
    for (const listener of this.listeners) await listener(tx, actor, document);
  }

  /** Tells of a paper whose new status is written. */
  async tellStanding(tx: EntityManager, actor: Actor, id: string, active: boolean): Promise<void> {
    if (!this.standing.length) return;
    const document = await this.read(tx, actor, id);
    for (const listener of this.standing) await listener(tx, actor, document, active);
  }

  private async read(tx: EntityManager, actor: Actor, id: string): Promise<DocumentIssued> {
    const [document] = await tx.query<DocumentIssued[]>(
      `SELECT d.id, d.kind, d.paper, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.petition_id AS "petitionId", d.reception_id AS "receptionId",
              d.leader_day_id AS "leaderDayId", d.matter_id AS "matterId", d.about_document_id AS "aboutDocumentId",
              d.answer_due_on::text AS "answerDueOn",
              ARRAY(SELECT r.agency_id FROM document_recipient r WHERE r.office_id = d.office_id AND r.document_id = d.id ORDER BY r.position) AS "recipientIds"
       FROM document d WHERE d.office_id = $1 AND d.id = $2`,
      [actor.officeId, id],
    );
    if (!document) throw new Error('a paper just issued is gone');
    return document;
  }
}
