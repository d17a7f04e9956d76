import { Injectable } from '@nestjs/common';
import { type FeedbackSource, feedbackErrors } from '@tiepdan/feedback/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { PETITION_NAMES_SQL, RECEPTION_NAMES_SQL } from './feedback-sql.js';

/** By which record feedback came: one of the two, or none. */
export interface OriginIds {
  readonly petitionId?: string | null;
  readonly receptionId?: string | null;
}

const PETITION_SQL = `SELECT 'petition' AS channel, p.received_on::text AS "receivedOn", ${PETITION_NAMES_SQL} AS "senderNames", p.sealed, p.field_code AS "fieldCode", p.summary AS content,
    jsonb_build_object('kind', 'petition', 'id', p.id, 'bookNumber', p.book_number, 'bookYear', p.book_year) AS origin
  FROM petition p WHERE p.office_id = $1 AND p.id = $2 AND p.status = 'active'`;
const RECEPTION_SQL = `SELECT 'direct' AS channel, r.received_on::text AS "receivedOn", ${RECEPTION_NAMES_SQL} AS "senderNames", r.sealed, coalesce(m.field_code, '') AS "fieldCode",
    coalesce(r.content, m.summary, '') AS content, jsonb_build_object('kind', 'reception', 'id', r.id, 'bookNumber', r.book_number, 'bookYear', r.book_year) AS origin
  FROM reception r LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE r.office_id = $1 AND r.id = $2 AND r.status = 'active'`;

/** The petition or reception that feedback came by. */
@Injectable()
export class Origins {
  constructor(private readonly database: Database) {}

  /** What the form begins with. @throws Refusal FEEDBACK.UNKNOWN_ORIGIN, SEALED_ORIGIN */
  async source(actor: Actor, ids: OriginIds): Promise<FeedbackSource> {
    const found = await this.database.read((manager) => this.find(manager, actor.officeId, ids));
    if (!found) throw new Refusal(feedbackErrors, 'FEEDBACK.UNKNOWN_ORIGIN');
    return found;
  }

  /**
   * Checks the record in the caller's transaction and holds it against cancellation. A denunciation is no feedback on a
   * procedure, and a book that many read must not lead to it (Luật Tố cáo Đ.8 k.3).
   * @throws Refusal FEEDBACK.UNKNOWN_ORIGIN, SEALED_ORIGIN
   */
  async settle(tx: EntityManager, officeId: string, ids: OriginIds): Promise<void> {
    if (!ids.petitionId && !ids.receptionId) return;
    const table = ids.petitionId ? 'petition' : 'reception';
    await tx.query(`SELECT 1 FROM ${table} WHERE office_id = $1 AND id = $2 FOR SHARE`, [officeId, ids.petitionId ?? ids.receptionId]);
    if (!(await this.find(tx, officeId, ids))) throw new Refusal(feedbackErrors, 'FEEDBACK.UNKNOWN_ORIGIN');
  }

  private async find(on: EntityManager, officeId: string, { petitionId, receptionId }: OriginIds): Promise<FeedbackSource | null> {
    if (!petitionId && !receptionId) return null;
    const [found] = await on.query<FeedbackSource[]>(petitionId ? PETITION_SQL : RECEPTION_SQL, [officeId, petitionId ?? receptionId]);
    if (found?.sealed) throw new Refusal(feedbackErrors, 'FEEDBACK.SEALED_ORIGIN');
    return found ?? null;
  }
}
