import { Injectable } from '@nestjs/common';
import { RunningLimitQueries } from '@tiepdan/calendar/api';
import type { MatterLimit, MatterLimitList } from '@tiepdan/desk/contract';
import { MatterQueries } from '@tiepdan/matter/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';

/** A record of the matter that has an open limit. */
interface Limited {
  readonly kind: MatterLimit['record']['kind'];
  readonly id: string;
  readonly number: string;
}

/** More open records than one matter has at a time; the rest is on the records themselves. */
const MOST_RECORDS = 50;

/** The open limits of everything that hangs on a matter. */
@Injectable()
export class MatterLimitQueries {
  constructor(
    private readonly database: Database,
    private readonly matters: MatterQueries,
    private readonly limits: RunningLimitQueries,
  ) {}

  /**
   * Running and paused limits of the matter's petitions and receptions that the actor may read, the nearest first.
   * @throws Refusal RECORD.NOT_FOUND
   */
  async of(actor: Actor, matterId: string): Promise<MatterLimitList> {
    await this.matters.one(actor, matterId);
    const records = await this.limited(actor, matterId);
    const each = await Promise.all(records.map((record) => this.openOf(actor, record)));
    return each.flat().sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));
  }

  private limited(actor: Actor, matterId: string): Promise<Limited[]> {
    const kinds = (['petition', 'reception'] as const).filter((kind) => actor.permissions.has(`${kind}.read`));
    if (!kinds.length) return Promise.resolve([]);
    const each = kinds.map(
      (kind) => `SELECT '${kind}' AS kind, x.id, x.book_number || '/' || x.book_year AS number FROM ${kind} x
        WHERE x.office_id = $1 AND x.matter_id = $2 AND x.status = 'active' AND EXISTS (
          SELECT 1 FROM running_limit l WHERE l.office_id = x.office_id AND l.${kind}_id = x.id AND l.state IN ('running', 'paused'))`,
    );
    return this.database.read((manager) => manager.query(`${each.join(' UNION ALL ')} ORDER BY id LIMIT ${MOST_RECORDS}`, [actor.officeId, matterId]));
  }

  private async openOf(actor: Actor, { kind, id, number }: Limited): Promise<MatterLimit[]> {
    const limits = await this.limits.of(actor, kind === 'petition' ? { petitionId: id } : { receptionId: id });
    const record = { kind, number, link: `/${kind}s/${id}` };
    return limits.filter(({ state }) => state === 'running' || state === 'paused').map((limit) => ({ ...limit, record }));
  }
}
