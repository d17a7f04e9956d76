import { Injectable } from '@nestjs/common';
import { UnitQueries } from '@tiepdan/agency/api';
import type { UnitView } from '@tiepdan/agency/contract';
import type { UnitStanding } from '@tiepdan/filing/contract';
import type { FormCode, FormNumbers, RowState } from '@tiepdan/form/contract';
import type { EntityManager } from 'typeorm';
import type { OfficialPeriod } from '../periods.js';
import { ReturnQueries } from './return.queries.js';

type Querying = Pick<EntityManager, 'query'>;

/** A unit with what it has reported for a period. */
export interface UnitRow {
  readonly unit: UnitView;
  readonly standing: UnitStanding;
  readonly state: Exclude<RowState, 'own'>;
  /** By form, in the order of its columns; null while it has not reported. An excluded unit's are shown and added nowhere. */
  readonly values: ReadonlyMap<FormCode, FormNumbers> | null;
}

/** Reads the units of a period with their figures, as they were sent in. */
@Injectable()
export class UnitRows {
  constructor(
    private readonly units: UnitQueries,
    private readonly returns: ReturnQueries,
  ) {}

  /** In the order of their rows. Belongs in a snapshot or a transaction. */
  async of(officeId: string, period: OfficialPeriod, on: Querying): Promise<UnitRow[]> {
    const units = new Map((await this.units.list(officeId, period, on)).map((unit) => [unit.id, unit]));
    const { units: standings } = await this.returns.overview(officeId, period, on);
    const standing = standings.flatMap(({ returnId, returnReason }) => (returnId && returnReason === null ? [returnId] : []));
    const figures = await this.returns.figures(officeId, standing, on);
    return standings.flatMap((each) => {
      const unit = units.get(each.unitId);
      const forms = each.returnId && each.returnReason === null ? figures.get(each.returnId) : undefined;
      const values = forms ? new Map(forms.map(({ form, values: numbers }) => [form, numbers])) : null;
      return unit ? [{ unit, standing: each, state: stateOf(unit, each, values !== null), values }] : [];
    });
  }
}

function stateOf({ excluded }: UnitView, { source }: UnitStanding, reported: boolean): UnitRow['state'] {
  if (excluded) return 'excluded';
  if (!reported) return 'missing';
  return source === 'records' ? 'records' : 'filed';
}
