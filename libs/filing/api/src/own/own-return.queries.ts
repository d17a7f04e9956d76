import { Injectable } from '@nestjs/common';
import { AgencyQueries, UnitQueries } from '@tiepdan/agency/api';
import type { UnitView } from '@tiepdan/agency/contract';
import { type OwnReturnPeriod, type OwnReturns, type ReturnView, filingErrors, unitsDueOn } from '@tiepdan/filing/contract';
import { formSetOn } from '@tiepdan/form/contract';
import { type Actor, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type OfficialPeriod, officialPeriodOf, periodsOver } from '../periods.js';
import { ReturnQueries } from '../returns/return.queries.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';

type Querying = Pick<EntityManager, 'query'>;

/** So far back a body sees the periods it reports on. Days. */
const LOOK_BACK = 400;

/** What the account of a body sees of reporting: the periods of its own unit, and nothing of the office or of other units. */
@Injectable()
export class OwnReturnQueries {
  constructor(
    private readonly database: Database,
    private readonly units: UnitQueries,
    private readonly agencies: AgencyQueries,
    private readonly returns: ReturnQueries,
    private readonly terms: FilingTermsQueries,
    private readonly clock: Clock,
  ) {}

  /** The last periods that are over, newest first. @throws Refusal RETURN.NO_UNIT */
  list(actor: Actor): Promise<OwnReturns> {
    return this.database.snapshot(async (on) => {
      const units = await this.ownUnits(actor, on);
      const [unit] = units;
      if (!unit) throw new Refusal(filingErrors, 'RETURN.NO_UNIT');
      const periods: OwnReturnPeriod[] = [];
      for (const period of periodsOver(this.clock.today(), LOOK_BACK)) {
        const asked = units.find((each) => overlaps(each, period));
        if (asked && !asked.excluded) periods.push(await this.period(on, actor.officeId, asked, period));
      }
      const { name: officeName } = await this.agencies.office(actor.officeId, on);
      return { unitId: unit.id, unitName: unit.name, officeName, hasRecords: unit.recordsOfficeId !== null, periods };
    });
  }

  /** One submission of its own. @throws Refusal RECORD.NOT_FOUND, RETURN.NO_UNIT */
  async one(actor: Actor, id: string): Promise<ReturnView> {
    const units = await this.database.read((on) => this.ownUnits(actor, on));
    if (!units.length) throw new Refusal(filingErrors, 'RETURN.NO_UNIT');
    return this.returns.one(actor.officeId, id, undefined, units.map((unit) => unit.id));
  }

  /** The unit that the body reports for in a period. @throws Refusal FILING.NOT_OFFICIAL, RETURN.NO_UNIT, RETURN.UNIT_NOT_ASKED */
  async unitFor(actor: Actor, code: string): Promise<string> {
    const period = officialPeriodOf(code);
    const units = await this.database.read((on) => this.ownUnits(actor, on));
    if (!units.length) throw new Refusal(filingErrors, 'RETURN.NO_UNIT');
    const unit = units.find((each) => overlaps(each, period) && !each.excluded);
    if (!unit) throw new Refusal(filingErrors, 'RETURN.UNIT_NOT_ASKED', { period: period.label });
    return unit.id;
  }

  private async ownUnits({ officeId, agencyId }: Actor, on: Querying): Promise<UnitView[]> {
    return agencyId ? this.units.ofAgency(officeId, agencyId, on) : [];
  }

  private async period(on: Querying, officeId: string, unit: UnitView, period: OfficialPeriod): Promise<OwnReturnPeriod> {
    const terms = await this.terms.of(officeId, on);
    const [last] = await on.query<{ id: string; late: boolean; returnReason: string | null }[]>(
      `SELECT id, submitted_on > due_on AS late, return_reason AS "returnReason" FROM unit_return WHERE office_id = $1 AND unit_id = $2 AND period_code = $3 ORDER BY ordinal DESC LIMIT 1`,
      [officeId, unit.id, period.code],
    );
    const reminders = await on.query<{ day: PlainDate }[]>(
      `SELECT DISTINCT reminded_on::text AS day FROM return_reminder WHERE office_id = $1 AND unit_id = $2 AND period_code = $3 ORDER BY 1`,
      [officeId, unit.id, period.code],
    );
    const state = !last ? 'missing' : last.returnReason !== null ? 'returned' : last.late ? 'late' : 'reported';
    return {
      period,
      set: formSetOn(period.to),
      dueOn: unitsDueOn(period, terms),
      state,
      returnId: last?.id ?? null,
      returnReason: last?.returnReason ?? null,
      remindedOn: reminders.map(({ day }) => day),
    };
  }
}

const overlaps = ({ validFrom, validTo }: UnitView, { from, to }: OfficialPeriod): boolean => validFrom <= to && (!validTo || validTo >= from);
