import { Office } from '@tiepdan/agency/api';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** By which version of an office's calendar, and of the reference data, its open limits were last reckoned. */
@Entity('calendar_state')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_calendar_state_office' })
export class CalendarState {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_calendar_state' })
  officeId!: string;

  /** Grows with every change of the calendar. */
  @Column('integer', { default: 1 })
  version!: number;

  /** Fingerprint of national days, ways of counting and rules of limits. */
  @Column('text', { nullable: true })
  reference!: string | null;
}
