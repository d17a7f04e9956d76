import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type CorrectCitizenRequest } from '@tiepdan/citizen/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { keepVersion, lockCitizens, standingCitizen } from '../citizen-locks.js';
import { citizenColumns, updateCitizen, writeFormerPapers } from '../citizen-rows.js';
import { settleDetails } from '../person/settle-details.js';

/** Corrects what the list says of a person or organisation, on all records at once. */
@Injectable()
export class CorrectCitizen {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CITIZEN.*, RECORD.* */
  run(actor: Actor, id: string, { version, reason, ...input }: CorrectCitizenRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await standingCitizen(tx, actor.officeId, (await lockCitizens(tx, actor.officeId, [id])).get(id), version);
      const details = await settleDetails(tx, input, { position: 1, path: '' });
      await keepVersion(tx, actor.officeId, before);
      await updateCitizen(tx, actor.officeId, id, citizenColumns(details));
      await writeFormerPapers(tx, actor.officeId, id, details.formerPapers ?? []);
      await this.chronicle.record(tx, actor, { subject: 'citizen', id, type: 'corrected', reason, before: { version } });
      return { id, version: version + 1 };
    });
  }
}
