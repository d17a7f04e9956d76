import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { HearingCounts, HearingList, HearingPage, HearingRow, HearingView } from '@tiepdan/hearing/contract';
import { type Actor, PAGE_SIZE, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Refusal, contains, decodeCursor, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_HEARINGS } from '../hearing.policy.js';
import { readMinutes } from '../sitting/minutes.repository.js';
import { HearingTermsQueries } from '../terms/hearing-terms.js';
import type { HearingFilter } from './hearing-list.query.js';
import { type Reading, type StoredInvitation, type StoredRow, hearingRow, invitationView } from './hearing-rows.js';
import { HEARING_LIST_FROM, HEARING_LIST_SQL as LISTS } from './hearing-lists.js';
import { HEARING_COLUMNS, HEARING_FROM, HEARING_PEOPLE, INVITATION_FROM, INVITATION_SQL, INVITATION_STANDS } from './hearing-sql.js';

/** Reads requests to be heard. */
@Injectable()
export class HearingQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly terms: HearingTermsQueries,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  /** What rows are seen by. */
  async reading({ officeId, permissions }: Pick<Actor, 'officeId' | 'permissions'>): Promise<Reading> {
    const { calendar } = await this.books.now(officeId);
    return { today: this.clock.today(), calendar, terms: await this.terms.of(officeId), permissions };
  }

  /** The office's requests, newest first. */
  async list(actor: Actor, query: HearingFilter): Promise<HearingPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.filter(actor, query);
    const [counted, countParams] = [where.sql, [...where.params]];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(h.requested_on, h.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    const reading = await this.reading(actor);
    return this.database.read(async (manager) => {
      const rows = await manager.query<StoredRow[]>(
        `SELECT ${HEARING_COLUMNS} ${HEARING_FROM} WHERE ${where.sql} ORDER BY h.requested_on DESC, h.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${HEARING_FROM} WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.requestedOn, id: row.id }), (row) => hearingRow(row, reading));
    });
  }

  /** How many wait in each list. */
  async counts(actor: Actor): Promise<HearingCounts> {
    const today = this.clock.today();
    const counts = (Object.keys(LISTS) as HearingList[]).map((list) => `count(*) FILTER (WHERE ${LISTS[list].where.replace('?', '$2')})::int AS "${list}"`);
    const [found] = await this.database.read((manager) =>
      manager.query<HearingCounts[]>(
        `SELECT ${counts.join(', ')} ${HEARING_LIST_FROM}
         WHERE ${VISIBLE_HEARINGS} AND h.state IN ('waiting', 'proposed', 'accepted', 'begun')`,
        [actor.officeId, today],
      ),
    );
    if (!found) throw new Error('a count without a row');
    return found;
  }

  /** Rows by the requests' ids, in no particular order. */
  async rows(manager: EntityManager, officeId: string, reading: Reading, condition: string, params: readonly unknown[]): Promise<HearingRow[]> {
    const rows = await manager.query<StoredRow[]>(`SELECT ${HEARING_COLUMNS} ${HEARING_FROM} WHERE ${VISIBLE_HEARINGS} AND ${condition}`, [officeId, ...params]);
    return rows.map((row) => hearingRow(row, reading));
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's request as for none */
  async one(actor: Actor, id: string): Promise<HearingView> {
    const reading = await this.reading(actor);
    return this.database.read(async (manager) => {
      const [found] = await manager.query<StoredView[]>(
        `SELECT ${HEARING_COLUMNS}, ${HEARING_PEOPLE} AS people, h.sealed_id AS "sealedId", h.content, h.consent_at AS "consentAt", author.full_name AS "createdByName",
                CASE WHEN h.public_name IS NOT NULL THEN jsonb_build_object('fullName', h.public_name, 'phone', h.public_phone, 'address', h.public_address) END AS "publicPerson",
                (SELECT coalesce(jsonb_agg(${INVITATION_SQL} ORDER BY i.id DESC), '[]') ${INVITATION_FROM}
                 WHERE i.office_id = h.office_id AND ${INVITATION_STANDS}
                   AND (i.hearing_id = h.id OR i.agency_id IN (SELECT a.agency_id FROM hearing_agency a WHERE a.office_id = h.office_id AND a.hearing_id = h.id))) AS invitations
         ${HEARING_FROM} LEFT JOIN account author ON author.office_id = h.office_id AND author.id = h.created_by
         WHERE ${VISIBLE_HEARINGS} AND h.id = $2`,
        [actor.officeId, id],
      );
      if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const { consentAt, invitations, ...stored } = found;
      const view: HearingView = {
        ...stored,
        ...hearingRow(stored, reading),
        consentAt: consentAt && new Date(consentAt).toISOString(),
        invitations: invitations.map((invitation) => invitationView(invitation, stored.heldOn, reading)),
        minutes: await readMinutes(manager, actor.officeId, id),
      };
      // What was typed while the matter was open may name who is kept secret now.
      return stored.sealed ? { ...(await this.texts.mask(manager, actor.officeId, stored.matterId, view)), people: view.people, peopleNames: view.peopleNames } : view;
    });
  }

  private filter(actor: Actor, query: HearingFilter): Conditions {
    const where = new Conditions()
      .and(VISIBLE_HEARINGS.replace('$1', '?'), actor.officeId)
      .and('h.state = ?', query.state)
      .and('h.origin = ?', query.origin)
      .and('h.leader_day_id = ?', query.leaderDayId)
      .and('(h.leader_day_id IS NULL) = ?', query.noDay)
      .and('h.petition_id = ?', query.petitionId)
      .and('h.reception_id = ?', query.receptionId)
      .and('h.matter_id = ?', query.matterId);
    if (query.list) where.and(LISTS[query.list].where, ...(LISTS[query.list].today ? [this.clock.today()] : []));
    if (query.q) where.and(`(${wordsFit(where, 'm.summary_words', query.q) ?? 'false'}) OR fold(h.public_name) LIKE fold(?)`, contains(query.q));
    return where;
  }
}

type Stored = Omit<HearingView, keyof HearingRow | 'consentAt' | 'invitations' | 'minutes'>;
type StoredView = StoredRow & Stored & { readonly consentAt: Date | null; readonly invitations: readonly StoredInvitation[] };
