import { Injectable } from '@nestjs/common';
import { type DayAgency, type HearingDay, type HearingDayView, type HearingRow, dayCapacity, filledSlots } from '@tiepdan/hearing/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type Reading, type StoredInvitation, invitationView } from '../listing/hearing-rows.js';
import { HearingQueries } from '../listing/hearing.queries.js';
import { INVITATION_FROM, INVITATION_SQL, INVITATION_STANDS } from '../listing/hearing-sql.js';
import { readOnline } from '../online/online.repository.js';
import { onlineChecks } from '../online/online-checks.js';
import { readinessOf } from '../preparing/readiness.js';
import { type HeldDay, isOwnDay, readDay } from './held-day.js';

/** How a day is prepared, as the database gives it. */
export interface Agenda {
  readonly version: number;
  readonly noteTakerId: string | null;
  readonly noteTakerName: string | null;
  readonly briefsPrintedAt: Date | null;
  readonly closedAt: Date | null;
}

/** The agenda of a day; one that nobody has touched stands at version 1. */
export async function readAgenda(on: EntityManager, officeId: string, dayId: string): Promise<Agenda> {
  const [found] = await on.query<Agenda[]>(
    `SELECT g.version, g.note_taker_id AS "noteTakerId", taker.full_name AS "noteTakerName", g.briefs_printed_at AS "briefsPrintedAt", g.closed_at AS "closedAt"
     FROM hearing_agenda g LEFT JOIN account taker ON taker.office_id = g.office_id AND taker.id = g.note_taker_id WHERE g.office_id = $1 AND g.leader_day_id = $2`,
    [officeId, dayId],
  );
  return found ?? { version: 1, noteTakerId: null, noteTakerName: null, briefsPrintedAt: null, closedAt: null };
}

/** The day as its screens see it. */
export function shownDay(day: HeldDay): HearingDay {
  const { status: _status, version: _version, purpose: _purpose, bodyId: _body, hostAccountId: _host, principalAccountId: _principal, ...shown } = day;
  return shown;
}

/** Reads everything of one day. */
@Injectable()
export class DayQueries {
  constructor(
    private readonly database: Database,
    private readonly hearings: HearingQueries,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND for another office's day, and for one that was cancelled */
  async one(actor: Actor, dayId: string): Promise<HearingDayView> {
    const reading = await this.hearings.reading(actor);
    return this.database.read((manager) => this.read(manager, actor, dayId, reading));
  }

  async read(manager: EntityManager, actor: Actor, dayId: string, reading: Reading): Promise<HearingDayView> {
    const day = await readDay(manager, actor.officeId, dayId);
    if (day.status === 'cancelled') throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const agenda = await readAgenda(manager, actor.officeId, dayId);
    const hearings = inOrder(await this.hearings.rows(manager, actor.officeId, reading, 'h.leader_day_id = $2', [dayId]));
    const agencies = await agenciesOf(manager, actor.officeId, day, hearings, reading);
    const online = await readOnline(manager, actor.officeId, dayId);
    const standing = hearings.filter(({ state }) => state !== 'refused' && state !== 'withdrawn');
    return {
      day: shownDay(day),
      version: agenda.version,
      slots: filledSlots(day, standing.map(({ slotAt }) => slotAt)),
      capacity: dayCapacity(day),
      hearings,
      noteTakerId: agenda.noteTakerId,
      noteTakerName: agenda.noteTakerName,
      briefsPrintedAt: agenda.briefsPrintedAt && new Date(agenda.briefsPrintedAt).toISOString(),
      agencies,
      readiness: readinessOf({ day, agenda, hearings, agencies, online, reading }),
      online: online && { ...online, checks: onlineChecks(online, day, reading) },
      may: mayDo(actor, day, reading),
    };
  }
}

/** What the reader may do with the day: officers prepare and sit in every day, a leader sits in those of his own. */
function mayDo(actor: Actor, day: HeldDay, { today }: Reading): HearingDayView['may'] {
  const prepares = actor.permissions.has('hearing.prepare');
  const open = day.outcome === 'announced';
  const sits = actor.permissions.has('hearing.sit') && (prepares || isOwnDay(day, actor));
  return { order: open && actor.permissions.has('hearing.decide'), prepare: open && prepares, sit: sits && day.heldOn <= today, close: sits && open && day.heldOn <= today };
}

/** Those placed in their order, then those that wait, the oldest first, then what was refused. */
function inOrder(rows: readonly HearingRow[]): HearingRow[] {
  const place = ({ orderNo, state }: HearingRow): number => orderNo ?? (state === 'waiting' ? 1e6 : 2e6);
  return [...rows].sort((a, b) => place(a) - place(b) || a.requestedOn.localeCompare(b.requestedOn) || a.id.localeCompare(b.id));
}

async function agenciesOf(manager: EntityManager, officeId: string, day: HeldDay, hearings: readonly HearingRow[], reading: Reading): Promise<DayAgency[]> {
  const invitations = await manager.query<StoredInvitation[]>(
    `SELECT found.invitation ->> 'id' AS id, found.invitation ->> 'agencyId' AS "agencyId", found.invitation ->> 'agencyName' AS "agencyName", found.invitation ->> 'how' AS how,
            found.invitation ->> 'on' AS "on", found.invitation ->> 'note' AS note, found.invitation ->> 'documentId' AS "documentId",
            found.invitation ->> 'documentNumber' AS "documentNumber", found.invitation ->> 'documentState' AS "documentState"
     FROM (SELECT ${INVITATION_SQL} AS invitation, i.id AS place ${INVITATION_FROM} JOIN leader_day l ON l.office_id = i.office_id AND l.id = i.leader_day_id
           WHERE i.office_id = $1 AND l.id = $2 AND i.agency_id IS NOT NULL AND ${INVITATION_STANDS}) found ORDER BY found.place`,
    [officeId, day.id],
  );
  const asked = new Map<string, { id: string; name: string; hearingIds: string[] }>();
  for (const hearing of hearings.filter(({ state }) => state !== 'refused' && state !== 'withdrawn'))
    for (const { id, name } of hearing.agencies) {
      const agency = asked.get(id) ?? { id, name, hearingIds: [] };
      agency.hearingIds.push(hearing.id);
      asked.set(id, agency);
    }
  for (const { agencyId, agencyName } of invitations) if (agencyId && !asked.has(agencyId)) asked.set(agencyId, { id: agencyId, name: agencyName ?? '', hearingIds: [] });
  return [...asked.values()].map((agency) => {
    const invitation = invitations.find(({ agencyId }) => agencyId === agency.id);
    return { ...agency, invitation: invitation ? invitationView(invitation, day.heldOn, reading) : null };
  });
}
