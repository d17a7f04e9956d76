import { Injectable } from '@nestjs/common';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import { type DeclareRequest, type DeclaredTable, declaredTable, narrativeErrors } from '@tiepdan/narrative/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, type WrittenRecord, formatCount, formatDay } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import { officialPeriodOf } from '../declared/declared.queries.js';
import { type ReturnRow, returnsAround } from '../declared/declared-rows.js';

/** Writes down what a department declared for one table and period. Figures that contradict each other are kept and said to: the letter they came in may be wrong. */
@Injectable()
export class DeclareFigures {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal DECLARED.*, PERIOD.UNKNOWN, RECORD.CHANGED_MEANWHILE */
  async run(actor: Actor, code: string, request: DeclareRequest): Promise<WrittenRecord> {
    const table = declaredTable(code);
    if (!table) throw new Refusal(narrativeErrors, 'DECLARED.UNKNOWN_TABLE', { table: code.slice(0, 40) });
    const period = officialPeriodOf(request.period);
    checkRequest(table, period, request);
    return this.database.write(async (tx) => {
      // One officer at a time, and none while the report is being finished.
      const finished = await tx.query<{ finished: boolean }[]>(
        `SELECT finished_at IS NOT NULL AS finished FROM narrative_report WHERE office_id = $1 AND period_code = $2 AND variant = 'office' FOR UPDATE`,
        [actor.officeId, period.code],
      );
      if (finished[0]?.finished) throw new Refusal(narrativeErrors, 'DECLARED.REPORT_FINISHED');
      await tx.query(`SELECT 1 FROM office WHERE id = $1 FOR UPDATE`, [actor.officeId]);
      const rows = await returnsAround(tx, actor.officeId, period.from, period.to);
      const before = rows.find((row) => row.table === code && row.period === period.code);
      if ((before?.version ?? 0) !== request.version)
        throw await changedMeanwhile(tx, 'report', actor.officeId, before?.id ?? '', before?.version ?? 0);
      const written = before ? await replace(tx, actor, before, request) : await begin(tx, actor, code, period, request);
      await storeValues(tx, actor.officeId, written.id, request);
      const changes = changesOf(table, before, request);
      await this.chronicle.record(tx, actor, {
        subject: 'report',
        id: written.id,
        type: before ? 'corrected' : 'registered',
        changes,
        ...(before ? { before } : {}),
      });
      return written;
    });
  }
}

function checkRequest(table: DeclaredTable, { from, to }: Period, { values, cutOffOn }: DeclareRequest): void {
  const seen = new Set<string>();
  for (const { row } of values) {
    if (!table.rows.some(({ code }) => code === row)) throw new Refusal(narrativeErrors, 'DECLARED.UNKNOWN_ROW', { row });
    if (seen.has(row)) throw new Refusal(narrativeErrors, 'DECLARED.ROW_TWICE', { row });
    seen.add(row);
  }
  if (cutOffOn < from || cutOffOn > to) {
    const params = { from: formatDay(from), to: formatDay(to) };
    const { message } = new Refusal(narrativeErrors, 'DECLARED.CUT_OFF_OUTSIDE', params);
    throw new Refusal(narrativeErrors, 'DECLARED.CUT_OFF_OUTSIDE', params, [{ path: 'cutOffOn', rule: 'within', message }]);
  }
}

async function begin(
  tx: EntityManager,
  actor: Actor,
  table: string,
  period: Period,
  { source, cutOffOn, note }: DeclareRequest,
): Promise<WrittenRecord> {
  const [written] = await tx.query<WrittenRecord[]>(
    `INSERT INTO declared_return (office_id, table_code, period_code, from_day, to_day, source, cut_off_on, note, created_by, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) RETURNING id, version`,
    [actor.officeId, table, period.code, period.from, period.to, source, cutOffOn, note, actor.accountId],
  );
  if (!written) throw new Error('a return was not written');
  return written;
}

async function replace(
  tx: EntityManager,
  actor: Actor,
  { id, version }: ReturnRow,
  { source, cutOffOn, note }: DeclareRequest,
): Promise<WrittenRecord> {
  await tx.query(
    `UPDATE declared_return SET source = $3, cut_off_on = $4, note = $5, version = version + 1, updated_by = $6, updated_at = now() WHERE office_id = $1 AND id = $2`,
    [actor.officeId, id, source, cutOffOn, note, actor.accountId],
  );
  return { id, version: version + 1 };
}

async function storeValues(tx: EntityManager, officeId: string, id: string, { values }: DeclareRequest): Promise<void> {
  const given = values.filter(({ value }) => value !== null);
  await tx.query(`DELETE FROM declared_value WHERE office_id = $1 AND return_id = $2`, [officeId, id]);
  await tx.query(
    `INSERT INTO declared_value (office_id, return_id, row_code, value) SELECT $1, $2, v.row, v.value FROM unnest($3::text[], $4::int[]) AS v(row, value)`,
    [officeId, id, given.map(({ row }) => row), given.map(({ value }) => value)],
  );
}

function changesOf(table: DeclaredTable, before: ReturnRow | undefined, { values, source, cutOffOn, note }: DeclareRequest): FieldChange[] {
  const words = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : formatCount(value));
  const now = new Map(values.map(({ row, value }) => [row, value]));
  const fields: FieldChange[] = [
    { field: 'source', label: 'Nơi cung cấp số liệu', before: before?.source ?? null, after: source },
    { field: 'cutOffOn', label: 'Chốt số liệu đến ngày', before: before ? formatDay(before.cutOffOn) : null, after: formatDay(cutOffOn) },
    { field: 'note', label: 'Ghi chú', before: before?.note ?? null, after: note },
    ...table.rows.map(({ code, label }) => ({ field: code, label, before: words(before?.figures[code]), after: words(now.get(code)) })),
  ];
  return fields.filter((change) => change.before !== change.after);
}
