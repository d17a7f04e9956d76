import type { FormCode, RowState } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { ReportingUnit } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ReportFiling } from './report-filing.entity.js';

/** One row of a filed form: the office's own is number 0, the units follow in their order. */
@Entity('filing_row')
@ForeignKey(() => ReportFiling, ['officeId', 'filingId'], ['officeId', 'id'], { name: 'FK_filing_row_filing' })
@ForeignKey(() => ReportingUnit, ['officeId', 'unitId'], ['officeId', 'id'], { name: 'FK_filing_row_unit' })
@Check(
  'CHK_filing_row_state',
  `state IN ('own', 'records', 'filed', 'missing', 'excluded') AND (state = 'own') = (unit_id IS NULL) AND (state = 'own') = (ordinal = 0)`,
)
export class FilingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_row' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_row' })
  filingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_filing_row' })
  form!: FormCode;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'PK_filing_row' })
  ordinal!: number;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  state!: RowState;
}

/** One number of a filed form. A unit that had not reported has none. */
@Entity('filing_value')
@ForeignKey(() => FilingRow, ['officeId', 'filingId', 'form', 'ordinal'], ['officeId', 'filingId', 'form', 'ordinal'], { name: 'FK_filing_value_row' })
export class FilingValue {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_value' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_value' })
  filingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_filing_value' })
  form!: FormCode;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'PK_filing_value' })
  ordinal!: number;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'PK_filing_value' })
  columnNumber!: number;

  /** In the column's printed unit. */
  @Column('numeric', { precision: 24, scale: 6 })
  value!: string;
}

/** A record behind the figures of the office's own row: which columns it is in, and what it adds to each. */
@Entity('filing_record')
@ForeignKey(() => ReportFiling, ['officeId', 'filingId'], ['officeId', 'id'], { name: 'FK_filing_record_filing' })
@Check('CHK_filing_record_amounts', `cardinality(columns) = cardinality(amounts)`)
export class FilingRecordRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_record' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_record' })
  filingId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_filing_record' })
  form!: FormCode;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_filing_record' })
  source!: string;

  /** Of several tables, and what stays here when the record is gone from the count; so no key holds it. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_record' })
  recordId!: string;

  @Column('date')
  onDay!: PlainDate;

  @Column('smallint', { array: true })
  columns!: number[];

  @Column('numeric', { array: true })
  amounts!: string[];
}

/** The seal of a filed report: SHA-256 over all that is stored of it (docs/adr/0031). Once it is there, nothing joins the report. */
@Entity('filing_seal')
@ForeignKey(() => ReportFiling, ['officeId', 'filingId'], ['officeId', 'id'], { name: 'FK_filing_seal_filing' })
@Check('CHK_filing_seal_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class FilingSeal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_seal' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_filing_seal' })
  filingId!: string;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { default: () => 'now()' })
  sealedAt!: Date;
}
