import { Injectable } from '@nestjs/common';
import { OfficeSettings } from '@tiepdan/agency/api';
import { Database } from '@tiepdan/platform/api';
import type { DigestTerms } from './facts.js';

/** An office, and what it has set for its reminders. */
export interface RemindedOffice extends DigestTerms {
  readonly officeId: string;
  readonly name: string;
  /** `07:30`. */
  readonly digestAt: string;
}

@Injectable()
export class OfficeTerms {
  constructor(
    private readonly database: Database,
    private readonly settings: OfficeSettings,
  ) {}

  /** Every office of the installation. */
  async all(): Promise<RemindedOffice[]> {
    const offices = await this.database.read((manager) =>
      manager.query<{ officeId: string; name: string }[]>(`SELECT id AS "officeId", name FROM office ORDER BY id`),
    );
    const reminded: RemindedOffice[] = [];
    for (const office of offices) reminded.push({ ...office, ...(await this.of(office.officeId)) });
    return reminded;
  }

  /** What the office has set, or what is usual. */
  async of(officeId: string): Promise<Omit<RemindedOffice, 'officeId' | 'name'>> {
    const { digestAt, warnDays, escalateHeadAfter, escalateLeaderAfter } = await this.settings.of(officeId);
    return { digestAt, warnDays, escalateHeadAfter, escalateLeaderAfter };
  }
}
