import { Injectable } from '@nestjs/common';
import { type OpenDay, type PublicStanding, PLACED_HEARINGS, dayCapacity, filledSlots } from '@tiepdan/hearing/contract';
import { type PlainDate, foldText } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { HEARING_FROM, HEARING_NAMES } from '../listing/hearing-sql.js';
import { DAY_COLUMNS, DAY_FROM, type HeldDay } from '../days/held-day.js';

type Row = HeldDay & { readonly placed: readonly (string | null)[] };

/** What anybody may know of requests: which days are open, and where one's own stands. No name and no content is read here. */
@Injectable()
export class PublicHearings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Published reception days of the People's Committee on which one may ask to be heard, first to last. */
  async openDays(officeId: string, from?: PlainDate | null, to?: PlainDate | null): Promise<OpenDay[]> {
    const today = this.clock.today();
    const first = from && from > today ? from : today;
    const rows = await this.database.read((manager) =>
      manager.query<Row[]>(
        `SELECT ${DAY_COLUMNS}, ARRAY(SELECT to_char(h.slot_at, 'HH24:MI') FROM hearing_request h
           WHERE h.office_id = l.office_id AND h.leader_day_id = l.id AND h.state = ANY($5::text[])) AS placed
         ${DAY_FROM} WHERE l.office_id = $1 AND l.status = 'active' AND l.outcome = 'announced' AND l.purpose = 'reception' AND host.body_id IS NULL
           AND l.held_on >= $2::date AND ($3::date IS NULL OR l.held_on <= $3::date) AND coalesce(l.registration_closes_on, l.held_on) >= $4::date
         ORDER BY l.held_on, l.starts_at, l.id LIMIT 200`,
        [officeId, first, to ?? null, today, PLACED_HEARINGS],
      ),
    );
    return rows.map(openDay);
  }

  /** Where one request stands; null when there is none of this office. */
  async standing(officeId: string, id: string): Promise<PublicStanding | null> {
    const [found] = await this.database.read((manager) =>
      manager.query<(PublicStanding & { readonly names: readonly string[] })[]>(
        `SELECT ${HEARING_NAMES} AS names, h.state, h.sealed OR coalesce(m.kind, h.kind) = 'denunciation' AS denunciation, h.requested_on::text AS "requestedOn", l.held_on::text AS "heldOn",
                to_char(h.slot_at, 'HH24:MI') AS "slotAt", l.place, CASE WHEN h.state = 'refused' AND NOT h.sealed THEN h.reason END AS reason
         ${HEARING_FROM}
         WHERE h.office_id = $1 AND h.id = $2 AND h.origin = 'public'`,
        [officeId, id],
      ),
    );
    if (!found) return null;
    const { names, ...standing } = found;
    // Of a denunciation no reason is read, and none that names somebody goes out; a time is told when it is certain.
    const certain = standing.state === 'accepted' || standing.state === 'heard' || standing.state === 'begun';
    const naming = names.some((name) => foldText(standing.reason ?? '').includes(foldText(name)));
    return { ...standing, slotAt: certain ? standing.slotAt : null, reason: naming ? null : standing.reason };
  }
}

/** A day with what is free on it. */
function openDay({ placed, ...day }: Row): OpenDay {
  const { status: _status, version: _version, purpose: _purpose, bodyId: _body, hostAccountId: _host, principalAccountId: _principal, ...shown } = day;
  return { ...shown, capacity: dayCapacity(day), taken: placed.length, slots: filledSlots(day, placed) };
}
