import { Injectable } from '@nestjs/common';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import type { MatterPage, MatterRow } from '@tiepdan/matter/contract';
import { type Actor, PAGE_SIZE, type PlainDate } from '@tiepdan/platform/contract';
import { Conditions, Database, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { MatterListQuery } from '../desk.body.js';
import { peopleVisibleSql } from '../visible.js';
import { ofCitizen, withWords } from './matter-filter.js';

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

  /** The office's matters, newest first; those of one citizen by the day something last happened. */
  list(actor: Actor, query: MatterListQuery): Promise<MatterPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = filter(actor, query);
    const counted = where.sql;
    const countParams = [...where.params];
    const place = query.citizenId ? 'activity.last_on' : 'm.opened_on';
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and(`(${place}, m.id) < (?::date, ?::uuid)`, cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<PlacedRow[]>(
        `WITH page AS MATERIALIZED (
           SELECT m.*, ${place} AS place FROM matter m ${query.citizenId ? `CROSS JOIN LATERAL (${ACTIVITY}) activity` : ''}
           WHERE ${where.sql} ORDER BY ${place} DESC, m.id DESC LIMIT ${where.param(limit + 1)})
         SELECT m.id, ${MATTER_NUMBER_SQL} AS number, m.kind, f.name AS "fieldName", m.summary, m.opened_on::text AS "openedOn",
                activity.receptions, activity.petitions, activity.last_on::text AS "lastOn", ${namesOf(actor)} AS people, m.place::text AS place
         FROM page m JOIN field f ON f.code = m.field_code CROSS JOIN LATERAL (${ACTIVITY}) activity
         ORDER BY m.place DESC, m.id DESC`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM matter m WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.place, id: row.id }), ({ place: _, ...row }) => row);
    });
  }
}

function filter(actor: Actor, query: MatterListQuery): Conditions {
  const where = new Conditions()
    .and('m.office_id = ?', actor.officeId)
    .and('m.status = ?', query.status ?? 'active')
    .and('m.kind = ?', query.kind);
  if (query.citizenId) ofCitizen(where, actor, query.citizenId);
  if (query.q) withWords(where, actor, query.q);
  return where;
}

/** The first three people who came or wrote about a matter, by the day they first did; sealed where due. */
function namesOf(actor: Actor): string {
  return `CASE WHEN NOT (${peopleVisibleSql(actor, 'm.kind')}) THEN ARRAY['${SEALED_NAME}'] ELSE ARRAY(
    SELECT c.full_name FROM (
      SELECT x.citizen_id, r.received_on, x.position FROM reception r
      JOIN reception_person x ON x.office_id = r.office_id AND x.reception_id = r.id
      WHERE r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active' AND r.attendance = 'received'
      UNION ALL
      SELECT x.citizen_id, p.received_on, x.position FROM petition p
      JOIN petition_sender x ON x.office_id = p.office_id AND x.petition_id = p.id
      WHERE p.office_id = m.office_id AND p.matter_id = m.id AND p.status = 'active') person
    JOIN citizen c ON c.office_id = m.office_id AND c.id = person.citizen_id
    GROUP BY c.full_name ORDER BY min(person.received_on), min(person.position), c.full_name LIMIT 3) END`;
}
