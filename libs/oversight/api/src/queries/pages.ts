import { type Actor, PAGE_SIZE, type Page, type RecordStamp, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, type Database, Refusal, type RecordQuery, decodeCursor, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_RECORDS } from '../oversight.policy.js';
import type { OversightTable } from '../oversight.repository.js';

/** A table of this domain as lists read it, alias `o`. */
export interface ListedRecord {
  readonly table: OversightTable['table'];
  /** The column of the day it is listed by. */
  readonly day: string;
  /** Its own columns, under the names of the contract. */
  readonly columns: string;
}

const STAMP = `o.id, o.status, o.version, o.created_at AS "createdAt", a.full_name AS "createdByName", o.updated_at AS "updatedAt"`;

/** Dates of the row's stamp arrive as instants. */
type Stored<Row> = Omit<Row, 'createdAt' | 'updatedAt'> & { readonly createdAt: Date; readonly updatedAt: Date; readonly listedOn: string };

const select = ({ table, day, columns }: ListedRecord) =>
  `SELECT ${STAMP}, o.${day}::text AS "listedOn", ${columns} FROM ${table} o JOIN account a ON a.office_id = o.office_id AND a.id = o.created_by`;

/** One page, the newest day first. `narrow` adds what is asked besides; `byDay` false where it has read the span itself. */
export async function readPage<Row extends RecordStamp>(
  database: Database,
  actor: Actor,
  listed: ListedRecord,
  query: RecordQuery,
  narrow: (where: Conditions) => unknown,
  byDay = true,
): Promise<Page<Row>> {
  const limit = query.limit ?? PAGE_SIZE.usual;
  const where = new Conditions().and(VISIBLE_RECORDS.replace('$1', '?'), actor.officeId).and('o.status = ?', query.status);
  if (byDay) where.and(`o.${listed.day} >= ?::date`, query.from).and(`o.${listed.day} <= ?::date`, query.to);
  narrow(where);
  if (query.q) where.and(wordsFit(where, 'o.words', query.q) ?? 'false');
  const counted = { sql: where.sql, params: [...where.params] };
  const cursor = query.cursor ? decodeCursor(query.cursor) : null;
  if (cursor) where.and(`(o.${listed.day}, o.id) < (?::date, ?::uuid)`, cursor.on, cursor.id);
  return database.read(async (on) => {
    const [{ total } = { total: 0 }] = await on.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${listed.table} o WHERE ${counted.sql}`, counted.params);
    const rows = await on.query<Stored<Row>[]>(`${select(listed)} WHERE ${where.sql} ORDER BY o.${listed.day} DESC, o.id DESC LIMIT ${where.param(limit + 1)}`, where.params);
    return toPage(rows, limit, total, (row) => ({ on: row.listedOn, id: String((row as { id: unknown }).id) }), stamped<Row>);
  });
}

/** @throws Refusal RECORD.NOT_FOUND for another office's as for none */
export async function readOne<Row extends RecordStamp>(database: Database, actor: Actor, listed: ListedRecord, id: string, manager?: EntityManager): Promise<Row> {
  const read = (on: EntityManager) => on.query<Stored<Row>[]>(`${select(listed)} WHERE ${VISIBLE_RECORDS} AND o.id = $2`, [actor.officeId, id]);
  const [found] = await (manager ? read(manager) : database.read(read));
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return stamped<Row>(found);
}

function stamped<Row extends RecordStamp>({ createdAt, updatedAt, listedOn: _day, ...row }: Stored<Row>): Row {
  return { ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() } as unknown as Row;
}
