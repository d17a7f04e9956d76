import { Account } from '@tiepdan/identity/api';
import type { DayPattern, DayPurpose, DayShift, MissingDay, TetWay, WeekOfMonth } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Leader } from '../leader.entity.js';

/** One rule that proposes a leader's days; the contract's `ScheduleRuleDetails` says what its fields mean. */
@Entity('leader_day_rule')
@ForeignKey(() => Leader, ['officeId', 'hostId'], ['officeId', 'id'], { name: 'FK_leader_day_rule_host' })
@ForeignKey(() => Leader, ['officeId', 'principalId'], ['officeId', 'id'], { name: 'FK_leader_day_rule_principal' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_leader_day_rule_author' })
@Index('IDX_leader_day_rule_host', ['officeId', 'hostId', 'validFrom'])
@Check('CHK_leader_day_rule_principal', `principal_id <> host_id`)
@Check('CHK_leader_day_rule_purpose', `purpose IN ('reception', 'dialogue')`)
@Check(
  'CHK_leader_day_rule_pattern',
  `CASE pattern
    WHEN 'month-day' THEN cardinality(month_days) >= 1 AND num_nonnulls(week_of_month, weekday, every_weeks, first_on) = 0
    WHEN 'month-weekday' THEN cardinality(month_days) = 0 AND num_nulls(week_of_month, weekday) = 0 AND num_nonnulls(every_weeks, first_on) = 0
    WHEN 'weeks' THEN cardinality(month_days) = 0 AND week_of_month IS NULL AND num_nulls(weekday, every_weeks, first_on) = 0
    ELSE false END`,
)
@Check('CHK_leader_day_rule_month_days', `cardinality(month_days) <= 5 AND 1 <= ALL (month_days) AND 31 >= ALL (month_days)`)
@Check('CHK_leader_day_rule_week', `week_of_month IN ('first', 'second', 'third', 'fourth', 'fifth', 'last') AND weekday BETWEEN 1 AND 7 AND every_weeks BETWEEN 1 AND 12`)
@Check('CHK_leader_day_rule_missing', `missing_day IN ('last-day', 'skip')`)
@Check('CHK_leader_day_rule_shifts', `on_rest IN ('next', 'previous', 'nearest', 'drop') AND on_holiday IN ('next', 'previous', 'nearest', 'drop')`)
@Check('CHK_leader_day_rule_tet', `in_tet IN ('as-holiday', 'after', 'drop')`)
@Check('CHK_leader_day_rule_hours', `(starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)`)
@Check(
  'CHK_leader_day_rule_slots',
  `(slot_minutes IS NULL) = (slot_capacity IS NULL) AND (slot_minutes IS NULL OR (starts_at IS NOT NULL AND slot_minutes BETWEEN 5 AND 480 AND slot_capacity BETWEEN 1 AND 50))`,
)
@Check(
  'CHK_leader_day_rule_registration',
  `num_nonnulls(register_before_days, register_before_day) <= 1 AND register_before_days BETWEEN 0 AND 60 AND register_before_day BETWEEN 1 AND 31`,
)
@Check('CHK_leader_day_rule_validity', `valid_to >= valid_from`)
@Check('CHK_leader_day_rule_status', `status IN ('active', 'cancelled')`)
export class LeaderDayRule extends OfficeRecord {
  @Column('uuid')
  hostId!: string;

  @Column('uuid', { nullable: true })
  principalId!: string | null;

  @Column('text')
  purpose!: DayPurpose;

  @Column('text')
  pattern!: DayPattern;

  @Column('smallint', { array: true, default: '{}' })
  monthDays!: number[];

  @Column('text', { nullable: true })
  weekOfMonth!: WeekOfMonth | null;

  @Column('smallint', { nullable: true })
  weekday!: number | null;

  @Column('smallint', { nullable: true })
  everyWeeks!: number | null;

  @Column('date', { nullable: true })
  firstOn!: PlainDate | null;

  @Column('text')
  missingDay!: MissingDay;

  @Column('text')
  onRest!: DayShift;

  @Column('text')
  onHoliday!: DayShift;

  @Column('boolean')
  withinMonth!: boolean;

  @Column('text')
  inTet!: TetWay;

  @Column('time', { nullable: true })
  startsAt!: string | null;

  @Column('time', { nullable: true })
  endsAt!: string | null;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('smallint', { nullable: true })
  slotMinutes!: number | null;

  @Column('smallint', { nullable: true })
  slotCapacity!: number | null;

  @Column('smallint', { nullable: true })
  registerBeforeDays!: number | null;

  @Column('smallint', { nullable: true })
  registerBeforeDay!: number | null;

  @Column('date')
  validFrom!: PlainDate;

  @Column('date', { nullable: true })
  validTo!: PlainDate | null;

  @Column('text', { nullable: true })
  legalBasis!: string | null;
}
