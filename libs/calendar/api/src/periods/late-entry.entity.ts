import { LATE_SUBJECTS, type LateHappening, type LateSubject } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { PeriodLock } from './period-lock.entity.js';

/** A record that was written into a locked period. Triggers of the records' tables write it; nobody rewrites it. */
@Entity('late_entry')
@ForeignKey(() => PeriodLock, ['officeId', 'lockId'], ['officeId', 'id'], { name: 'FK_late_entry_lock' })
@Index('IDX_late_entry_lock', ['officeId', 'lockId', 'id'])
@Index('IDX_late_entry_subject', ['officeId', 'subjectId'])
@Check('CHK_late_entry_subject', `subject IN (${Object.keys(LATE_SUBJECTS).map((subject) => `'${subject}'`).join(', ')})`)
@Check('CHK_late_entry_happening', `happening IN ('entered', 'moved', 'cancelled', 'restored')`)
export class LateEntryRow extends OfficeRow {
  @Column('uuid')
  lockId!: string;

  @Column('text')
  subject!: LateSubject;

  /** The record; of several tables, so no key holds it. */
  @Column('uuid')
  subjectId!: string;

  @Column('text')
  happening!: LateHappening;

  @Column('date')
  onDay!: PlainDate;

  @Column('timestamptz', { default: () => 'now()' })
  enteredAt!: Date;
}
