import { Account } from '@tiepdan/identity/api';
import type { DayChangeKind, DayOutcomeRequest } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { LeaderDay } from '../leader-day.entity.js';
import { Leader } from '../leader.entity.js';

/** One thing that happened to a published day. Append-only. */
@Entity('leader_day_change')
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_leader_day_change_day' })
@ForeignKey(() => Leader, ['officeId', 'fromHostId'], ['officeId', 'id'], { name: 'FK_leader_day_change_from_host' })
@ForeignKey(() => Leader, ['officeId', 'toHostId'], ['officeId', 'id'], { name: 'FK_leader_day_change_to_host' })
@ForeignKey(() => Account, ['officeId', 'changedBy'], ['officeId', 'id'], { name: 'FK_leader_day_change_author' })
@Index('IDX_leader_day_change_day', ['officeId', 'leaderDayId', 'id'])
@Index('IDX_leader_day_change_from', { synchronize: false })
@Check('CHK_leader_day_change_kind', `kind IN ('published', 'postponed', 'delegated', 'called-off', 'reinstated', 'outcome')`)
@Check('CHK_leader_day_change_moved', `from_on = to_on OR kind = 'postponed'`)
@Check('CHK_leader_day_change_host', `(from_host_id <> to_host_id) = (kind = 'delegated')`)
@Check('CHK_leader_day_change_outcome', `(outcome IS NOT NULL) = (kind = 'outcome') AND outcome IN ('announced', 'held', 'held-nobody')`)
@Check('CHK_leader_day_change_reason', `reason IS NOT NULL OR kind IN ('published', 'outcome')`)
export class LeaderDayChange extends OfficeRow {
  @Column('uuid')
  leaderDayId!: string;

  @Column('text')
  kind!: DayChangeKind;

  @Column('date')
  fromOn!: PlainDate;

  @Column('date')
  toOn!: PlainDate;

  /** The hour it began at, before and now; null where the day had no hours. */
  @Column('time', { nullable: true })
  fromStartsAt!: string | null;

  @Column('time', { nullable: true })
  toStartsAt!: string | null;

  @Column('uuid')
  fromHostId!: string;

  @Column('uuid')
  toHostId!: string;

  /** Of an outcome written down only. */
  @Column('text', { nullable: true })
  outcome!: DayOutcomeRequest['outcome'] | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Số, ký hiệu of the paper that says so. */
  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
