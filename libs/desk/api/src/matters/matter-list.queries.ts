import { Injectable } from '@nestjs/common';
import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import { FLAG_CODES_SQL, HAS_FLAG_SQL, MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import type { MatterPage, MatterRow } from '@tiepdan/matter/contract';
import { type Actor, PAGE_SIZE, type PlainDate } from '@tiepdan/platform/contract';
import { Conditions, Database, decodeCursor, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { MatterListQuery } from '../desk.body.js';
import { sameNumber } from '../fits.js';
import { readMatterNumber } from '../numbers.js';
import { AMONG, commonText } from '../finding/common-text.js';
import { EVERYBODY, namedPeople } from '../finding/named-people.js';
import { type Asked, type Way, namedMatters } from '../finding/ways.js';
import { readWay } from '../found.js';
import { ofCitizen } from './matter-filter.js';
import { matterNamesSql } from './matter-names.js';

type PlacedRow = MatterRow & { readonly place: PlainDate };

/** How often a matter (alias `m`) was heard and written about, and when last. */
const ACTIVITY = `
  SELECT heard.times AS receptions, written.times AS petitions, coalesce(greatest(heard.last_on, written.last_on), m.opened_on) AS last_on
  FROM (SELECT count(*)::int AS times, max(r.received_on) AS last_on FROM reception r
        WHERE r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active' AND r.attendance = 'received') heard,
       (SELECT count(*)::int AS times, max(p.received_on) AS last_on FROM petition p
        WHERE p.office_id = m.office_id AND p.matter_id = m.id AND p.status = 'active') written`;

@Injectable()
export class MatterListQueries {
  constructor(private readonly database: Database) {}

  /** The office's matters, newest first; those of one citizen by the day something last happened. With words, `total` stops at COUNTED_UP_TO. */
  list(actor: Actor, query: MatterListQuery): Promise<MatterPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    return this.database.read(async (manager) => {
      const found = await findWords(manager, actor, query);
      const page = pageStatement(actor, query, limit + 1, found);
      const rows = await manager.query<PlacedRow[]>(page.sql, page.params);
      const total = await countOf(manager, actor, query, found);
      return toPage(
        rows,
        limit,
        total,
        (row) => ({ on: row.place, id: row.id }),
        ({ place: _, ...row }) => row,
      );
    });
  }
}

/** What is known of the words before they are looked for: whose name they are, and whether texts commonly have them. */
interface FoundWords extends Pick<Asked, 'people'> {
  readonly common: boolean;
}

async function findWords(manager: EntityManager, actor: Actor, { q, citizenId }: MatterListQuery): Promise<FoundWords> {
  // One citizen has few matters: their words are looked through as they are.
  if (!q || citizenId) return { people: null, common: false };
  return { people: await namedPeople(manager, actor.officeId, q), common: await commonText(manager, actor.officeId, 'matter', q) };
}

/** Of a common name the newest people are followed first; only when they have too few matters is everybody. */
async function countOf(manager: EntityManager, actor: Actor, query: MatterListQuery, found: FoundWords): Promise<number> {
  const count = countStatement(actor, query, found);
  const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(count.sql, count.params);
  const { people } = found;
  return people && !people.complete && total < COUNTED_UP_TO ? countOf(manager, actor, query, { ...found, people: EVERYBODY }) : total;
}

interface Statement {
  readonly sql: string;
  readonly params: unknown[];
}

function pageStatement(actor: Actor, query: MatterListQuery, rows: number, found: FoundWords): Statement {
  const where = filter(actor, query);
  const place = query.citizenId ? 'activity.last_on' : 'm.opened_on';
  const cursor = query.cursor ? decodeCursor(query.cursor) : null;
  if (cursor) where.and(`(${place}, m.id) < (?::date, ?::uuid)`, cursor.on, cursor.id);
  const from = `matter m ${query.citizenId ? `CROSS JOIN LATERAL (${ACTIVITY}) activity` : ''}`;
  const most = where.param(rows);
  const conditions = where.sql;
  const read = waysOf(actor, query, where, { conditions, from }, found).map((way, rank) => readWay(way, `way_${rank}`));
  const parts = read.map(
    ({ newest }) => `(SELECT m.*, way."on" AS place FROM (${newest(most)}) way JOIN matter m ON m.office_id = ${where.param(actor.officeId)} AND m.id = way.id)`,
  );
  const ctes = read.flatMap(({ cte }) => (cte ? `${cte}, ` : [])).join('');
  const sql = `WITH ${ctes} page AS MATERIALIZED (SELECT * FROM (${parts.join(' UNION ')}) fitting ORDER BY place DESC, id DESC LIMIT ${most})
    SELECT m.id, ${MATTER_NUMBER_SQL} AS number, m.kind, f.name AS "fieldName", m.summary, m.sealed, m.opened_on::text AS "openedOn",
           activity.receptions, activity.petitions, activity.last_on::text AS "lastOn", ${matterNamesSql()} AS people, ${FLAG_CODES_SQL} AS flags, m.place::text AS place
    FROM page m JOIN field f ON f.code = m.field_code CROSS JOIN LATERAL (${ACTIVITY}) activity
    ORDER BY m.place DESC, m.id DESC`;
  return { sql, params: where.params };
}

/** Without words everything is counted; with words the count stops at COUNTED_UP_TO. */
function countStatement(actor: Actor, query: MatterListQuery, found: FoundWords): Statement {
  const where = filter(actor, query);
  const conditions = where.sql;
  if (!query.q) return { sql: `SELECT count(*)::int AS total FROM matter m WHERE ${conditions}`, params: where.params };
  const read = waysOf(actor, query, where, { conditions, from: 'matter m' }, found).map((way, rank) => readWay(way, `way_${rank}`));
  const ctes = read.flatMap(({ cte }) => cte ?? []);
  const some = read.map(({ any }) => `(${any(COUNTED_UP_TO)})`).join(' UNION ');
  const sql = `${ctes.length ? `WITH ${ctes.join(', ')} ` : ''}SELECT least(count(*), ${COUNTED_UP_TO})::int AS total FROM (${some}) fitting`;
  return { sql, params: where.params };
}

function filter(actor: Actor, query: MatterListQuery): Conditions {
  const where = new Conditions()
    .and('m.office_id = ?', actor.officeId)
    .and('m.status = ?', query.status ?? 'active')
    .and('m.kind = ?', query.kind);
  if (query.flag) where.and(HAS_FLAG_SQL, actor.officeId, query.flag, actor.officeId, query.flag);
  if (query.citizenId) ofCitizen(where, actor, query.citizenId);
  return where;
}

/** A number finds the matter of that number alone; words find summaries and people. */
function waysOf(actor: Actor, query: MatterListQuery, params: Conditions, { conditions, from }: { conditions: string; from: string }, found: FoundWords): Way[] {
  const on = query.citizenId && from !== 'matter m' ? 'activity.last_on' : 'm.opened_on';
  const matters = (condition: () => string): Way => {
    const sql = () => `SELECT m.id, ${on} AS "on" FROM ${from} WHERE ${conditions} AND ${condition()}`;
    return { newest: sql, any: sql };
  };
  if (!query.q) return [matters(() => 'true')];
  const number = readMatterNumber(query.q);
  if (number) return [matters(() => sameNumber(params, 'm.number', 'm.year', number))];
  const typed = query.q;
  const named = namedMatters({ actor, typed, params, people: found.people }, () => conditions);
  const fits = () => wordsFit(params, 'm.summary_words', typed) ?? 'false';
  const newest = () => `SELECT m.id, m.opened_on AS "on" FROM (
      SELECT m.id, m.opened_on, m.summary_words FROM matter m WHERE ${conditions} ORDER BY m.opened_on DESC, m.id DESC LIMIT ${AMONG}) m WHERE ${fits()}`;
  return [named, found.common ? { newest, any: newest } : matters(fits)].filter((way) => way !== null);
}
