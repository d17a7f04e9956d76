import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import { type DeliveryCounts, type DeliveryList, DELIVERY_LISTS, type DeliveryPage, type DeliveryRow } from '@tiepdan/forwarding/contract';
import { type Actor, PAGE_SIZE, foldText } from '@tiepdan/platform/contract';
import { Clock, Conditions, type Cursor, Database, decodeCursor, encodeCursor, startsWith, wordsFit } from '@tiepdan/platform/api';
import { asksForToday, figureSql } from '../figures/figure-sql.js';
import { VISIBLE_DELIVERIES } from '../forwarding.policy.js';
import type { DeliveryFilter } from './delivery-list.query.js';
import { type Reading, type StoredRow, deliveryRow } from './delivery-rows.js';
import { LEDGER_COLUMNS, LEDGER_DAY, LEDGER_PICKED, LISTS, ledgerTables } from './delivery-sql.js';

/** So many rows at most go into one .xlsx. */
export const EXPORT_MOST = 20_000;

interface PlacedRow extends StoredRow {
  readonly place: string;
}

/** The ledger of what was sent. */
@Injectable()
export class DeliveryQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly clock: Clock,
  ) {}

  /** One page. A work list begins with what is most urgent, the whole ledger with what was sent last. */
  async list(actor: Actor, query: DeliveryFilter): Promise<DeliveryPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const reading = await this.reading(actor);
    const where = this.filter(actor, query);
    const counted = { sql: where.sql, params: [...where.params] };
    const { rows, total } = await this.database.read(async (manager) => {
      const [{ total: all } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${ledgerTables(asksForRung(query))} WHERE ${counted.sql}`, counted.params);
      return { rows: await this.placed(actor, query, limit + 1), total: all };
    });
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    return { items: kept.map((row) => shown(row, reading)), total, nextCursor: rows.length > limit && last ? encodeCursor({ on: last.place, id: last.id }) : null };
  }

  /** Everything under the filter, for a file; at most `EXPORT_MOST`. */
  async all(actor: Actor, query: DeliveryFilter): Promise<DeliveryRow[]> {
    const reading = await this.reading(actor);
    return (await this.placed(actor, { ...query, cursor: null }, EXPORT_MOST)).map((row) => shown(row, reading));
  }

  /** How many wait in each work list. */
  async counts(actor: Actor): Promise<DeliveryCounts> {
    const lists = Object.keys(DELIVERY_LISTS) as DeliveryList[];
    const sums = lists.map((list) => `count(*) FILTER (WHERE ${LISTS[list].where.replace('?', '$2')})::int AS "${list}"`);
    const [counts] = await this.database.read((manager) =>
      manager.query<DeliveryCounts[]>(
        `SELECT ${sums.join(', ')} FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
         WHERE ${VISIBLE_DELIVERIES} AND (v.state IN ('pending', 'sent', 'received') OR v.return_accepted_on IS NULL AND v.told_on IS NULL)`,
        [actor.officeId, this.clock.today()],
      ),
    );
    return counts ?? { unsent: 0, open: 0, late: 0, returned: 0, untold: 0 };
  }

  /** What rows are seen by. */
  async reading(actor: Actor): Promise<Reading> {
    const { calendar } = await this.books.now(actor.officeId);
    return { today: this.clock.today(), calendar, permissions: actor.permissions };
  }

  private placed(actor: Actor, query: DeliveryFilter, most: number): Promise<PlacedRow[]> {
    const where = this.filter(actor, query);
    const cursor: Cursor | null = query.cursor ? decodeCursor(query.cursor) : null;
    const [order, down] = query.list ? [LISTS[query.list].order, false] : [LEDGER_DAY, true];
    if (cursor) where.and(`(${order}, v.id) ${down ? '<' : '>'} (?::date, ?::uuid)`, cursor.on, cursor.id);
    const direction = down ? 'DESC' : 'ASC';
    return this.database.read((manager) =>
      manager.query<PlacedRow[]>(
        // The page is picked before anything is looked up for its rows.
        `WITH picked AS MATERIALIZED (
           SELECT v.office_id, v.id, ${order} AS place ${ledgerTables(asksForRung(query))} WHERE ${where.sql}
           ORDER BY ${order} ${direction}, v.id ${direction} LIMIT ${where.param(most)})
         SELECT ${LEDGER_COLUMNS}, picked.place::text AS place ${LEDGER_PICKED} ORDER BY picked.place ${direction}, v.id ${direction}`,
        where.params,
      ),
    );
  }

  private filter(actor: Actor, query: DeliveryFilter): Conditions {
    const today = this.clock.today();
    const where = new Conditions()
      .and(VISIBLE_DELIVERIES.replace('$1', '?'), actor.officeId)
      .and('v.state = ?', query.state)
      .and('v.agency_id = ?', query.agencyId)
      .and('v.document_id = ?', query.documentId)
      .and('d.petition_id = ?', query.petitionId)
      .and('d.matter_id = ?', query.matterId)
      .and('d.kind = ?', query.documentKind)
      .and('m.kind = ?', query.kind)
      .and('last.rung = ?', query.rung)
      // Says nothing new, but spares looking up the last rung of what was never urged: few of many are.
      .and(`EXISTS (SELECT 1 FROM urge taken WHERE taken.office_id = v.office_id AND taken.delivery_id = v.id AND taken.rung = ?)`, query.rung)
      .and(`${LEDGER_DAY} >= ?::date`, query.from)
      .and(`${LEDGER_DAY} <= ?::date`, query.to);
    if (query.list) where.and(LISTS[query.list].where, ...(LISTS[query.list].today ? [today] : []));
    if (query.figure) where.and(figureSql(query.figure, '?'), ...(asksForToday(query.figure) ? [today] : []));
    if (query.q) words(where, query.q);
    return where;
  }
}

const asksForRung = ({ rung }: DeliveryFilter): boolean => Boolean(rung);
const shown = ({ place: _place, ...row }: PlacedRow, reading: Reading): DeliveryRow => deliveryRow(row, reading);

/** Words are looked for in the summary; `123` and the beginning of `123/PC-BTCD` as a number. */
function words(where: Conditions, q: string): void {
  const number = /^(\d{1,8})(?:\/(.*))?$/.exec(q.trim());
  if (number) where.and('d.number = ?', Number(number[1])).and('fold(d.symbol) LIKE ?', number[2] ? startsWith(foldText(number[2])) : null);
  else where.and(wordsFit(where, 'd.summary_words', q) ?? 'false');
}
