import type { DayKind } from '@tiepdan/calendar/contract';
import { Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A day that the office has entered. It holds instead of the national one. */
@Entity('calendar_day')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_calendar_day_office' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_calendar_day_author' })
@Index('UQ_calendar_day_active', { synchronize: false })
@Check('CHK_calendar_day_kind', `kind IN ('holiday', 'rest', 'working')`)
@Check('CHK_calendar_day_status', `status IN ('active', 'cancelled')`)
export class CalendarDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_calendar_day' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_calendar_day' })
  id!: string;

  @Column('date')
  day!: PlainDate;

  @Column('text')
  kind!: DayKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  legalBasis!: string | null;

  @Column('text', { default: 'active' })
  status!: RecordStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
