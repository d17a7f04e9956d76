import { Injectable } from '@nestjs/common';
import type { UnitView } from '@tiepdan/agency/contract';
import { type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

const VIEW_SQL = `SELECT u.id, u.version, u.name, u.short_name AS "shortName", u.kind, u.agency_id AS "agencyId", g.name AS "agencyName", u.records_office_id AS "recordsOfficeId",
    u.excluded, u.position, u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo", u.successor_id AS "successorId", s.name AS "successorName"
  FROM reporting_unit u
  LEFT JOIN agency g ON g.office_id = u.office_id AND g.id = u.agency_id
  LEFT JOIN reporting_unit s ON s.office_id = u.office_id AND s.id = u.successor_id`;

/** Departments before communes before vertical bodies, each in the office's own order. */
const ORDER_SQL = `ORDER BY u.excluded, array_position('{department,commune,other,vertical}'::text[], u.kind), u.position, u.name COLLATE "vi-x-icu", u.valid_from`;

type Querying = Pick<EntityManager, 'query'>;

/** Reads reporting units. */
@Injectable()
export class UnitQueries {
  constructor(private readonly database: Database) {}

  /** Units in force on any day of the span, in the order of their rows; every unit there ever was where no span is given. */
  list(officeId: string, span: { readonly from: PlainDate; readonly to: PlainDate } | null, manager?: Querying): Promise<UnitView[]> {
    const where = new Conditions().and('u.office_id = ?', officeId).and(`u.valid_from <= ?::date`, span?.to).and(`(u.valid_to IS NULL OR u.valid_to >= ?::date)`, span?.from);
    return this.with(manager, (on) => on.query<UnitView[]>(`${VIEW_SQL} WHERE ${where.sql} ${ORDER_SQL}`, where.params));
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's unit as for none */
  async one(officeId: string, id: string, manager?: Querying): Promise<UnitView> {
    const [found] = await this.with(manager, (on) => on.query<UnitView[]>(`${VIEW_SQL} WHERE u.office_id = $1 AND u.id = $2`, [officeId, id]));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  /** The units that a body answers for, the newest first; the account of a body sees none but these. */
  ofAgency(officeId: string, agencyId: string, manager?: Querying): Promise<UnitView[]> {
    return this.with(manager, (on) => on.query<UnitView[]>(`${VIEW_SQL} WHERE u.office_id = $1 AND u.agency_id = $2 ORDER BY u.valid_from DESC`, [officeId, agencyId]));
  }

  private with<T>(manager: Querying | undefined, read: (on: Querying) => Promise<T>): Promise<T> {
    return manager ? read(manager) : this.database.read(read);
  }
}
