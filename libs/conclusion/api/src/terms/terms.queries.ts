import { Injectable } from '@nestjs/common';
import { type ConclusionTermsView, USUAL_CONCLUSION_TERMS } from '@tiepdan/conclusion/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** In how many days an office carries out conclusions; the usual where it has set nothing. */
@Injectable()
export class ConclusionTermsQueries {
  constructor(private readonly database: Database) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<ConclusionTermsView> {
    const read = (on: EntityManager) =>
      on.query<ConclusionTermsView[]>(
        `SELECT notice_days AS "noticeDays", task_days_least AS "taskDaysLeast", task_days_most AS "taskDaysMost", soon_days AS "soonDays", version
         FROM conclusion_terms WHERE office_id = $1`,
        [officeId],
      );
    const [set] = await (manager ? read(manager) : this.database.read(read));
    return set ?? { ...USUAL_CONCLUSION_TERMS, version: 0 };
  }
}
