import { Injectable } from '@nestjs/common';
import type { InstrumentPage, InstrumentRow } from '@tiepdan/oversight/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { InstrumentFilter } from '../oversight.body.js';
import { type ListedRecord, readOne, readPage } from './pages.js';

const LISTED: ListedRecord = {
  table: 'legal_instrument',
  day: 'issued_on',
  columns: `o.change, o.number, o.title, o.issued_on::text AS "issuedOn", o.note`,
};

/** Instruments of management and direction. */
@Injectable()
export class InstrumentQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(actor: Actor, query: InstrumentFilter): Promise<InstrumentPage> {
    return readPage<InstrumentRow>(this.database, actor, LISTED, query, (where) => where.and('o.change = ?', query.change));
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  one(actor: Actor, id: string, manager?: EntityManager): Promise<InstrumentRow> {
    return readOne<InstrumentRow>(this.database, actor, LISTED, id, manager);
  }
}
