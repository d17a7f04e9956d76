import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RunningLimitRow } from './running-limit.entity.js';

/** Time that does not count towards one limit; `untilOn` is the day the clock runs again. */
@Entity('limit_pause')
@ForeignKey(() => RunningLimitRow, ['officeId', 'limitId'], ['officeId', 'id'], { name: 'FK_limit_pause_limit' })
@Index('IDX_limit_pause_limit', ['officeId', 'limitId'])
@Index('UQ_limit_pause_open', { synchronize: false })
@Check('CHK_limit_pause_span', `until_on >= from_on`)
export class LimitPauseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_limit_pause' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_limit_pause' })
  id!: string;

  @Column('uuid')
  limitId!: string;

  @Column('date')
  fromOn!: PlainDate;

  @Column('date', { nullable: true })
  untilOn!: PlainDate | null;

  /** The paper the suspension rests on. */
  @Column('text', { nullable: true })
  basis!: string | null;
}
