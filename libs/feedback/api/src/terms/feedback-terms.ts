import { Injectable } from '@nestjs/common';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { addWorkingDays } from '@tiepdan/calendar/contract';
import { type FeedbackTermsView, USUAL_FEEDBACK_TERMS } from '@tiepdan/feedback/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { DueDays } from '../feedback.repository.js';

/** How long offices give themselves for feedback; the usual where they have set nothing. */
@Injectable()
export class FeedbackTermsQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarQueries,
  ) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<FeedbackTermsView> {
    const read = (on: EntityManager) =>
      on.query<FeedbackTermsView[]>(`SELECT forward_days AS "forwardDays", answer_days AS "answerDays", version FROM feedback_terms WHERE office_id = $1`, [officeId]);
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? { ...USUAL_FEEDBACK_TERMS, version: 0 };
  }

  /** By when feedback received on a day should be forwarded and answered, by the terms and the calendar of now. */
  async dueDays(tx: EntityManager, officeId: string, receivedOn: PlainDate): Promise<DueDays> {
    const { forwardDays, answerDays } = await this.of(officeId, tx);
    const calendar = await this.calendars.of(officeId, tx);
    // Of a day before any way of counting was in force every day counts: such a record is old, and late anyway.
    const counts = calendar.counting.some(({ validFrom }) => validFrom <= receivedOn);
    const after = (days: number) => (counts ? addWorkingDays(calendar, receivedOn, days) : addDays(receivedOn, days));
    return { forwardDueOn: after(forwardDays), dueOn: after(answerDays) };
  }
}
