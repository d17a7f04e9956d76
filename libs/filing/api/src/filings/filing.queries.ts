import { Injectable } from '@nestjs/common';
import type { FilingItem, FilingPage, FilingRecord, FilingRecordPage, FilingTable, FilingVerification, FilingView } from '@tiepdan/filing/contract';
import { type FormDefinition, checksOf, formErrors, isCounted } from '@tiepdan/form/contract';
import { type Actor, PAGE_SIZE, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Database, type PageQuery, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { officialPeriodOf } from '../periods.js';
import { sum } from '../returns/structure.js';
import type { FilingContent } from './content.js';
import { type FrozenFiling, frozenFiling } from './frozen.js';
import { wordsOfRecords } from './record-words.js';
import { verifySeal } from './seal.js';

type Querying = Pick<EntityManager, 'query'>;

/** An item with the day and id that place it in the list. */
interface ItemRow extends Omit<FilingItem, 'period'> {
  readonly periodCode: string;
}

const ITEM_COLUMNS = `f.id, f.period_code AS "periodCode", f.form_set AS set, f.sequence, f.reason, f.due_on::text AS "dueOn", f.filed_on::text AS "filedOn", f.filed_on > f.due_on AS late,
    f.filed_at AS "filedAt", f.filed_by_name AS "filedByName", s.sha256, json_array_length(f.content -> 'missing') AS missing,
    NOT EXISTS (SELECT 1 FROM report_filing n WHERE n.office_id = f.office_id AND n.supplements_id = f.id) AS latest`;
const FROM_SQL = `FROM report_filing f JOIN filing_seal s ON s.office_id = f.office_id AND s.filing_id = f.id`;

/** Reads what was filed, as it was filed. */
@Injectable()
export class FilingQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. @throws Refusal REQUEST.INVALID for a cursor that is none */
  list(actor: Actor, { cursor, limit = PAGE_SIZE.usual }: PageQuery): Promise<FilingPage> {
    const after = cursor ? decodeCursor(cursor) : null;
    return this.database.snapshot(async (on) => {
      const [count] = await on.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM report_filing WHERE office_id = $1`, [actor.officeId]);
      const rows = await on.query<ItemRow[]>(
        `SELECT ${ITEM_COLUMNS} ${FROM_SQL} WHERE f.office_id = $1 AND ($2::date IS NULL OR (f.filed_on, f.id) < ($2::date, $3::uuid)) ORDER BY f.filed_on DESC, f.id DESC LIMIT $4`,
        [actor.officeId, after?.on ?? null, after?.id ?? null, limit + 1],
      );
      return toPage(rows, limit, count?.total ?? 0, ({ filedOn, id }) => ({ on: filedOn, id }), itemOf);
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  one(actor: Actor, id: string): Promise<FilingView> {
    return this.database.snapshot(async (on) => {
      const [row] = await on.query<(ItemRow & { content: FilingContent; note: string | null; missingReason: string | null; records: number })[]>(
        `SELECT ${ITEM_COLUMNS}, f.content, f.note, f.missing_reason AS "missingReason",
           (SELECT count(DISTINCT (r.source, r.record_id))::int FROM filing_record r WHERE r.office_id = f.office_id AND r.filing_id = f.id) AS records
         ${FROM_SQL} WHERE f.office_id = $1 AND f.id = $2`,
        [actor.officeId, id],
      );
      if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const { content, note, missingReason, records, ...item } = row;
      return {
        ...itemOf(item),
        note,
        missingReason,
        missingNames: content.missing.map(({ name }) => name),
        forms: content.definitions.map(({ code, slug, title }) => ({ code, slug, title })),
        records,
        parts: content.parts.map(({ code, label }) => ({ code, label })),
        series: await series(on, actor.officeId, row.periodCode),
      };
    });
  }

  /** One form of a report as it was filed. @throws Refusal RECORD.NOT_FOUND, FORM.UNKNOWN */
  table(actor: Actor, id: string, slug: string): Promise<FilingTable> {
    return this.database.snapshot(async (on) => tableOf(await frozenFiling(on, actor.officeId, id), slug));
  }

  /** Every form of a report as it was filed. @throws Refusal RECORD.NOT_FOUND */
  tables(actor: Actor, id: string): Promise<FilingTable[]> {
    return this.database.snapshot(async (on) => {
      const filing = await frozenFiling(on, actor.officeId, id);
      return filing.content.definitions.map(({ slug }) => tableOf(filing, slug));
    });
  }

  /** The records behind a cell of the office's own row, as they were. @throws Refusal RECORD.NOT_FOUND, FORM.UNKNOWN, FORM.COLUMN_UNKNOWN */
  records(actor: Actor, id: string, slug: string, column: number, { cursor, limit = PAGE_SIZE.usual }: PageQuery): Promise<FilingRecordPage> {
    const after = cursor ? decodeCursor(cursor) : null;
    return this.database.snapshot(async (on) => {
      const filing = await frozenFiling(on, actor.officeId, id);
      const form = formOf(filing, slug);
      if (!form.columns.some(({ number }) => number === column)) throw new Refusal(formErrors, 'FORM.COLUMN_UNKNOWN', { form: form.code, column });
      const where = `WHERE office_id = $1 AND filing_id = $2 AND form = $3 AND columns @> ARRAY[$4::smallint]`;
      const cell = [actor.officeId, id, form.code, column];
      const [count] = await on.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM filing_record ${where}`, cell);
      const rows = await on.query<{ kind: string; id: string; on: PlainDate; amount: number }[]>(
        `SELECT source AS kind, record_id AS id, on_day::text AS "on", amounts[array_position(columns, $4::smallint)]::float8 AS amount FROM filing_record
         ${where} AND ($5::date IS NULL OR (on_day, record_id) > ($5::date, $6::uuid)) ORDER BY on_day, record_id LIMIT $7`,
        [...cell, after?.on ?? null, after?.id ?? null, limit + 1],
      );
      const words = await wordsOfRecords(on, actor.officeId, rows);
      return toPage(rows, limit, count?.total ?? 0, (row) => ({ on: row.on, id: row.id }), (row): FilingRecord => ({ ...row, ...words(row) }));
    });
  }

  /** Whether a report is still what was sealed. @throws Refusal RECORD.NOT_FOUND */
  verify(actor: Actor, id: string): Promise<FilingVerification> {
    return this.database.snapshot(async (on) => {
      const found = await on.query<unknown[]>(`SELECT 1 FROM report_filing WHERE office_id = $1 AND id = $2`, [actor.officeId, id]);
      if (!found.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      return verifySeal(on, actor.officeId, id);
    });
  }
}

