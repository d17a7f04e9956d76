import type { FilingVerification } from '@tiepdan/filing/contract';
import type { EntityManager } from 'typeorm';

type Querying = Pick<EntityManager, 'query'>;

/**
 * The text that is sealed, from what is stored and nothing else: the report's own columns, its content letter by letter, then a line for
 * every row, number and record in a fixed order. Fields are kept apart by a sign that no text of ours holds.
 */
const SEALED_TEXT = `
  SELECT concat_ws(E'\\n',
    concat_ws(E'\\x1f', 'tiepdan-filing-1', f.office_id, f.id, f.period_code, f.from_day, f.to_day, f.form_set, f.sequence, coalesce(f.supplements_id::text, '-'),
      to_json(f.reason), to_json(f.missing_reason), to_json(f.note), f.due_on, f.filed_on, to_char(f.filed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      f.filed_by, f.filed_by_name),
    f.content::text,
    (SELECT string_agg(concat_ws(E'\\x1f', r.form, r.ordinal, coalesce(r.unit_id::text, '-'), r.name, r.state), E'\\n' ORDER BY r.form COLLATE "C", r.ordinal)
     FROM filing_row r WHERE r.office_id = f.office_id AND r.filing_id = f.id),
    (SELECT string_agg(concat_ws(E'\\x1f', v.form, v.ordinal, v.column_number, trim_scale(v.value)), E'\\n' ORDER BY v.form COLLATE "C", v.ordinal, v.column_number)
     FROM filing_value v WHERE v.office_id = f.office_id AND v.filing_id = f.id),
    (SELECT string_agg(concat_ws(E'\\x1f', c.form, c.source, c.record_id, c.on_day, c.columns, c.amounts), E'\\n' ORDER BY c.form COLLATE "C", c.source COLLATE "C", c.record_id)
     FROM filing_record c WHERE c.office_id = f.office_id AND c.filing_id = f.id)) AS text
  FROM report_filing f WHERE f.office_id = $1 AND f.id = $2`;

const SEAL_SQL = `SELECT encode(sha256(convert_to(s.text, 'UTF8')), 'hex') AS sha256 FROM (${SEALED_TEXT}) s`;

/** SHA-256 over all that is stored of a report, in hexadecimal. */
export async function sealOf(on: Querying, officeId: string, filingId: string): Promise<string> {
  const [row] = await on.query<{ sha256: string }[]>(SEAL_SQL, [officeId, filingId]);
  if (!row) throw new Error('a report is sealed after it was written');
  return row.sha256;
}

/** Seals a report: from here on nothing can join it. */
export async function seal(tx: Querying, officeId: string, filingId: string, at: Date): Promise<string> {
  const sha256 = await sealOf(tx, officeId, filingId);
  await tx.query(`INSERT INTO filing_seal (office_id, filing_id, sha256, sealed_at) VALUES ($1, $2, $3, $4)`, [officeId, filingId, sha256, at]);
  return sha256;
}

/** Whether what is stored of a report is what was sealed. */
export async function verifySeal(on: Querying, officeId: string, filingId: string): Promise<FilingVerification> {
  const computed = await sealOf(on, officeId, filingId);
  const [row] = await on.query<{ sealed: string; values: number; records: number }[]>(
    `SELECT s.sha256 AS sealed, (SELECT count(*)::int FROM filing_value v WHERE v.office_id = $1 AND v.filing_id = $2) AS values,
       (SELECT count(*)::int FROM filing_record r WHERE r.office_id = $1 AND r.filing_id = $2) AS records
     FROM filing_seal s WHERE s.office_id = $1 AND s.filing_id = $2`,
    [officeId, filingId],
  );
  const { sealed = '', values = 0, records = 0 } = row ?? {};
  return { holds: sealed === computed, sealed, computed, values, records };
}
