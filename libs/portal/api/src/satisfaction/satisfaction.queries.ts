import { Injectable } from '@nestjs/common';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type PortalUseView, SATISFACTION_GRADES, SATISFACTION_LIST_MAX, type SatisfactionEntry, type SatisfactionGrade, type SatisfactionView, portalErrors } from '@tiepdan/portal/contract';

/** Most days looked at at once. */
export const PERIOD_DAYS_MOST = 1_098;

export interface PortalPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What citizens said, and how much the public pages were used; never who. */
@Injectable()
export class SatisfactionQueries {
  constructor(private readonly database: Database) {}

  /** @throws Refusal PORTAL.PERIOD_REVERSED, PORTAL.PERIOD_TOO_LONG */
  async satisfaction(actor: Actor, { from, to }: PortalPeriod): Promise<SatisfactionView> {
    checkPeriod(from, to);
    return this.database.snapshot(async (manager) => {
      const counted = await manager.query<{ grade: SatisfactionGrade; count: number }[]>(
        `SELECT grade, count(*)::integer AS count FROM satisfaction WHERE office_id = $1 AND given_on BETWEEN $2 AND $3 GROUP BY grade`,
        [actor.officeId, from, to],
      );
      const entries = await manager.query<SatisfactionEntry[]>(
        `SELECT id, given_on::text AS on, grade, words AS text FROM satisfaction WHERE office_id = $1 AND given_on BETWEEN $2 AND $3 ORDER BY given_on DESC, id DESC LIMIT ${SATISFACTION_LIST_MAX}`,
        [actor.officeId, from, to],
      );
      const counts = ALL_GRADES.map((grade) => ({ grade, count: counted.find((row) => row.grade === grade)?.count ?? 0 }));
      return { from, to, counts, total: counts.reduce((sum, { count }) => sum + count, 0), entries };
    });
  }

  /** @throws Refusal PORTAL.PERIOD_REVERSED, PORTAL.PERIOD_TOO_LONG */
  async use(actor: Actor, { from, to }: PortalPeriod): Promise<PortalUseView> {
    checkPeriod(from, to);
    const [row] = await this.database.read((manager) =>
      manager.query<Omit<PortalUseView, 'from' | 'to'>[]>(
        `SELECT (SELECT coalesce(sum(lookups), 0)::integer FROM portal_use WHERE office_id = $1 AND used_on BETWEEN $2 AND $3) AS lookups,
                (SELECT count(*)::integer FROM lookup_code WHERE office_id = $1 AND revoked_at IS NULL) AS codes,
                (SELECT count(*)::integer FROM hearing_request WHERE office_id = $1 AND origin = 'public' AND requested_on BETWEEN $2 AND $3) AS registrations`,
        [actor.officeId, from, to],
      ),
    );
    return { from, to, lookups: 0, codes: 0, registrations: 0, ...row };
  }
}

const ALL_GRADES = (Object.keys(SATISFACTION_GRADES).map(Number) as SatisfactionGrade[]).sort((one, other) => other - one);

function checkPeriod(from: PlainDate, to: PlainDate): void {
  if (to < from) throw new Refusal(portalErrors, 'PORTAL.PERIOD_REVERSED');
  if (addDays(from, PERIOD_DAYS_MOST) < to) throw new Refusal(portalErrors, 'PORTAL.PERIOD_TOO_LONG', { days: PERIOD_DAYS_MOST });
}
