import { ReportingUnit } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';

/** That a unit was reminded of a period on a day: by the clock before or after its due day, or by an officer. */
@Entity('return_reminder')
@Unique('UQ_return_reminder', ['officeId', 'periodCode', 'unitId', 'remindedOn', 'kind'])
@ForeignKey(() => ReportingUnit, ['officeId', 'unitId'], ['officeId', 'id'], { name: 'FK_return_reminder_unit' })
@ForeignKey(() => Account, ['officeId', 'remindedBy'], ['officeId', 'id'], { name: 'FK_return_reminder_by' })
@Check('CHK_return_reminder_kind', `kind IN ('before', 'late', 'by-hand') AND (kind = 'by-hand') = (reminded_by IS NOT NULL)`)
export class ReturnReminder extends OfficeRow {
  @Column('uuid')
  unitId!: string;

  @Column('text')
  periodCode!: string;

  @Column('text')
  kind!: 'before' | 'late' | 'by-hand';

  @Column('date')
  remindedOn!: PlainDate;

  @Column('uuid', { nullable: true })
  remindedBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  remindedAt!: Date;
}
