import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an office has set otherwise than is usual for carrying out conclusions; no row means all as usual. */
@Entity('conclusion_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_conclusion_terms_office' })
@Check(
  'CHK_conclusion_terms',
  `notice_days BETWEEN 1 AND 30 AND task_days_least BETWEEN 1 AND 250 AND task_days_most BETWEEN task_days_least AND 250 AND soon_days BETWEEN 1 AND 30`,
)
export class ConclusionTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('smallint')
  noticeDays!: number;

  @Column('smallint')
  taskDaysLeast!: number;

  @Column('smallint')
  taskDaysMost!: number;

  @Column('smallint')
  soonDays!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
