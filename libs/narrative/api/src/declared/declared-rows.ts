import type { DeclaredFigures, DeclaredNeighbour } from '@tiepdan/narrative/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { parsePeriodCode } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';

type Reader = Pick<EntityManager, 'query'>;

/** A return with its figures as the database holds it. */
export interface ReturnRow {
  readonly id: string;
  readonly version: number;
  readonly table: string;
  readonly period: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly source: string;
  readonly cutOffOn: PlainDate;
  readonly note: string | null;
  readonly updatedByName: string;
  readonly updatedAt: Date;
  readonly figures: Readonly<Record<string, number>>;
}

/**
 * Every return that touches the days from `from` to `to`, or ends on the day before: those of the span itself, those it has to agree with.
 * There are five tables and seven periods a year, so a year is a few dozen rows.
 */
export function returnsAround(reader: Reader, officeId: string, from: PlainDate, to: PlainDate): Promise<ReturnRow[]> {
  return reader.query<ReturnRow[]>(
    `SELECT r.id, r.version, r.table_code AS "table", r.period_code AS period, r.from_day::text AS "from", r.to_day::text AS "to", r.source,
            r.cut_off_on::text AS "cutOffOn", r.note, a.full_name AS "updatedByName", r.updated_at AS "updatedAt",
            coalesce((SELECT json_object_agg(v.row_code, v.value) FROM declared_value v WHERE v.office_id = r.office_id AND v.return_id = r.id), '{}') AS figures
     FROM declared_return r JOIN account a ON a.office_id = r.office_id AND a.id = r.updated_by
     WHERE r.office_id = $1 AND r.from_day <= $3 AND r.to_day >= $2::date - 1
     ORDER BY r.from_day, r.to_day, r.id`,
    [officeId, from, to],
  );
}

export const figuresOf = ({ figures }: ReturnRow): DeclaredFigures => new Map(Object.entries(figures));

/** A return as the checks of another one look at it. */
export const neighbour = (row: ReturnRow): DeclaredNeighbour => ({
  label: parsePeriodCode(row.period)?.label ?? row.period,
  from: row.from,
  to: row.to,
  figures: figuresOf(row),
});
