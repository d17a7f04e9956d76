import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitQueries } from '@tiepdan/agency/api';
import { type UnitReturn, UnitReturns, type UnitsWanted } from '@tiepdan/form/api';
import { formSetOn } from '@tiepdan/form/contract';
import type { EntityManager } from 'typeorm';
import { officialPeriodOf } from '../periods.js';
import { UnitRows } from './unit-rows.js';

/**
 * Tells the forms which units report and what they have reported. Of an official period that is what was sent in. Of other days, of an
 * earlier day's state, or by another regime's forms nothing was sent in: there, only units that keep their records in this system have figures.
 */
@Injectable()
export class TellUnits implements OnModuleInit {
  constructor(
    private readonly port: UnitReturns,
    private readonly units: UnitQueries,
    private readonly rows: UnitRows,
  ) {}

  onModuleInit(): void {
    this.port.add((reader, wanted) => this.of(reader, wanted));
  }

  /** In the order of their rows. */
  async of(on: Pick<EntityManager, 'query'>, { officeId, period, set, asOf }: UnitsWanted): Promise<UnitReturn[]> {
    if (period.code && set === formSetOn(period.to) && (!asOf || asOf >= period.to)) {
      const rows = await this.rows.of(officeId, officialPeriodOf(period.code), on);
      // What was sent in from records is as fixed as what was typed: with its figures, and no office to count anew.
      return rows.map(({ unit, state, values }) => ({ unitId: unit.id, name: unit.name, state, officeId: null, values }));
    }
    const units = await this.units.list(officeId, period, on);
    return units.map(({ id, name, excluded, recordsOfficeId }) => {
      const state = excluded ? 'excluded' : recordsOfficeId ? 'records' : 'missing';
      return { unitId: id, name, state, officeId: state === 'records' ? recordsOfficeId : null, values: null };
    });
  }
}
