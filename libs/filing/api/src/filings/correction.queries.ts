import { Injectable } from '@nestjs/common';
import type { ChangedRecord, ChangedRecordPage, FilingCorrections } from '@tiepdan/filing/contract';
import { FormFigures, FormSettingsQueries } from '@tiepdan/form/api';
import { FORM_SETTING_NAMES, type FormCode, formErrors } from '@tiepdan/form/contract';
import { type Actor, PAGE_SIZE } from '@tiepdan/platform/contract';
import { Clock, Database, type PageQuery, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { officialPeriodOf } from '../periods.js';
import { compareFilings } from './compare.js';
import { CompileReport } from './compile.js';
import { formOf } from './filing.queries.js';
import { type FrozenFiling, frozenFiling } from './frozen.js';
import { type ChangedCount, changesOf, countedNow, frozenRecords } from './record-changes.js';
import { wordsOfRecords } from './record-words.js';

type Querying = Pick<EntityManager, 'query'>;

/** Says how a filed report differs from the same computation now, and which records make the difference. */
@Injectable()
export class CorrectionQueries {
  constructor(
    private readonly database: Database,
    private readonly compiling: CompileReport,
    private readonly figures: FormFigures,
    private readonly settings: FormSettingsQueries,
    private readonly clock: Clock,
  ) {}

  /** Computed by the settings the report was filed by, so that only what happened to records and returns shows. @throws Refusal RECORD.NOT_FOUND */
  corrections(actor: Actor, id: string): Promise<FilingCorrections> {
    const { officeId } = actor;
    return this.database.snapshot(async (on) => {
      const frozen = await frozenFiling(on, officeId, id);
      const period = officialPeriodOf(frozen.periodCode);
      const { tables } = await this.compiling.run(on, officeId, period, frozen.content.settings);
      const differing = compareFilings(frozen, tables);
      const own = [...new Set(differing.filter(({ unitId }) => unitId === null).map(({ form }) => form))];
      const changes = new Map<FormCode, ChangedCount[]>();
      for (const form of own) changes.set(form, await this.changes(on, officeId, frozen, form));
      const cells = differing.map((cell) => ({ ...cell, records: cell.unitId === null ? tally(changes.get(cell.form) ?? [], cell.column) : null }));
      const records = [...changes.values()].flat().map(({ kind, id: record }) => `${kind} ${record}`);
      const now = await this.settings.of(officeId, on);
      return {
        filingId: id,
        period,
        cells,
        records: new Set(records).size,
        lateEntries: (await lateSince(on, officeId, frozen)).size,
        settingsChanged: FORM_SETTING_NAMES.some((name) => now[name] !== frozen.content.settings[name]),
        comparedAt: this.clock.now().toISOString(),
      };
    });
  }

  /** The records that make a cell of the office's own row different. @throws Refusal RECORD.NOT_FOUND, FORM.UNKNOWN, FORM.COLUMN_UNKNOWN */
  records(actor: Actor, id: string, slug: string, column: number, { cursor, limit = PAGE_SIZE.usual }: PageQuery): Promise<ChangedRecordPage> {
    const after = cursor ? decodeCursor(cursor) : null;
    return this.database.snapshot(async (on) => {
      const frozen = await frozenFiling(on, actor.officeId, id);
      const form = formOf(frozen, slug);
      if (!form.columns.some(({ number }) => number === column)) throw new Refusal(formErrors, 'FORM.COLUMN_UNKNOWN', { form: form.code, column });
      const all = (await this.changes(on, actor.officeId, frozen, form.code)).filter((change) => change.column === column);
      const rest = after ? all.filter((change) => change.on > after.on || (change.on === after.on && change.id > after.id)) : all;
      const shown = rest.slice(0, limit + 1);
      const words = await wordsOfRecords(on, actor.officeId, shown);
      const late = await lateSince(on, actor.officeId, frozen);
      const inspections = await inspectionsOf(on, actor.officeId, shown);
      const view = ({ kind, id: record, on: day, change, frozen: then, now }: ChangedCount): ChangedRecord => ({
        kind,
        id: record,
        on: day,
        change,
        frozen: then,
        now,
        late: late.has(kind === 'inspection-fact' ? (inspections.get(record) ?? record) : record),
        ...words({ kind, id: record }),
      });
      return toPage(shown, limit, all.length, ({ on: day, id: record }) => ({ on: day, id: record }), view);
    });
  }

  private async changes(on: Querying, officeId: string, frozen: FrozenFiling, form: FormCode): Promise<ChangedCount[]> {
    return changesOf(await frozenRecords(on, officeId, frozen.id, form), await countedNow(on, this.figures, officeId, frozen, form));
  }
}

function tally(changes: readonly ChangedCount[], column: number): { added: number; removed: number; changed: number } {
  const of = (change: ChangedCount['change']) => changes.filter((each) => each.column === column && each.change === change).length;
  return { added: of('added'), removed: of('removed'), changed: of('changed') };
}

/** The inspections that facts among the records belong to: a fact entered late is noted under its inspection. */
async function inspectionsOf(on: Querying, officeId: string, records: readonly ChangedCount[]): Promise<ReadonlyMap<string, string>> {
  const facts = records.filter(({ kind }) => kind === 'inspection-fact').map(({ id }) => id);
  if (!facts.length) return new Map();
  const rows = await on.query<{ id: string; inspection: string }[]>(`SELECT id, inspection_id AS inspection FROM inspection_fact WHERE office_id = $1 AND id = ANY ($2)`, [officeId, facts]);
  return new Map(rows.map(({ id, inspection }) => [id, inspection]));
}

/** The records that were written into locked days of the period after the report was filed. */
async function lateSince(on: Querying, officeId: string, { from, to, filedAt }: FrozenFiling): Promise<ReadonlySet<string>> {
  const rows = await on.query<{ id: string }[]>(
    `SELECT DISTINCT subject_id AS id FROM late_entry WHERE office_id = $1 AND on_day BETWEEN $2 AND $3 AND entered_at > $4`,
    [officeId, from, to, filedAt],
  );
  return new Set(rows.map(({ id }) => id));
}
