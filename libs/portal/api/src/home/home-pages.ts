import { Injectable } from '@nestjs/common';
import { FeedbackQueries } from '@tiepdan/feedback/api';
import { Clock } from '@tiepdan/platform/api';
import { addDays } from '@tiepdan/platform/contract';
import { LRUCache } from 'lru-cache';
import { type HeldPage, holdPage } from '../frame/held-page.js';
import type { PublicOffice } from '../frame/public-offices.js';
import { HTML } from '../frame/send.js';
import { ScheduleQueries } from '../schedule/schedule.queries.js';
import { answersPage } from './answers-page.js';
import { homePage } from './home-page.js';

/** Milliseconds a made page is given to everybody. */
const KEPT = 10_000;
const PAGES_MOST = 200;
/** Days ahead in which the next ones are looked for. */
const AHEAD = 92;

interface Wanted {
  readonly office: PublicOffice;
  /** A page of the answers; null: the first page of the office. */
  readonly answers: number | null;
}

/** An office's first page, and its published answers, made once for many readers. */
@Injectable()
export class HomePages {
  private readonly held = new LRUCache<string, HeldPage, Wanted>({ max: PAGES_MOST, ttl: KEPT, fetchMethod: (_key, _stale, { context }) => this.make(context) });

  constructor(
    private readonly schedule: ScheduleQueries,
    private readonly feedback: FeedbackQueries,
    private readonly clock: Clock,
  ) {}

  home(office: PublicOffice): Promise<HeldPage> {
    return this.fetch({ office, answers: null });
  }

  answers(office: PublicOffice, page: number): Promise<HeldPage> {
    return this.fetch({ office, answers: page });
  }

  private async fetch(context: Wanted): Promise<HeldPage> {
    const page = await this.held.fetch(`${context.office.id} ${context.answers ?? ''}`, { context });
    if (!page) throw new Error('no page was made');
    return page;
  }

  private async make({ office, answers }: Wanted): Promise<HeldPage> {
    const now = this.clock.now();
    if (answers !== null) return holdPage(answersPage(office, await this.feedback.published(office.id, answers)), HTML, now);
    const today = this.clock.today();
    return holdPage(homePage(office, await this.schedule.between(office.id, today, addDays(today, AHEAD)), today), HTML, now);
  }
}
