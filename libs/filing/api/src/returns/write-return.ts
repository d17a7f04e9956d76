import { Injectable } from '@nestjs/common';
import { UnitQueries } from '@tiepdan/agency/api';
import type { UnitView } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { type EnteredReturn, type ReturnSource, type TypedForm, filingErrors, unitsDueOn } from '@tiepdan/filing/contract';
import { formSetOn } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type OfficialPeriod, checkOver, officialPeriodOf } from '../periods.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';
import { checkFigures } from './check-figures.js';

/** Figures to be written: whose, of which period, where they come from, and how they are had when the unit is known. */
export interface Submission {
  readonly unitId: string;
  readonly period: string;
  readonly source: ReturnSource;
  readonly note: string | null;
  readonly figures: (tx: EntityManager, unit: UnitView, period: OfficialPeriod) => Promise<readonly TypedForm[]>;
}

/** Writes what a unit sends in: checked, dated, frozen, once a period until it is sent back. */
@Injectable()
export class WriteReturn {
  constructor(
    private readonly database: Database,
    private readonly units: UnitQueries,
    private readonly terms: FilingTermsQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RETURN.*, FILING.NOT_OFFICIAL, RECORD.NOT_FOUND */
  async run(actor: Actor, submission: Submission): Promise<EnteredReturn> {
    const period = officialPeriodOf(submission.period);
    checkOver(period, this.clock.today(), 'RETURN.NOT_OVER');
    return this.database.write(async (tx) => {
      const unit = await this.units.one(actor.officeId, submission.unitId, tx);
      if (unit.validFrom > period.to || (unit.validTo && unit.validTo < period.from))
        throw new Refusal(filingErrors, 'RETURN.UNIT_NOT_ASKED', { period: period.label });
      const forms = await submission.figures(tx, unit, period);
      checkFigures(formSetOn(period.to), forms);
      const dueOn = unitsDueOn(period, await this.terms.of(actor.officeId, tx));
      const id = await this.insert(tx, actor, submission, period, dueOn);
      await insertValues(tx, actor.officeId, id, forms);
      await this.chronicle.record(tx, actor, { subject: 'unit-return', id, type: 'return-entered' });
      return { id, state: this.clock.today() > dueOn ? 'late' : 'reported' };
    });
  }

  private async insert(tx: EntityManager, actor: Actor, { unitId, source, note }: Submission, period: OfficialPeriod, dueOn: string): Promise<string> {
    const [row] = await tx
      .query<{ id: string }[]>(
        `INSERT INTO unit_return (office_id, unit_id, period_code, from_day, to_day, form_set, ordinal, source, note, due_on, submitted_on, submitted_at, submitted_by)
         VALUES ($1, $2, $3, $4, $5, $6, (SELECT count(*) + 1 FROM unit_return WHERE office_id = $1 AND unit_id = $2 AND period_code = $3), $7, $8, $9, $10, $11, $12) RETURNING id`,
        [actor.officeId, unitId, period.code, period.from, period.to, formSetOn(period.to), source, note, dueOn, this.clock.today(), this.clock.now(), actor.accountId],
      )
      .catch((error: unknown) => {
        const twice = ['UQ_unit_return_standing', 'UQ_unit_return_ordinal'].includes(brokenConstraint(error) ?? '');
        throw twice ? new Refusal(filingErrors, 'RETURN.REPORTED_ALREADY') : error;
      });
    if (!row) throw new Error('unit_return was not written');
    return row.id;
  }
}

async function insertValues(tx: EntityManager, officeId: string, returnId: string, forms: readonly TypedForm[]): Promise<void> {
  const rows = forms.flatMap(({ form, values }) => values.map((value, position) => ({ form, column: position + 1, value })));
  await tx.query(
    `INSERT INTO unit_return_value (office_id, return_id, form, column_number, value)
     SELECT $1, $2, v.form, v."column", v.value FROM jsonb_to_recordset($3::jsonb) AS v(form text, "column" smallint, value numeric)`,
    [officeId, returnId, JSON.stringify(rows)],
  );
}
