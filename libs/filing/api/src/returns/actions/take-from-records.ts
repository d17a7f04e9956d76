import { Injectable } from '@nestjs/common';
import { type EnteredReturn, type FromRecordsRequest, type TypedForm, filingErrors } from '@tiepdan/filing/contract';
import { FormFigures, FormSettingsQueries } from '@tiepdan/form/api';
import { formSetOn } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { WriteReturn } from '../write-return.js';

/** Computes a unit's figures from the records it keeps in this system, and keeps them as they were at that moment. */
@Injectable()
export class TakeFromRecords {
  constructor(
    private readonly write: WriteReturn,
    private readonly figures: FormFigures,
    private readonly settings: FormSettingsQueries,
  ) {}

  /** @throws Refusal RETURN.*, FILING.NOT_OFFICIAL, RECORD.NOT_FOUND */
  run(actor: Actor, { unitId, period }: FromRecordsRequest): Promise<EnteredReturn> {
    return this.write.run(actor, {
      unitId,
      period,
      source: 'records',
      note: null,
      figures: async (tx, unit, of): Promise<TypedForm[]> => {
        const records = unit.recordsOfficeId;
        if (!records) throw new Refusal(filingErrors, 'RETURN.NO_RECORDS');
        // Who compiles decides how units are counted, so that their figures can be added up.
        const settings = await this.settings.of(actor.officeId, tx);
        const counted = await this.figures.values(tx, { officeIds: [records], period: of, set: formSetOn(of.to), settings });
        return [...(counted.get(records) ?? [])].map(([form, values]) => ({ form, values }));
      },
    });
  }
}
