import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { DayTexts } from '../day-texts.js';
import { LeaderDayQueries } from '../leader-day.queries.js';

/** What happened to a day, without what names people who have become secret since: a history is never written anew. */
@Injectable()
export class DayHistory {
  constructor(
    private readonly database: Database,
    private readonly days: LeaderDayQueries,
    private readonly texts: DayTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** Newest first. @throws Refusal RECORD.NOT_FOUND */
  async of(actor: Actor, dayId: string): Promise<HistoryEntry[]> {
    await this.days.one(actor, dayId);
    const entries = await this.chronicle.historyOf(actor.officeId, 'leader-day', dayId);
    return this.database.read((on) => this.texts.masked(on, actor.officeId, dayId, entries));
  }
}
