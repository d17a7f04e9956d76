import { Injectable } from '@nestjs/common';
import { describeChanges } from '@tiepdan/audit/api';
import { HISTORY_LABELS, type HistoryEntry, type HistoryType } from '@tiepdan/audit/contract';
import { type CitizenMerge, type CitizenPage, type CitizenRecord, type CitizenRow, type CitizenView, type PersonDetails, remarksOn } from '@tiepdan/citizen/contract';
import { type Actor, PAGE_SIZE, paperKey, phoneKey, platformErrors, searchPatterns } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, contains, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { CitizenListQuery } from './citizen.body.js';
import { petitionsSql, receptionsSql } from './merging/citizen-links.js';
import { citizenSql } from './citizen-rows.js';
import { CITIZEN_WORDING } from './citizen.wording.js';

/** The total of a list stops here: who reads it wants to know that there are many. */
const COUNTED_UP_TO = 1000;

/** SQL of a CitizenRow, of the row `c` of citizen. */
export const CITIZEN_ROW_SQL = `c.id, c.party, c.full_name AS "fullName", c.birth_year AS "birthYear", c.paper_number AS "paperNumber", c.phone, c.address,
  ${receptionsSql('c')} AS receptions, ${petitionsSql('c')} AS petitions`;

interface Stamped {
  readonly view: CitizenView;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly updatedAt: Date;
  readonly mergedInto: CitizenRecord['mergedInto'];
  readonly erased: CitizenRecord['erased'];
}

interface Event {
  readonly id: string;
  readonly type: HistoryType;
  readonly at: Date;
  readonly actorName: string;
  readonly reason: string | null;
  readonly version: number | null;
}

@Injectable()
export class CitizenQueries {
  constructor(private readonly database: Database) {}

