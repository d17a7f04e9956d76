import type { FormCode, FormRow, FormSet, RowState } from '@tiepdan/form/contract';
import { type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { FilingContent } from './content.js';

type Querying = Pick<EntityManager, 'query'>;

/** A filed report with its rows, as it is stored. */
export interface FrozenFiling {
  readonly id: string;
  readonly periodCode: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly set: FormSet;
  readonly sequence: number;
  readonly filedAt: Date;
  readonly content: FilingContent;
  /** By form, in the order they were filed in. */
  readonly rows: ReadonlyMap<FormCode, readonly FormRow[]>;
}

const FILING_SQL = `SELECT id, period_code AS "periodCode", from_day::text AS "from", to_day::text AS "to", form_set AS set, sequence, filed_at AS "filedAt", content
  FROM report_filing WHERE office_id = $1 AND id = $2`;

const ROWS_SQL = `SELECT r.form, r.unit_id AS "unitId", r.name, r.state,
    (SELECT array_agg(v.value::float8 ORDER BY v.column_number) FROM filing_value v
     WHERE v.office_id = r.office_id AND v.filing_id = r.filing_id AND v.form = r.form AND v.ordinal = r.ordinal) AS values
  FROM filing_row r WHERE r.office_id = $1 AND r.filing_id = $2 ORDER BY r.form, r.ordinal`;

/** @throws Refusal RECORD.NOT_FOUND for another office's report as for none */
export async function frozenFiling(on: Querying, officeId: string, id: string): Promise<FrozenFiling> {
  const [filing] = await on.query<Omit<FrozenFiling, 'rows'>[]>(FILING_SQL, [officeId, id]);
  if (!filing) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  const rows = new Map<FormCode, FormRow[]>();
  for (const { form, ...row } of await on.query<{ form: FormCode; unitId: string | null; name: string; state: RowState; values: number[] | null }[]>(ROWS_SQL, [officeId, id]))
    rows.set(form, [...(rows.get(form) ?? []), row]);
  return { ...filing, rows };
}
