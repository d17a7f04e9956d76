import { Injectable } from '@nestjs/common';
import { type OfficeSettingsView, USUAL_OFFICE_SETTINGS } from '@tiepdan/agency/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** What offices have set; the usual where they have not. */
@Injectable()
export class OfficeSettings {
  constructor(private readonly database: Database) {}

  /** Give the transaction where the answer decides something that is written. */
  async of(officeId: string, manager?: EntityManager): Promise<OfficeSettingsView> {
    const read = (on: EntityManager) =>
      on.query<OfficeSettingsView[]>(
        `SELECT signed_ways AS "signedWays", joint_from AS "jointFrom", warn_days AS "warnDays", escalate_head_after AS "escalateHeadAfter",
                escalate_leader_after AS "escalateLeaderAfter", digest_at AS "digestAt", version
         FROM office_setting WHERE office_id = $1`,
        [officeId],
      );
    const [found] = await (manager ? read(manager) : this.database.read(read));
    return found ?? { ...USUAL_OFFICE_SETTINGS, version: 0 };
  }
}
