import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { type FiledReport, officeDueOn } from '@tiepdan/filing/contract';
import { type Contribution, FormFigures } from '@tiepdan/form/api';
import { type FormSettings, formsOf } from '@tiepdan/form/contract';
import { type Actor, actorName } from '@tiepdan/platform/contract';
import { Clock, newKey } from '@tiepdan/platform/api';
import { section4 } from '@tiepdan/statistics/api';
import type { EntityManager } from 'typeorm';
import type { OfficialPeriod } from '../periods.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';
import type { Compilation } from './compile.js';
import type { FilingContent, FrozenIndicator } from './content.js';
import { missingNote, missingUnits } from './obstacles.js';
import { FilingParts } from './parts.js';
import { seal } from './seal.js';

/** So many records go out in one statement. */
const BATCH = 5_000;

/** What the officer says of the report. */
export interface FilingWords {
  readonly sequence: number;
  readonly supplementsId: string | null;
  readonly reason: string | null;
  readonly missingReason: string | null;
  readonly note: string | null;
}

/** Writes a report as it stands: every row, number and record behind it, what it was defined by, and the seal over all of it. */
@Injectable()
export class FreezeReport {
  constructor(
    private readonly figures: FormFigures,
    private readonly agencies: AgencyQueries,
    private readonly terms: FilingTermsQueries,
    private readonly parts: FilingParts,
    private readonly clock: Clock,
  ) {}

  /** In a transaction that has read the compilation in the same snapshot. */
  async run(tx: EntityManager, actor: Actor, period: OfficialPeriod, compilation: Compilation, words: FilingWords): Promise<FiledReport> {
    const id = newKey();
    const { officeId } = actor;
    const at = this.clock.now();
    const content = await this.content(tx, actor, period, compilation, words);
    const dueOn = officeDueOn(period, await this.terms.of(officeId, tx));
    await tx.query(
      `INSERT INTO report_filing (office_id, id, period_code, from_day, to_day, form_set, sequence, supplements_id, reason, missing_reason, note, due_on, filed_on, filed_at,
         filed_by, filed_by_name, content)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [officeId, id, period.code, period.from, period.to, compilation.set, words.sequence, words.supplementsId, words.reason, words.missingReason, words.note,
        dueOn, this.clock.today(), at, actor.accountId, actorName(actor), JSON.stringify(content)], // prettier-ignore
    );
    await writeRows(tx, officeId, id, compilation);
    for (const { code } of formsOf(compilation.set)) await this.writeRecords(tx, officeId, id, { period, form: code, settings: compilation.settings });
    return { id, sequence: words.sequence, sha256: await seal(tx, officeId, id, at) };
  }

  private async content(tx: EntityManager, actor: Actor, period: OfficialPeriod, compilation: Compilation, { missingReason }: FilingWords): Promise<FilingContent> {
    const { settings, checks, opening, closing, officeName, tables } = compilation;
    return {
      version: 1,
      officeName,
      definitions: formsOf(compilation.set),
      settings,
      footnotes: Object.fromEntries(tables.map(({ form, footnotes }) => [form, footnotes])),
      missingNote: missingNote(compilation, missingReason),
      checks,
      opening,
      closing,
      missing: missingUnits(compilation).map(({ unit }) => ({ unitId: unit.id, name: unit.name })),
      section4: await this.section4(tx, actor.officeId, period),
      parts: await this.parts.read(tx, actor, period),
    };
  }

  private async section4(tx: EntityManager, officeId: string, period: OfficialPeriod): Promise<FrozenIndicator[]> {
    const report = await section4(tx, await this.agencies.office(officeId, tx), period, this.clock.now());
    return report.sections.flatMap(({ indicators }) => indicators.map(({ code, label, value }) => ({ code, label, value })));
  }

  private async writeRecords(
    tx: EntityManager,
    officeId: string,
    filingId: string,
    wanted: { readonly period: OfficialPeriod; readonly form: string; readonly settings: FormSettings },
  ): Promise<void> {
    const records = await this.figures.contributions(tx, { officeId, ...wanted });
    for (let first = 0; first < records.length; first += BATCH)
      await tx.query(
        `INSERT INTO filing_record (office_id, filing_id, form, source, record_id, on_day, columns, amounts)
         SELECT $1, $2, $3, r.source, r.id, r.on_day, r.columns, r.amounts
         FROM jsonb_to_recordset($4::jsonb) AS r(source text, id uuid, on_day date, columns smallint[], amounts numeric[])`,
        [officeId, filingId, wanted.form, JSON.stringify(records.slice(first, first + BATCH).map(frozenRecord))],
      );
  }
}

/** No number, title or detail is frozen: they are read when they are shown, so that what was sealed since is masked. */
function frozenRecord({ kind, id, on, amounts }: Contribution) {
  const columns = Object.keys(amounts).map(Number).toSorted((a, b) => a - b);
  return { source: kind, id, on_day: on, columns, amounts: columns.map((column) => amounts[column] ?? 0) };
}

async function writeRows(tx: EntityManager, officeId: string, filingId: string, { tables }: Compilation): Promise<void> {
  const rows = tables.flatMap(({ form, rows: of }) => of.map((row, ordinal) => ({ form, ordinal, ...row })));
  await tx.query(
    `INSERT INTO filing_row (office_id, filing_id, form, ordinal, unit_id, name, state)
     SELECT $1, $2, r.form, r.ordinal, r."unitId", r.name, r.state FROM jsonb_to_recordset($3::jsonb) AS r(form text, ordinal smallint, "unitId" uuid, name text, state text)`,
    [officeId, filingId, JSON.stringify(rows.map(({ form, ordinal, unitId, name, state }) => ({ form, ordinal, unitId, name, state })))],
  );
  const values = rows.flatMap(({ form, ordinal, values: numbers }) => (numbers ?? []).map((value, position) => ({ form, ordinal, column: position + 1, value })));
  await tx.query(
    `INSERT INTO filing_value (office_id, filing_id, form, ordinal, column_number, value)
     SELECT $1, $2, v.form, v.ordinal, v."column", v.value FROM jsonb_to_recordset($3::jsonb) AS v(form text, ordinal smallint, "column" smallint, value numeric)`,
    [officeId, filingId, JSON.stringify(values)],
  );
}
