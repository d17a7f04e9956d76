import { Injectable } from '@nestjs/common';
import { type MergeUnitsRequest, type MergedUnits, type UnitView, unitErrors } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { type Actor, type PlainDate, addDays, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { UnitQueries } from '../unit.queries.js';
import { insertUnit } from '../unit.repository.js';

/** Makes one unit of several on a day: what was reported before stays under who reported it, and points to who took it over. */
@Injectable()
export class MergeUnits {
  constructor(
    private readonly database: Database,
    private readonly queries: UnitQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal UNIT.*, RECORD.NOT_FOUND */
  async run(actor: Actor, request: MergeUnitsRequest): Promise<MergedUnits> {
    const { officeId } = actor;
    if (request.units.length === 0 || Boolean(request.intoId) === Boolean(request.into)) throw new Refusal(unitErrors, 'UNIT.NO_SUCCESSOR');
    if (request.intoId && request.units.includes(request.intoId)) throw new Refusal(unitErrors, 'UNIT.MERGED_INTO_ITSELF');
    return this.database.write(async (tx) => {
      const ended = await this.lock(tx, officeId, request.units);
      for (const unit of ended) inForce(unit, addDays(request.on, -1));
      await end(tx, officeId, request);
      const id = request.intoId ?? (await this.begin(tx, actor, request, ended));
      if (request.intoId) await this.goOn(tx, officeId, request.intoId, request.on);
      await tx.query(`UPDATE reporting_unit SET successor_id = $3 WHERE office_id = $1 AND id = ANY ($2)`, [officeId, request.units, id]);
      for (const unit of [...request.units, ...(request.intoId ? [id] : [])])
        await this.chronicle.record(tx, actor, { subject: 'reporting-unit', id: unit, type: 'unit-merged', reason: request.reason });
      const { version } = await this.queries.one(officeId, id, tx);
      return { id, version };
    });
  }

  private async lock(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<UnitView[]> {
    const found = await tx.query<{ id: string }[]>(`SELECT id FROM reporting_unit WHERE office_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE`, [officeId, ids]);
    if (found.length < ids.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return Promise.all(found.map(({ id }) => this.queries.one(officeId, id, tx)));
  }

  /** The new unit stands where the first of the old ones stood. */
  private async begin(tx: EntityManager, actor: Actor, { into, on, reason }: MergeUnitsRequest, ended: readonly UnitView[]): Promise<string> {
    if (!into) throw new Refusal(unitErrors, 'UNIT.NO_SUCCESSOR');
    const position = Math.min(...ended.map((unit) => unit.position));
    const excluded = ended.every((unit) => unit.excluded);
    const id = await insertUnit(tx, actor.officeId, { ...into, excluded, position, validFrom: on, validTo: null });
    await this.chronicle.record(tx, actor, { subject: 'reporting-unit', id, type: 'registered', reason });
    return id;
  }

  private async goOn(tx: EntityManager, officeId: string, id: string, on: PlainDate): Promise<void> {
    const [unit] = await this.lock(tx, officeId, [id]);
    if (unit) inForce(unit, on);
    await tx.query(`UPDATE reporting_unit SET version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id]);
  }
}

/** Old ones end the day before; their successor is written when it is there. */
async function end(tx: EntityManager, officeId: string, { units, on }: MergeUnitsRequest): Promise<void> {
  await tx.query(`UPDATE reporting_unit SET valid_to = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = ANY ($2)`, [officeId, units, addDays(on, -1)]);
}

/** @throws Refusal UNIT.NOT_IN_FORCE */
function inForce({ name, validFrom, validTo }: UnitView, on: PlainDate): void {
  if (on < validFrom || (validTo && validTo < on)) throw new Refusal(unitErrors, 'UNIT.NOT_IN_FORCE', { name, on: formatDay(on) });
}
