import { Injectable } from '@nestjs/common';
import { FEEDBACK_CHANNELS, FEEDBACK_STAGES, type FeedbackChannel, type FeedbackCounts, type FeedbackFigures, type FeedbackStage, feedbackErrors } from '@tiepdan/feedback/contract';
import { type Actor, addYears, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { FeedbackPeriodQuery } from '../feedback.body.js';
import { VISIBLE_FEEDBACK } from '../feedback.policy.js';
import { stageSql } from '../feedback-sql.js';

const STAGES = Object.keys(FEEDBACK_STAGES) as FeedbackStage[];
const IN_PERIOD = 'f.received_on BETWEEN $2 AND $3';

/** Every channel and all together in one statement, so that they are counted from the same rows. */
const COUNTS_SQL = `SELECT f.channel, count(*) FILTER (WHERE ${IN_PERIOD})::int AS received,
    count(*) FILTER (WHERE f.received_on BETWEEN $4 AND $5)::int AS before,
    ${STAGES.map((stage) => `count(*) FILTER (WHERE ${IN_PERIOD} AND ${stageSql(stage, '$6')})::int AS ${stage}`).join(', ')}
  FROM feedback f WHERE ${VISIBLE_FEEDBACK} AND f.status = 'active' AND (${IN_PERIOD} OR f.received_on BETWEEN $4 AND $5)
  GROUP BY GROUPING SETS ((f.channel), ())`;

const nothing = (channel: FeedbackChannel | null): FeedbackCounts => ({ channel, received: 0, before: 0, open: 0, answered: 0, published: 0, withdrawn: 0, late: 0 });

/** Feedback counted by channel. Another regime than reception: nothing of it is in the reports on receiving citizens. */
@Injectable()
export class FeedbackFigureQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.PERIOD_BACKWARD */
  async report(actor: Actor, { from, to }: FeedbackPeriodQuery): Promise<FeedbackFigures> {
    if (from > to) throw new Refusal(feedbackErrors, 'FEEDBACK.PERIOD_BACKWARD', { from: formatDay(from), to: formatDay(to) });
    const [beforeFrom, beforeTo] = [addYears(from, -1), addYears(to, -1)];
    const counted = await this.database.read((manager) => manager.query<FeedbackCounts[]>(COUNTS_SQL, [actor.officeId, from, to, beforeFrom, beforeTo, this.clock.today()]));
    const of = (channel: FeedbackChannel | null) => counted.find((row) => row.channel === channel) ?? nothing(channel);
    return { from, to, beforeFrom, beforeTo, channels: (Object.keys(FEEDBACK_CHANNELS) as FeedbackChannel[]).map(of), total: of(null) };
  }
}
