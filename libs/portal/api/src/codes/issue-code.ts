import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type LookupRecord, portalErrors } from '@tiepdan/portal/contract';
import type { EntityManager } from 'typeorm';
import { CodeBook, type IssuedCode } from './code-book.js';
import { type OfficersRecord, recordOf } from './coded-record.js';

/** Gives a record the code by which the citizen looks it up: the one that works, else a new one. */
@Injectable()
export class IssueLookupCode {
  constructor(
    private readonly database: Database,
    private readonly book: CodeBook,
    private readonly chronicle: Chronicle,
  ) {}

  run(actor: Actor, record: LookupRecord): Promise<IssuedCode> {
    return this.database.write((tx) => this.runIn(tx, actor, record));
  }

  /**
   * In the caller's transaction. Printing again gives the same code; one whose key is gone is ended, and a new one made.
   * @throws Refusal RECORD.NOT_FOUND, LOOKUP.RECORD_CANCELLED
   */
  async runIn(tx: EntityManager, actor: Actor, record: LookupRecord): Promise<IssuedCode> {
    const coded = recordOf(record);
    await lockActive(tx, actor.officeId, coded);
    const working = await this.book.working(tx, actor.officeId, coded);
    if (working) return working;
    await this.book.end(tx, actor.officeId, coded, actor.accountId);
    const issued = await this.book.issue(tx, actor.officeId, coded, actor.accountId);
    await this.chronicle.record(tx, actor, { subject: coded.subject, id: coded.id, type: 'code-issued' });
    return issued;
  }
}

/** Two officers who print at once get one code. */
async function lockActive(tx: EntityManager, officeId: string, { subject, id }: OfficersRecord): Promise<void> {
  const [row] = await tx.query<{ status: string }[]>(`SELECT status FROM ${subject} WHERE office_id = $1 AND id = $2 FOR NO KEY UPDATE`, [officeId, id]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.status !== 'active') throw new Refusal(portalErrors, 'LOOKUP.RECORD_CANCELLED');
}
