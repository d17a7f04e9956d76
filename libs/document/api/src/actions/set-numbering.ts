import { Injectable } from '@nestjs/common';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import { type ChangeDocumentNumberingRequest, type DocumentNumbering } from '@tiepdan/document/contract';
import { PAPERS } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { BookQueries } from '../books/book.queries.js';
import { bookForSymbol } from '../books/give-number.js';
import { symbolsOf } from '../books/symbols.js';

/** Sets the symbol of every paper. A symbol without a book gets one of its own. Papers that went out keep theirs. */
@Injectable()
export class SetNumbering {
  constructor(
    private readonly database: Database,
    private readonly books: BookQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE */
  async run(actor: Actor, { version, symbols }: ChangeDocumentNumberingRequest): Promise<DocumentNumbering> {
    const { officeId } = actor;
    await this.database.write(async (tx) => {
      await checkVersion(tx, officeId, version);
      const before = await symbolsOf(tx, officeId);
      for (const symbol of new Set(symbols.map((each) => each.symbol))) await bookForSymbol(tx, officeId, symbol);
      await tx.query(
        `INSERT INTO document_numbering (office_id, paper, symbol, version)
         SELECT $1, paper, symbol, $4 FROM unnest($2::text[], $3::text[]) AS t (paper, symbol)
         ON CONFLICT (office_id, paper) DO UPDATE SET symbol = excluded.symbol`,
        [officeId, symbols.map(({ paper }) => paper), symbols.map(({ symbol }) => symbol), version + 1],
      );
      await tx.query(`UPDATE document_numbering SET version = $2 WHERE office_id = $1`, [officeId, version + 1]);
      const after = await symbolsOf(tx, officeId);
      const changes = [...after]
        .filter(([paper, symbol]) => before.get(paper) !== symbol)
        .map(([paper, symbol]) => ({ field: paper, label: PAPERS[paper].label, before: before.get(paper) ?? null, after: symbol }));
      await this.chronicle.record(tx, actor, { subject: 'office', id: officeId, type: 'numbering-changed', changes });
    });
    return this.books.numbering(officeId);
  }
}

/** One at a time, and from the version the officer saw. */
async function checkVersion(tx: EntityManager, officeId: string, version: number): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('document_numbering ' || $1, 0))`, [officeId]);
  const [{ now } = { now: 0 }] = await tx.query<{ now: number }[]>(`SELECT coalesce(max(version), 0)::int AS now FROM document_numbering WHERE office_id = $1`, [officeId]);
  if (now !== version) throw await changedMeanwhile(tx, 'office', officeId, officeId, now);
}
