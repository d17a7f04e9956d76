import { Injectable } from '@nestjs/common';
import { Database } from '@tiepdan/platform/api';
import type { DigestTerms } from './facts.js';

/** An office, and what it has set for its reminders. */
export interface RemindedOffice extends DigestTerms {
  readonly officeId: string;
  readonly name: string;
  /** `07:30`. */
  readonly digestAt: string;
}

/** An office that has set nothing is reminded as deadlines are by default: three days and one day ahead, at 07:30. */
const TERMS_SQL = `SELECT o.id AS "officeId", o.name, coalesce(s.digest_at, '07:30') AS "digestAt", coalesce(s.warn_days, '{3,1}') AS "warnDays",
    coalesce(s.escalate_head_after, 1) AS "escalateHeadAfter", coalesce(s.escalate_leader_after, 5) AS "escalateLeaderAfter"
  FROM office o LEFT JOIN office_setting s ON s.office_id = o.id`;

@Injectable()
export class OfficeTerms {
  constructor(private readonly database: Database) {}

  /** Every office of the installation. */
  all(): Promise<RemindedOffice[]> {
    return this.database.read((manager) => manager.query(`${TERMS_SQL} ORDER BY o.id`));
  }

  /** @throws Error when there is no such office */
  async of(officeId: string): Promise<RemindedOffice> {
    const [found] = await this.database.read((manager) => manager.query<RemindedOffice[]>(`${TERMS_SQL} WHERE o.id = $1`, [officeId]));
    if (!found) throw new Error('the signed-in account has no office');
    return found;
  }
}
