import { Account } from '@tiepdan/identity/api';
import { OfficeRow } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';

/** The figures of one table and period as a department gave them; the figures are rows of their own. */
@Entity('declared_return')
@Unique('UQ_declared_return_period', ['officeId', 'tableCode', 'periodCode'])
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_declared_return_author' })
@ForeignKey(() => Account, ['officeId', 'updatedBy'], ['officeId', 'id'], { name: 'FK_declared_return_writer' })
@Check('CHK_declared_return_cut_off', `cut_off_on BETWEEN from_day AND to_day`)
export class DeclaredReturnRow extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  tableCode!: string;

  @Column('text')
  periodCode!: string;

  @Column('date')
  fromDay!: PlainDate;

  @Column('date')
  toDay!: PlainDate;

  @Column('text')
  source!: string;

  @Column('date')
  cutOffOn!: PlainDate;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('uuid')
  updatedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
