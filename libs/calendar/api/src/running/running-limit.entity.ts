import type { LimitCode, LimitVariant, RunningState, WhyStep } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A limit that runs, or ran, on one petition or reception. The records are named by their tables, because they stand
 * above the calendar (docs/adr/0002): the rows refer up, the code does not.
 */
@Entity('running_limit')
@ForeignKey('petition', ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_running_limit_petition' })
@ForeignKey('reception', ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_running_limit_reception' })
@Index('UQ_running_limit_petition', { synchronize: false })
@Index('UQ_running_limit_reception', { synchronize: false })
@Index('IDX_running_limit_petition', { synchronize: false })
@Index('IDX_running_limit_reception', { synchronize: false })
@Index('IDX_running_limit_due', { synchronize: false })
@Index('IDX_running_limit_met', { synchronize: false })
@Check('CHK_running_limit_record', `num_nonnulls(petition_id, reception_id) = 1`)
@Check('CHK_running_limit_state', `state IN ('running', 'paused', 'met', 'dropped')`)
@Check('CHK_running_limit_due', `CASE WHEN code IN ('K10', 'R13') THEN due_on <= started_on ELSE due_on >= started_on END`)
@Check('CHK_running_limit_paused', `CASE state WHEN 'paused' THEN due_on IS NULL WHEN 'dropped' THEN true ELSE due_on IS NOT NULL END`)
@Check('CHK_running_limit_met', `(state = 'met') = (met_on IS NOT NULL)`)
@Check('CHK_running_limit_met_day', `code IN ('K10', 'R13') OR met_on >= started_on`)
@Check('CHK_running_limit_dropped', `(state = 'dropped') = (dropped_on IS NOT NULL)`)
@Check('CHK_running_limit_extensions', `0 < ALL (extensions)`)
export class RunningLimitRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_running_limit' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_running_limit' })
  id!: string;

  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  @Column('text')
  code!: LimitCode;

  @Column('text')
  variant!: LimitVariant;

  @Column('date')
  startedOn!: PlainDate;

  @Column('date', { nullable: true })
  dueOn!: PlainDate | null;

  @Column('text', { default: 'running' })
  state!: RunningState;

  @Column('date', { nullable: true })
  metOn!: PlainDate | null;

  @Column('date', { nullable: true })
  droppedOn!: PlainDate | null;

  /** Days of each decision to extend, in units of the limit. */
  @Column('integer', { array: true, default: '{}' })
  extensions!: number[];

  @Column('jsonb')
  why!: readonly WhyStep[];

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  computedAt!: Date;
}
