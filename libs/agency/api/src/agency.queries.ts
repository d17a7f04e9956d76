import { Injectable } from '@nestjs/common';
import type { AgencyKind, AgencyView, OfficeView } from '@tiepdan/agency/contract';
import { Conditions, Database, contains } from '@tiepdan/platform/api';
import { foldText } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

@Injectable()
export class AgencyQueries {
  constructor(private readonly database: Database) {}

  /** The office's bodies, in the office's own order. At most 200: a longer list is narrowed by typing. */
  list(officeId: string, q: string | null, kind: AgencyKind | null): Promise<AgencyView[]> {
    const where = new Conditions()
      .and('office_id = ?', officeId)
      .and('kind = ?', kind)
      .and('fold(name) LIKE ?', q ? contains(foldText(q)) : null);
    return this.database.read((manager) =>
      manager.query(
        `SELECT id, name, short_name AS "shortName", kind FROM agency
         WHERE ${where.sql} ORDER BY position, name COLLATE "vi-x-icu" LIMIT 200`,
        where.params,
      ),
    );
  }

  /** A body by its id, which a key holds. */
  async ref(officeId: string, id: string): Promise<{ readonly id: string; readonly name: string }> {
    const [agency] = await this.database.read((manager) =>
      manager.query<{ id: string; name: string }[]>(`SELECT id, name FROM agency WHERE office_id = $1 AND id = $2`, [officeId, id]),
    );
    if (!agency) throw new Error('an account answers for a body that its office does not have');
    return agency;
  }

  /** The office as headings and narrative name it. Give the transaction or snapshot one is in: it must not wait for a second connection. */
  async office(officeId: string, manager?: Pick<EntityManager, 'query'>): Promise<OfficeView> {
    const read = (on: Pick<EntityManager, 'query'>) =>
      on.query<OfficeView[]>(
        `SELECT id, name, parent_name AS "parentName", place_name AS "placeName", committee_name AS "committeeName"
         FROM office WHERE id = $1`,
        [officeId],
      );
    const [office] = await (manager ? read(manager) : this.database.read(read));
    if (!office) throw new Error('the signed-in account has no office');
    return office;
  }
}
