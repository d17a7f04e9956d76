import { ReportingUnit } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { ReturnSource } from '@tiepdan/filing/contract';
import type { FormCode, FormSet } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Figures that a unit sent in. They stay as sent; sending back for correction is added, and the next submission is another row. */
@Entity('unit_return')
@Unique('UQ_unit_return_ordinal', ['officeId', 'unitId', 'periodCode', 'ordinal'])
@ForeignKey(() => ReportingUnit, ['officeId', 'unitId'], ['officeId', 'id'], { name: 'FK_unit_return_unit' })
@ForeignKey(() => Account, ['officeId', 'submittedBy'], ['officeId', 'id'], { name: 'FK_unit_return_by' })
@ForeignKey(() => Account, ['officeId', 'returnedBy'], ['officeId', 'id'], { name: 'FK_unit_return_returned_by' })
@Index('UQ_unit_return_standing', { synchronize: false })
@Check('CHK_unit_return_span', `to_day >= from_day AND submitted_on > to_day`)
@Check('CHK_unit_return_set', `form_set IN ('tt06', 'tt01-2024', 'tt02-2021')`)
@Check('CHK_unit_return_source', `source IN ('typed', 'records') AND ordinal >= 1`)
@Check('CHK_unit_return_returned', `(returned_at IS NULL) = (returned_by IS NULL) AND (returned_at IS NULL) = (return_reason IS NULL)`)
export class UnitReturn extends OfficeRow {
  @Column('uuid')
  unitId!: string;

  @Column('text')
  periodCode!: string;

  @Column('date')
  fromDay!: PlainDate;

  @Column('date')
  toDay!: PlainDate;

  @Column('text')
  formSet!: FormSet;

  @Column('smallint')
  ordinal!: number;

  @Column('text')
  source!: ReturnSource;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The units' day when it was sent in; whether it is late follows from it. */
  @Column('date')
  dueOn!: PlainDate;

  @Column('date')
  submittedOn!: PlainDate;

  @Column('timestamptz')
  submittedAt!: Date;

  @Column('uuid')
  submittedBy!: string;

  @Column('timestamptz', { nullable: true })
  returnedAt!: Date | null;

  @Column('uuid', { nullable: true })
  returnedBy!: string | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;
}

/** One number that a unit sent in. */
@Entity('unit_return_value')
@ForeignKey(() => UnitReturn, ['officeId', 'returnId'], ['officeId', 'id'], { name: 'FK_unit_return_value_return' })
@Check('CHK_unit_return_value', `value >= 0`)
export class UnitReturnValue {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_unit_return_value' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_unit_return_value' })
  returnId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_unit_return_value' })
  form!: FormCode;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'PK_unit_return_value' })
  columnNumber!: number;

  /** In the column's printed unit. */
  @Column('numeric', { precision: 24, scale: 6 })
  value!: string;
}
