import { namesSql } from '@tiepdan/citizen/api';
import type { FeedbackStage } from '@tiepdan/feedback/contract';

const SENDERS = { table: 'petition_sender', key: 'petition_id', record: 'p' } as const;
const PEOPLE = { table: 'reception_person', key: 'reception_id', record: 'r' } as const;

/** Joins of feedback `f` to the record it came by, `p` or `r`. */
export const ORIGIN_JOINS = `
  LEFT JOIN petition p ON p.office_id = f.office_id AND p.id = f.petition_id
  LEFT JOIN reception r ON r.office_id = f.office_id AND r.id = f.reception_id`;

/** SQL of a text[] of who sent it; of a sealed record the mask. */
export const SENDER_NAMES_SQL = `CASE WHEN f.petition_id IS NOT NULL THEN ${namesSql(SENDERS)} WHEN f.reception_id IS NOT NULL THEN ${namesSql(PEOPLE)}
  WHEN f.sender_name IS NOT NULL THEN ARRAY[f.sender_name] ELSE ARRAY[]::text[] END`;

/** SQL of a text[] of the senders of a petition `p`, and of the people of a reception `r`. */
export const PETITION_NAMES_SQL = namesSql(SENDERS);
export const RECEPTION_NAMES_SQL = namesSql(PEOPLE);

/**
 * SQL condition of each number, on feedback `f`; the list behind a number has the same.
 * @param today placeholder of the office's day
 */
export function stageSql(stage: FeedbackStage, today: string): string {
  return {
    open: `f.state IN ('received', 'forwarded')`,
    answered: `f.answered_on IS NOT NULL`,
    published: `f.state = 'published'`,
    withdrawn: `f.state = 'withdrawn'`,
    late: `f.state <> 'withdrawn' AND coalesce(f.answered_on, ${today}::date) > f.due_on`,
  }[stage];
}
