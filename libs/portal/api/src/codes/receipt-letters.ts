import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DocumentPrepared, DraftListeners, LetterOwnFacts } from '@tiepdan/document/api';
import type { PaperValues } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { LookupRecord } from '@tiepdan/portal/contract';
import type { EntityManager } from 'typeorm';
import { CodeBook } from './code-book.js';
import { recordOf } from './coded-record.js';
import { IssueLookupCode } from './issue-code.js';

/**
 * The code on receipts. A receipt of a visit at which a petition was handed over has the petition's code: it is the petition
 * that goes on, and it is the petition that the citizen will ask about.
 */
const RECEIPTS_SQL = `SELECT d.id, coalesce(d.petition_id, p.id) AS "petitionId", d.reception_id AS "receptionId" FROM document d
  LEFT JOIN reception r ON r.office_id = d.office_id AND r.id = d.reception_id
  LEFT JOIN petition p ON p.office_id = r.office_id AND p.id = r.petition_id AND p.status = 'active'
  WHERE d.office_id = $1 AND d.id = ANY($2::uuid[]) AND d.paper = 'receipt'`;

interface Receipt {
  readonly id: string;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
}

/** A receipt, and the record whose code it has. */
interface CodedReceipt {
  readonly id: string;
  readonly record: LookupRecord;
}

/** Gives a record its code when a receipt of it is drafted, and prints it on the receipt. */
@Injectable()
export class ReceiptLetters implements OnModuleInit {
  constructor(
    private readonly drafted: DraftListeners,
    private readonly facts: LetterOwnFacts,
    private readonly book: CodeBook,
    private readonly issuing: IssueLookupCode,
  ) {}

  onModuleInit(): void {
    this.drafted.add((tx, actor, document) => this.prepare(tx, actor, document));
    this.facts.add((on, officeId, ids) => this.of(on, officeId, ids));
  }

  private async prepare(tx: EntityManager, actor: Actor, { id, paper }: DocumentPrepared): Promise<void> {
    if (paper !== 'receipt') return;
    for (const { record } of await receipts(tx, actor.officeId, [id])) if (!(await this.book.working(tx, actor.officeId, recordOf(record)))) await this.issuing.runIn(tx, actor, record);
  }

  /** A code that was revoked is printed no more, until the record has a new one. */
  private async of(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, PaperValues>> {
    const found = new Map<string, PaperValues>();
    for (const { id, record } of await receipts(on, officeId, ids)) {
      const working = await this.book.working(on, officeId, recordOf(record));
      if (working) found.set(id, { lookupCode: working.code, lookupAddress: working.lookupAddress, lookupQr: working.address });
    }
    return found;
  }
}

async function receipts(on: EntityManager, officeId: string, ids: readonly string[]): Promise<CodedReceipt[]> {
  const rows = await on.query<Receipt[]>(RECEIPTS_SQL, [officeId, ids]);
  return rows.flatMap(({ id, petitionId, receptionId }): CodedReceipt[] => {
    if (petitionId) return [{ id, record: { petitionId } }];
    return receptionId ? [{ id, record: { receptionId } }] : [];
  });
}
