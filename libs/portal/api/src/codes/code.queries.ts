import { Injectable } from '@nestjs/common';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { LookupCodeView, LookupRecord } from '@tiepdan/portal/contract';
import { CodeBook } from './code-book.js';
import { columnOf, recordOf } from './coded-record.js';
import { IssueLookupCode } from './issue-code.js';
import { qrSvg } from './qr.js';

interface Row {
  readonly issuedAt: Date;
  readonly issuedBy: string | null;
  readonly lookups: number;
  readonly lastLookupAt: Date | null;
}

/** The code of a record, for officers who print it. */
@Injectable()
export class CodeQueries {
  constructor(
    private readonly database: Database,
    private readonly book: CodeBook,
    private readonly issuing: IssueLookupCode,
  ) {}

  /** The code that works now, or null. @throws Refusal RECORD.NOT_FOUND */
  of(actor: Actor, record: LookupRecord): Promise<LookupCodeView | null> {
    const coded = recordOf(record);
    return this.database.snapshot(async (manager) => {
      const there = await manager.query<unknown[]>(`SELECT 1 FROM ${coded.subject} WHERE office_id = $1 AND id = $2`, [actor.officeId, coded.id]);
      if (!there.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const working = await this.book.working(manager, actor.officeId, coded);
      if (!working) return null;
      const [row] = await manager.query<Row[]>(
        `SELECT c.issued_at AS "issuedAt", a.full_name AS "issuedBy", c.lookups, c.last_lookup_at AS "lastLookupAt"
         FROM lookup_code c LEFT JOIN account a ON a.office_id = c.office_id AND a.id = c.issued_by
         WHERE c.office_id = $1 AND c.${columnOf(coded)} = $2 AND c.ordinal = $3`,
        [actor.officeId, coded.id, working.ordinal],
      );
      if (!row) return null;
      return { ...working, qrSvg: await qrSvg(working.address), ...row, issuedAt: row.issuedAt.toISOString(), lastLookupAt: row.lastLookupAt?.toISOString() ?? null };
    });
  }

  /** Issues one where none works. @throws Refusal RECORD.NOT_FOUND, LOOKUP.RECORD_CANCELLED */
  async issue(actor: Actor, record: LookupRecord): Promise<LookupCodeView | null> {
    await this.issuing.run(actor, record);
    return this.of(actor, record);
  }
}
