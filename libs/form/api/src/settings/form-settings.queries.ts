import { Injectable } from '@nestjs/common';
import { type FormSettingsView, USUAL_FORM_SETTINGS } from '@tiepdan/form/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** What offices have decided where the circulars on forms are silent; the usual where they have not. */
@Injectable()
export class FormSettingsQueries {
  constructor(private readonly database: Database) {}

  /** Give the snapshot that the forms are computed from, or the transaction that files them. */
  async of(officeId: string, reader?: Pick<EntityManager, 'query'>): Promise<FormSettingsView> {
    const read = (on: Pick<EntityManager, 'query'>) =>
      on.query<FormSettingsView[]>(
        `SELECT cases, double_reception AS "doubleReception", priority, groups, version FROM form_setting WHERE office_id = $1`,
        [officeId],
      );
    const [found] = await (reader ? read(reader) : this.database.read(read));
    return found ?? { ...USUAL_FORM_SETTINGS, version: 0 };
  }
}
