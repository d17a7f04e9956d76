import { Injectable } from '@nestjs/common';
import { Clock } from '@tiepdan/platform/api';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { LRUCache } from 'lru-cache';
import { type HeldPage, holdPage } from '../frame/held-page.js';
import type { PublicOffice } from '../frame/public-offices.js';
import { HTML } from '../frame/send.js';
import { PortalSettings } from '../portal.settings.js';
import { calendarOf } from './calendar.js';
import { schedulePage } from './schedule-page.js';
import { ScheduleQueries } from './schedule.queries.js';

/** Milliseconds a made page is given to everybody: a change is on the page within seconds, and a flood costs one statement each. */
const KEPT = 5_000;
const PAGES_MOST = 200;
/** Days back that a subscribed calendar still shows. */
const CALENDAR_PAST = 92;
const CALENDAR_AHEAD = 730;

interface Wanted {
  readonly office: PublicOffice;
  /** Null: the calendar feed. */
  readonly year: number | null;
  readonly body: string | null;
}

/** Pages of the schedule, made once for many readers. */
@Injectable()
export class SchedulePages {
  private readonly held = new LRUCache<string, HeldPage, Wanted>({
    max: PAGES_MOST,
    ttl: KEPT,
    fetchMethod: (_key, _stale, { context }) => (context.year === null ? this.makeCalendar(context.office) : this.makePage(context.office, context.year, context.body)),
  });

  constructor(
    private readonly queries: ScheduleQueries,
    private readonly clock: Clock,
    private readonly settings: PortalSettings,
  ) {}

  page(office: PublicOffice, year: number | null, body: string | null): Promise<HeldPage> {
    const shown = year ?? Number(this.clock.today().slice(0, 4));
    return this.fetch(`${office.id} ${shown} ${body ?? ''}`, { office, year: shown, body });
  }

  calendar(office: PublicOffice): Promise<HeldPage> {
    return this.fetch(`${office.id} ics`, { office, year: null, body: null });
  }

  private async fetch(key: string, context: Wanted): Promise<HeldPage> {
    const page = await this.held.fetch(key, { context });
    if (!page) throw new Error('no page was made');
    return page;
  }

  private async makePage(office: PublicOffice, year: number, body: string | null): Promise<HeldPage> {
    const [days, years] = await Promise.all([this.queries.between(office.id, `${year}-01-01`, `${year}-12-31`), this.queries.years(office.id)]);
    const today = this.clock.today();
    return holdPage(schedulePage({ office, today, year, body, days, years }), HTML, newest(days, today));
  }

  private async makeCalendar(office: PublicOffice): Promise<HeldPage> {
    const today = this.clock.today();
    const from = addDays(today, -CALENDAR_PAST);
    const [days, takenBack] = await Promise.all([this.queries.between(office.id, from, addDays(today, CALENDAR_AHEAD)), this.queries.takenBack(office.id, from)]);
    return holdPage(calendarOf(office, this.settings.publicUrl, days, takenBack), 'text/calendar; charset=utf-8', newest([...days, ...takenBack], from));
  }
}

/** A page also changes at midnight, when a day has passed. */
const newest = (days: readonly { readonly changedAt: Date }[], day: PlainDate): Date =>
  new Date(Math.max(Date.parse(`${day}T00:00:00+07:00`), ...days.map(({ changedAt }) => changedAt.getTime())));