  /** People and organisations, the one written down last first. Merged records are not listed, nor who was erased. */
  list(actor: Actor, query: CitizenListQuery): Promise<CitizenPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = new Conditions().and('c.office_id = ?', actor.officeId).and('c.party = ?', query.party);
    if (query.q) words(where, actor.officeId, query.q);
    const filter = `${where.sql} AND c.merged_into_id IS NULL AND c.erasure_on IS NULL`;
    const countParams = [...where.params];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('c.id < ?::uuid', cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<(CitizenRow & { on: string })[]>(
        `SELECT ${CITIZEN_ROW_SQL}, c.created_at::date::text AS "on" FROM citizen c
         WHERE ${where.sql} AND c.merged_into_id IS NULL AND c.erasure_on IS NULL ORDER BY c.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM (SELECT 1 FROM citizen c WHERE ${filter} LIMIT ${COUNTED_UP_TO}) counted`,
        countParams,
      );
      return toPage(rows, limit, total, ({ on, id }) => ({ on, id }), ({ on: _on, ...row }) => row);
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's citizen as for none */
  one(actor: Actor, id: string): Promise<CitizenRecord> {
    return this.database.read(async (manager) => {
      const [found] = await manager.query<Stamped[]>(
        `SELECT ${citizenSql('c')} AS view, c.created_at AS "createdAt", a.full_name AS "createdByName", c.updated_at AS "updatedAt",
                CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('id', k.id, 'fullName', k.full_name) END AS "mergedInto",
                CASE WHEN c.erasure_on IS NOT NULL THEN jsonb_build_object('number', c.erasure_number, 'on', c.erasure_on) END AS erased
         FROM citizen c JOIN account a ON a.office_id = c.office_id AND a.id = c.created_by
         LEFT JOIN citizen k ON k.office_id = c.office_id AND k.id = c.merged_into_id
         WHERE c.office_id = $1 AND c.id = $2`,
        [actor.officeId, id],
      );
      if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      return {
        ...found.view,
        createdAt: found.createdAt.toISOString(),
        createdByName: found.createdByName,
        updatedAt: found.updatedAt.toISOString(),
        remarks: remarksOn(found.view),
        mergedInto: found.mergedInto,
        erased: found.erased,
        merges: await this.mergesInto(manager, actor.officeId, id),
      };
    });
  }

  /** What happened to the record, newest first. The values come from its versions: the history itself holds no data of people. */
  history(actor: Actor, id: string): Promise<HistoryEntry[]> {
    return this.database.read(async (manager) => {
      const { view } = (await manager.query<{ view: CitizenView }[]>(`SELECT ${citizenSql('c')} AS view FROM citizen c WHERE c.office_id = $1 AND c.id = $2`, [actor.officeId, id]))[0] ?? {};
      if (!view) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const events = await manager.query<Event[]>(
        `SELECT id, type, recorded_at AS at, actor_name AS "actorName", reason, (data -> 'before' ->> 'version')::int AS version
         FROM history_event WHERE office_id = $1 AND subject_kind = 'citizen' AND subject_id = $2 ORDER BY recorded_at DESC, id DESC LIMIT 500`,
        [actor.officeId, id],
      );
      const kept = await manager.query<{ version: number; details: PersonDetails }[]>(
        `SELECT version, details FROM citizen_version WHERE office_id = $1 AND citizen_id = $2`,
        [actor.officeId, id],
      );
      const versions = new Map<number, PersonDetails>([...kept.map((row) => [row.version, row.details] as const), [view.version, view]]);
      return events.map(({ version, at, ...event }) => ({ ...event, label: HISTORY_LABELS[event.type], at: at.toISOString(), changes: changesFrom(versions, version) }));
    });
  }

  private async mergesInto(manager: EntityManager, officeId: string, id: string): Promise<CitizenMerge[]> {
    const moved = (kind: string) =>
      `(SELECT count(*)::int FROM citizen_merge_link l WHERE l.office_id = m.office_id AND l.merge_id = m.id AND l.record_kind = '${kind}')`;
    const rows = await manager.query<(Omit<CitizenMerge, 'at'> & { at: Date })[]>(
      `SELECT m.id, m.merged_id AS "mergedId", c.full_name AS "mergedName", m.created_at AS at, a.full_name AS "actorName", m.reason,
              ${moved('reception')} AS receptions, ${moved('petition')} AS petitions, k.merged_into_id IS NULL AS undoable
       FROM citizen_merge m JOIN citizen c ON c.office_id = m.office_id AND c.id = m.merged_id
       JOIN citizen k ON k.office_id = m.office_id AND k.id = m.kept_id JOIN account a ON a.office_id = m.office_id AND a.id = m.created_by
       WHERE m.office_id = $1 AND m.kept_id = $2 AND m.undone_at IS NULL ORDER BY m.id DESC`,
      [officeId, id],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}

function changesFrom(versions: ReadonlyMap<number, PersonDetails>, version: number | null): HistoryEntry['changes'] {
  const [before, after] = version === null ? [] : [versions.get(version), versions.get(version + 1)];
  return before && after ? describeChanges(CITIZEN_WORDING, before, after) : [];
}

/**
 * Words are parts of the name; what has digits is a part of a paper's or a telephone's number, former papers too. Those are
 * looked up once, as an array, so that all three are found by their trigram indexes together.
 */
function words(where: Conditions, officeId: string, q: string): void {
  const parts = q.split(/\s+/);
  for (const number of parts.filter((part) => /\d/.test(part))) {
    const [paper, phone] = [contains(paperKey(number)), contains(phoneKey(number))];
    where.and(
      'c.paper_key LIKE ? OR c.phone_key LIKE ? OR c.id = ANY (ARRAY(SELECT o.citizen_id FROM citizen_paper o WHERE o.office_id = ? AND o.number ILIKE ?))',
      ...[paper, phone, officeId, paper],
    );
  }
  for (const patterns of searchPatterns(parts.filter((part) => !/\d/.test(part)).join(' '))) where.and(patterns.map(() => 'c.name_words LIKE ?').join(' OR '), ...patterns);
}
