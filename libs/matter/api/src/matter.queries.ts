import { Injectable } from '@nestjs/common';
import type { MatterBelonging, MatterView } from '@tiepdan/matter/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { FLAGS_SQL } from './flags/flag.queries.js';
import { belongingsOf } from './gathering/belongings.js';
import { LINKS_SQL } from './gathering/links.js';
import { MATTER_NUMBER_SQL } from './matter-number.js';

@Injectable()
export class MatterQueries {
  constructor(private readonly database: Database) {}

  /** @throws Refusal RECORD.NOT_FOUND for another office's matter as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<MatterView> {
    const read = (on: EntityManager) =>
      on.query<MatterView[]>(
        `SELECT m.id, ${MATTER_NUMBER_SQL} AS number, m.kind, m.field_code AS "fieldCode", f.name AS "fieldName", m.summary, m.sealed,
                m.opened_on::text AS "openedOn", m.status, m.version, m.created_at AS "createdAt", a.full_name AS "createdByName", m.updated_at AS "updatedAt",
                ${FLAGS_SQL} AS flags, ${LINKS_SQL}
         FROM matter m JOIN field f ON f.code = m.field_code JOIN account a ON a.office_id = m.office_id AND a.id = m.created_by
         WHERE m.office_id = $1 AND m.id = $2`,
        [actor.officeId, id, actor.permissions.has('citizen.open-sealed')],
      );
    const [found] = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  /** Everything that hangs on a matter. @throws Refusal RECORD.NOT_FOUND */
  async belongings(actor: Actor, id: string): Promise<MatterBelonging[]> {
    await this.one(actor, id);
    return this.database.read((manager) => belongingsOf(manager, actor.officeId, id));
  }
}
