import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { EnteredRecord, InspectionDetails, InstrumentDetails, TrainingDetails } from '@tiepdan/oversight/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { type Columns, INSPECTION, INSTRUMENT, type OversightTable, TRAINING, inspectionColumns, insertRecord, instrumentColumns, trainingColumns } from '../oversight.repository.js';
import { checkHappened, checkInspection } from '../oversight.rules.js';

/** Enters an instrument, a training or an inspection on the day it happened. */
@Injectable()
export class EnterOversight {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal OVERSIGHT.IN_FUTURE */
  async instrument(actor: Actor, details: InstrumentDetails): Promise<EnteredRecord> {
    checkHappened('issuedOn', details.issuedOn, this.clock.today());
    return this.write(actor, INSTRUMENT, instrumentColumns(details));
  }

  /** @throws Refusal OVERSIGHT.IN_FUTURE */
  async training(actor: Actor, details: TrainingDetails): Promise<EnteredRecord> {
    checkHappened('heldOn', details.heldOn, this.clock.today());
    return this.write(actor, TRAINING, trainingColumns(details));
  }

  /** @throws Refusal OVERSIGHT.IN_FUTURE, INSPECTION.CONCLUDED_BEFORE_START */
  async inspection(actor: Actor, details: InspectionDetails): Promise<EnteredRecord> {
    checkInspection(details, this.clock.today());
    return this.write(actor, INSPECTION, inspectionColumns(details));
  }

  private write(actor: Actor, kind: OversightTable, columns: Columns): Promise<EnteredRecord> {
    return this.database.write(async (tx) => {
      const id = await insertRecord(tx, actor, kind, columns);
      await this.chronicle.record(tx, actor, { subject: kind.subject, id, type: 'registered' });
      return { id, version: 1 };
    });
  }
}
