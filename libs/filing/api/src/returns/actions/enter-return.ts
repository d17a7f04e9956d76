import { Injectable } from '@nestjs/common';
import type { EnterReturnRequest, EnteredReturn } from '@tiepdan/filing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { WriteReturn } from '../write-return.js';

/** Takes in a unit's figures as they were typed, from whoever may say so for the unit. */
@Injectable()
export class EnterReturn {
  constructor(private readonly write: WriteReturn) {}

  /** @throws Refusal RETURN.*, FILING.NOT_OFFICIAL, RECORD.NOT_FOUND */
  run(actor: Actor, { unitId, period, forms, note }: EnterReturnRequest): Promise<EnteredReturn> {
    return this.write.run(actor, { unitId, period, source: 'typed', note: note ?? null, figures: () => Promise.resolve(forms) });
  }
}
