import { Injectable } from '@nestjs/common';
import type { Calendar } from '@tiepdan/calendar/contract';
import { Database, Outdated, type Writes } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CalendarQueries } from '../calendar.queries.js';
import { LimitQueries } from '../limit.queries.js';
import type { LimitBook } from './held-limit.js';
import type { Querying } from './limit.repository.js';

/** So many offices' calendars are remembered; each is a few hundred short rows. */
const REMEMBERED = 500;

/**
 * What an office reckons by, remembered as long as its version stands: registering a petition asks the database for one
 * number instead of reading the calendar.
 */
@Injectable()
export class LimitBooks {
  private readonly inHand = new WeakMap<EntityManager, LimitBook>();
  private readonly books = new Map<string, { readonly version: number; readonly book: LimitBook }>();

  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarQueries,
    private readonly limits: LimitQueries,
  ) {}

  /** For writing: until the transaction ends, nobody changes this calendar. Asked for twice, it is the same. */
  async of(tx: EntityManager, officeId: string): Promise<LimitBook> {
    const held = this.inHand.get(tx);
    if (held) return held;
    const [{ version } = { version: 0 }] = await tx.query<{ version: number }[]>(`SELECT calendar_version($1) AS version`, [officeId]);
    const book = this.known(officeId, version) ?? this.remember(officeId, version, await this.read(tx, officeId));
    if (tx.queryRunner?.isTransactionActive) this.inHand.set(tx, book);
    return book;
  }

  /**
   * As `of`, for a record that is new in `writes`: a remembered calendar is not asked for, but nothing is written when it no longer
   * stands, and `Database.writeNumbered` begins anew.
   */
  async remembered(tx: EntityManager, officeId: string, writes: Writes): Promise<LimitBook> {
    const known = this.books.get(officeId);
    if (!known) return this.of(tx, officeId);
    writes.require('calendar_stands($1, $2)', [officeId, known.version]);
    writes.refuse('calendar_stands', () => {
      this.books.delete(officeId);
      return new Outdated();
    });
    this.inHand.set(tx, known.book);
    return known.book;
  }

  /** For reading. */
  now(officeId: string): Promise<LimitBook> {
    return this.database.snapshot(async (on) => {
      const [{ version } = { version: 0 }] = await on.query<{ version: number }[]>(
        `SELECT coalesce((SELECT version FROM calendar_state WHERE office_id = $1), 0) AS version`,
        [officeId],
      );
      return this.known(officeId, version) ?? this.remember(officeId, version, await this.read(on, officeId));
    });
  }

  /** As it is in this transaction, with what it has changed itself; not remembered. */
  async read(tx: Querying, officeId: string): Promise<LimitBook> {
    return { calendar: await this.calendars.of(officeId, tx), rules: await this.limits.rules(tx) };
  }

  /** The calendar of the whole country. */
  national(on: Querying): Promise<Calendar> {
    return this.calendars.national(on);
  }

  private known(officeId: string, version: number): LimitBook | null {
    const found = this.books.get(officeId);
    return found?.version === version ? found.book : null;
  }

  private remember(officeId: string, version: number, book: LimitBook): LimitBook {
    const [oldest] = this.books.keys();
    if (this.books.size >= REMEMBERED && oldest !== undefined) this.books.delete(oldest);
    this.books.set(officeId, { version, book });
    return book;
  }
}