function itemOf({ periodCode, ...item }: ItemRow): FilingItem {
  return { ...item, period: officialPeriodOf(periodCode) };
}

async function series(on: Querying, officeId: string, periodCode: string): Promise<FilingView['series']> {
  return on.query<{ id: string; sequence: number; filedOn: PlainDate }[]>(
    `SELECT id, sequence, filed_on::text AS "filedOn" FROM report_filing WHERE office_id = $1 AND period_code = $2 ORDER BY sequence`,
    [officeId, periodCode],
  );
}

/** The definition that the report was filed by. @throws Refusal FORM.UNKNOWN */
export function formOf({ content }: FrozenFiling, slug: string): FormDefinition {
  const form = content.definitions.find((each) => each.slug === slug || each.code === slug);
  if (!form) throw new Refusal(formErrors, 'FORM.UNKNOWN', { form: slug.slice(0, 20) });
  return form;
}

function tableOf(filing: FrozenFiling, slug: string): FilingTable {
  const form = formOf(filing, slug);
  const rows = filing.rows.get(form.code) ?? [];
  return {
    filingId: filing.id,
    sequence: filing.sequence,
    period: officialPeriodOf(filing.periodCode),
    set: filing.set,
    asOf: null,
    form: form.code,
    rows,
    total: sum(rows.filter(isCounted).map(({ values }) => values ?? [])),
    checks: checksOf(filing.content.checks, form.code),
    footnotes: [...(filing.content.footnotes[form.code] ?? []), ...(filing.content.missingNote ? [filing.content.missingNote] : [])],
    computedAt: filing.filedAt.toISOString(),
  };
}
