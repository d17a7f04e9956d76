import { Injectable } from '@nestjs/common';
import { AREAS_OFFERED, type AreaList } from '@tiepdan/citizen/contract';
import { foldText } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, contains, startsWith } from '@tiepdan/platform/api';
import type { AreaQuery } from './area.body.js';

/** All provinces fit into one answer. */
const PROVINCES_OFFERED = 64;
/** The name without what it is: "Sơn Hòa" of "Xã Sơn Hòa", by which people look for it. */
const BARE_NAME = `regexp_replace(fold(a.name), '^(tinh|thanh pho|xa|phuong|dac khu) ', '')`;

/** Provinces and communes for the pickers of an address. */
@Injectable()
export class AreaQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Areas in force whose name, or the name of one they took the place of, fits; those that begin with it first. */
  list({ q, parent, level }: AreaQuery): Promise<AreaList> {
    const typed = foldText(q ?? '');
    const where = new Conditions()
      .and('a.parent_code = ?', parent)
      .and('coalesce(a.valid_to >= ?::date, true)', this.clock.today());
    if (level) where.and(level === 'province' ? 'a.parent_code IS NULL' : 'a.parent_code IS NOT NULL');
    if (typed)
      where.and(
        `fold(a.name) LIKE ? OR EXISTS (SELECT 1 FROM area_succession s JOIN area o ON o.code = s.old_code WHERE s.new_code = a.code AND fold(o.name) LIKE ?)`,
        contains(typed),
        contains(typed),
      );
    const begins = where.param(startsWith(typed));
    const offered = level === 'province' ? PROVINCES_OFFERED : AREAS_OFFERED;
    return this.database.read((manager) =>
      manager.query<AreaList>(
        `SELECT a.code, a.name, a.kind, a.parent_code AS "parentCode", p.name AS "parentName", a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo"
         FROM area a LEFT JOIN area p ON p.code = a.parent_code WHERE ${where.sql}
         ORDER BY ${BARE_NAME} LIKE ${begins} OR fold(a.name) LIKE ${begins} DESC, a.parent_code IS NOT NULL, ${BARE_NAME}, a.code LIMIT ${offered}`,
        where.params,
      ),
    );
  }
}
