import { Injectable } from '@nestjs/common';
import { type DayReadiness, type TodayView, hearingErrors } from '@tiepdan/hearing/contract';
import { addWorkingDays } from '@tiepdan/calendar/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { BriefQueries } from '../brief/brief.queries.js';
import { HearingQueries } from '../listing/hearing.queries.js';
import { DayQueries } from './day.queries.js';
import { isOwnDay, readDay } from './held-day.js';

/** Days that are near: the one a leader sits in, and those that still lack something. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly database: Database,
    private readonly days: DayQueries,
    private readonly briefs: BriefQueries,
    private readonly hearings: HearingQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything the screen of the day needs, in one request. Officers and the head see every day, a leader the days he hosts or
   * that are received on his behalf.
   * @throws Refusal RECORD.NOT_FOUND, HEARING.NOT_YOUR_DAY
   */
  async today(actor: Actor, dayId: string | null): Promise<TodayView> {
    const reading = await this.hearings.reading(actor);
    return this.database.read(async (manager) => {
      const id = dayId ?? (await this.next(manager, actor));
      if (!id) return { day: null, briefs: [] };
      const day = await this.days.read(manager, actor, id, reading);
      if (!all(actor) && !isOwnDay(await readDay(manager, actor.officeId, id), actor)) throw new Refusal(hearingErrors, 'HEARING.NOT_YOUR_DAY');
      const placed = day.hearings.filter(({ orderNo }) => orderNo !== null).map((hearing) => hearing.id);
      return { day, briefs: await this.briefs.of(manager, actor.officeId, placed) };
    });
  }

  /** Published days within the office's lead, and what each lacks; those that lack nothing are left out. */
  async readiness(actor: Actor): Promise<DayReadiness[]> {
    const reading = await this.hearings.reading(actor);
    const { today, calendar, terms } = reading;
    return this.database.read(async (manager) => {
      const ids = await manager.query<{ id: string }[]>(
        `SELECT l.id FROM leader_day l JOIN leader host ON host.office_id = l.office_id AND host.id = l.host_id
         WHERE l.office_id = $1 AND l.status = 'active' AND l.outcome = 'announced' AND l.purpose = 'reception' AND host.body_id IS NULL AND l.held_on BETWEEN $2::date AND $3::date
         ORDER BY l.held_on, l.id LIMIT 20`,
        [actor.officeId, today, addWorkingDays(calendar, today, terms.leadDays)],
      );
      const found: DayReadiness[] = [];
      for (const { id } of ids) {
        const { day, readiness } = await this.days.read(manager, actor, id, reading);
        const items = readiness.filter(({ state }) => state === 'due' || state === 'late');
        if (items.length) found.push({ day, items });
      }
      return found;
    });
  }

  private async next(manager: EntityManager, actor: Actor): Promise<string | null> {
    const [found] = await manager.query<{ id: string }[]>(
      `SELECT l.id FROM leader_day l JOIN leader host ON host.office_id = l.office_id AND host.id = l.host_id
         LEFT JOIN leader principal ON principal.office_id = l.office_id AND principal.id = l.principal_id
       WHERE l.office_id = $1 AND l.status = 'active' AND l.purpose = 'reception' AND host.body_id IS NULL AND l.outcome IN ('announced', 'held', 'held-nobody') AND l.held_on >= $2::date
         AND ($3::boolean OR host.account_id = $4 OR principal.account_id = $4)
       ORDER BY l.held_on, l.starts_at, l.id LIMIT 1`,
      [actor.officeId, this.clock.today(), all(actor), actor.accountId],
    );
    return found?.id ?? null;
  }
}

/** Whoever prepares days sees all of them. */
const all = ({ permissions }: Actor): boolean => permissions.has('hearing.prepare');
