import { Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, Exclusion, ForeignKey } from 'typeorm';

/** Days whose figures the head has closed. Unlocking ends it; the row stays. */
@Entity('period_lock')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_period_lock_office' })
@ForeignKey(() => Account, ['officeId', 'lockedBy'], ['officeId', 'id'], { name: 'FK_period_lock_by' })
@ForeignKey(() => Account, ['officeId', 'unlockedBy'], ['officeId', 'id'], { name: 'FK_period_lock_unlocked_by' })
@Exclusion('EXC_period_lock_once', `USING gist (office_id WITH =, daterange(from_day, to_day, '[]') WITH &&) WHERE (unlocked_at IS NULL)`)
@Check('CHK_period_lock_span', `to_day >= from_day`)
@Check('CHK_period_lock_unlocked', `(unlocked_at IS NULL) = (unlocked_by IS NULL) AND (unlocked_at IS NULL) = (unlock_reason IS NULL)`)
export class PeriodLock extends OfficeRow {
  @Column('date')
  fromDay!: PlainDate;

  @Column('date')
  toDay!: PlainDate;

  @Column('text')
  reason!: string;

  @Column('uuid')
  lockedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  lockedAt!: Date;

  @Column('uuid', { nullable: true })
  unlockedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  unlockedAt!: Date | null;

  @Column('text', { nullable: true })
  unlockReason!: string | null;
}
