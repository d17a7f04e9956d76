import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import { SEALED_TEXT } from '@tiepdan/citizen/contract';
import { PLACED_HEARINGS } from '@tiepdan/hearing/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { PublicDay } from './public-day.js';

/** A day as it is read: with the matters on it whose people are secret, which nobody outside is told. */
type Row = PublicDay & { readonly sealedMatters: readonly string[] };

/** Days as the public may see them; `$1` is the office, `$2` the states that take a place. What is only planned is not among them. */
const PUBLISHED = `
  SELECT d.id, d.version, d.held_on::text AS "heldOn", d.session, d.purpose, d.outcome, to_char(d.starts_at, 'HH24:MI') AS "startsAt", to_char(d.ends_at, 'HH24:MI') AS "endsAt",
         d.place, d.online, h.full_name AS "hostName", h.position AS "hostPosition", p.full_name AS "principalName", p.position AS "principalPosition",
         h.body_id AS "bodyId", b.name AS "bodyName", d.planned_content AS "plannedContent", d.participants, d.registration_closes_on::text AS "registrationClosesOn",
         d.slot_minutes AS "slotMinutes", d.slot_capacity AS "slotCapacity", coalesce(r.placed, 0) AS placed, coalesce(r.placed_at, '[]') AS "placedAt",
         ARRAY(SELECT e.matter_id FROM reception e WHERE e.office_id = d.office_id AND e.leader_day_id = d.id AND e.sealed
               UNION SELECT s.matter_id FROM hearing_request s WHERE s.office_id = d.office_id AND s.leader_day_id = d.id AND s.sealed AND s.matter_id IS NOT NULL) AS "sealedMatters",
         coalesce(c.changes, '[]') AS changes, greatest(d.updated_at, c.changed_at, r.changed_at) AS "changedAt"
  FROM leader_day d
  JOIN leader h ON h.office_id = d.office_id AND h.id = d.host_id
  LEFT JOIN leader p ON p.office_id = d.office_id AND p.id = d.principal_id
  LEFT JOIN agency b ON b.office_id = h.office_id AND b.id = h.body_id
  LEFT JOIN LATERAL (
    SELECT count(*)::integer AS placed, jsonb_agg(to_char(q.slot_at, 'HH24:MI')) AS placed_at, max(q.updated_at) AS changed_at
    FROM hearing_request q WHERE q.office_id = d.office_id AND q.leader_day_id = d.id AND q.state = ANY ($2::text[])) r ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'fromOn', x.from_on, 'toOn', x.to_on, 'fromHost', f.full_name, 'toHost', t.full_name,
             'reason', x.reason, 'documentNumber', x.document_number) ORDER BY x.id) AS changes, max(x.changed_at) AS changed_at
    FROM leader_day_change x
    JOIN leader f ON f.office_id = x.office_id AND f.id = x.from_host_id
    JOIN leader t ON t.office_id = x.office_id AND t.id = x.to_host_id
    WHERE x.office_id = d.office_id AND x.leader_day_id = d.id AND x.kind IN ('postponed', 'delegated', 'called-off', 'reinstated')) c ON true
  WHERE d.office_id = $1 AND d.status = 'active' AND d.outcome <> 'planned'`;
const ORDER = `ORDER BY d.held_on, d.starts_at NULLS LAST, h.position_order, d.id`;

/** The published schedule. */
@Injectable()
export class ScheduleQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  /** Days held, or once announced to be held, between two days. */
  between(officeId: string, from: PlainDate, to: PlainDate): Promise<PublicDay[]> {
    return this.read(
      `${PUBLISHED} AND (d.held_on BETWEEN $3 AND $4 OR EXISTS (
         SELECT FROM leader_day_change m WHERE m.office_id = d.office_id AND m.leader_day_id = d.id AND m.kind = 'postponed' AND m.from_on BETWEEN $3 AND $4)) ${ORDER}`,
      [officeId, PLACED_HEARINGS, from, to],
    );
  }

  /** One published day, or null. */
  async one(officeId: string, id: string): Promise<PublicDay | null> {
    const [day] = await this.read(`${PUBLISHED} AND d.id = $3`, [officeId, PLACED_HEARINGS, id]);
    return day ?? null;
  }

  /** The first and the last year with a published day; null while there is none. */
  async years(officeId: string): Promise<{ first: number; last: number } | null> {
    const [row] = await this.database.read((manager) =>
      manager.query<{ first: number | null; last: number | null }[]>(
        `SELECT extract(year FROM min(held_on))::integer AS first, extract(year FROM max(held_on))::integer AS last
         FROM leader_day WHERE office_id = $1 AND status = 'active' AND outcome <> 'planned'`,
        [officeId],
      ),
    );
    return row?.first && row.last ? { first: row.first, last: row.last } : null;
  }

  /** Days taken back as entered by mistake after they were published: calendars that hold them have to let them go. */
  takenBack(officeId: string, from: PlainDate): Promise<{ id: string; version: number; heldOn: PlainDate; changedAt: Date }[]> {
    return this.database.read((manager) =>
      manager.query(
        `SELECT id, version, held_on::text AS "heldOn", updated_at AS "changedAt" FROM leader_day
         WHERE office_id = $1 AND status = 'cancelled' AND published_on IS NOT NULL AND held_on >= $2 ORDER BY held_on, id`,
        [officeId, from],
      ),
    );
  }

  private read(sql: string, parameters: readonly [officeId: string, ...unknown[]]): Promise<PublicDay[]> {
    return this.database.read(async (manager) => {
      const days: PublicDay[] = [];
      for (const row of await manager.query<Row[]>(sql, [...parameters])) days.push(await this.shown(manager, parameters[0], row));
      return days;
    });
  }

  /**
   * What was written of a day before somebody on it became secret, or before a secret matter was put on it, may name them. Such a
   * text is left out, and that it was is not said: that would tell that somebody is.
   */
  private async shown(manager: EntityManager, officeId: string, { sealedMatters, ...day }: Row): Promise<PublicDay> {
    const { place, plannedContent, participants, changes } = day;
    let said = { place, plannedContent, participants, reasons: changes.map(({ reason }) => reason) };
    for (const matterId of sealedMatters) said = await this.texts.mask(manager, officeId, matterId, said);
    if (!sealedMatters.length) return day;
    return {
      ...day,
      place: unlessMasked(said.place),
      plannedContent: unlessMasked(said.plannedContent),
      participants: unlessMasked(said.participants),
      changes: changes.map((change, index) => ({ ...change, reason: unlessMasked(said.reasons[index] ?? null) })),
    };
  }
}

const unlessMasked = (text: string | null): string | null => (text === SEALED_TEXT ? null : text);
