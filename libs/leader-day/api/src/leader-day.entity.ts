import { Account } from '@tiepdan/identity/api';
import type { DayOutcome, DayPurpose, SessionKind } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, Unique } from 'typeorm';
import { Leader } from './leader.entity.js';
import { LeaderDayRule } from './rules/leader-day-rule.entity.js';

/** One day of one leader (Luật TCD Đ.18), from plan to outcome. Receptions hang on its day and session, and follow both. */
@Entity('leader_day')
@Unique('UQ_leader_day_session', ['officeId', 'id', 'heldOn', 'session'])
@ForeignKey(() => Leader, ['officeId', 'hostId'], ['officeId', 'id'], { name: 'FK_leader_day_host' })
@ForeignKey(() => Leader, ['officeId', 'principalId'], ['officeId', 'id'], { name: 'FK_leader_day_principal' })
@ForeignKey(() => LeaderDayRule, ['officeId', 'ruleId'], ['officeId', 'id'], { name: 'FK_leader_day_rule' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_leader_day_author' })
@Index('UQ_leader_day_host', { synchronize: false })
@Index('IDX_leader_day_held', ['officeId', 'heldOn', 'id'])
@Index('IDX_leader_day_duty', { synchronize: false })
@Check('CHK_leader_day_session', `session IN ('periodic', 'ad-hoc')`)
@Check('CHK_leader_day_outcome', `outcome IN ('planned', 'announced', 'held', 'held-nobody', 'not-held')`)
@Check('CHK_leader_day_note', `note IS NOT NULL OR (session = 'periodic' AND outcome <> 'not-held')`)
@Check('CHK_leader_day_status', `status IN ('active', 'cancelled')`)
@Check('CHK_leader_day_purpose', `purpose IN ('reception', 'dialogue')`)
@Check('CHK_leader_day_principal', `principal_id IS NULL OR (by_deputy AND principal_id <> host_id)`)
@Check('CHK_leader_day_hours', `(starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)`)
@Check('CHK_leader_day_registration', `registration_closes_on <= held_on`)
@Check(
  'CHK_leader_day_slots',
  `(slot_minutes IS NULL) = (slot_capacity IS NULL) AND (slot_minutes IS NULL OR (starts_at IS NOT NULL AND slot_minutes BETWEEN 5 AND 480 AND slot_capacity BETWEEN 1 AND 50))`,
)
@Check('CHK_leader_day_published', `outcome <> 'planned' OR published_on IS NULL`)
@Exclusion(
  'EXC_leader_day_hours',
  `USING gist (office_id WITH =, host_id WITH =, tsrange(held_on + starts_at, held_on + ends_at) WITH &&) WHERE (status = 'active' AND outcome <> 'not-held' AND starts_at IS NOT NULL)`,
)
export class LeaderDay extends OfficeRecord {
  @Column('date')
  heldOn!: PlainDate;

  @Column('text')
  session!: SessionKind;

  @Column('text', { default: 'reception' })
  purpose!: DayPurpose;

  @Column('uuid')
  hostId!: string;

  /** The host receives on behalf of the Chairman. */
  @Column('boolean')
  byDeputy!: boolean;

  /** Whose duty the day is when the host receives on behalf of somebody. */
  @Column('uuid', { nullable: true })
  principalId!: string | null;

  @Column('text')
  outcome!: DayOutcome;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('time', { nullable: true })
  startsAt!: string | null;

  @Column('time', { nullable: true })
  endsAt!: string | null;

  /** Null is the office's reception house. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('boolean', { default: false })
  online!: boolean;

  @Column('text', { nullable: true })
  plannedContent!: string | null;

  @Column('text', { nullable: true })
  participants!: string | null;

  /** The last day on which citizens may ask to be heard; null is the day itself. */
  @Column('date', { nullable: true })
  registrationClosesOn!: PlainDate | null;

  @Column('smallint', { nullable: true })
  slotMinutes!: number | null;

  @Column('smallint', { nullable: true })
  slotCapacity!: number | null;

  /** The rule that proposed the day. */
  @Column('uuid', { nullable: true })
  ruleId!: string | null;

  /** Null while only planned, and of days whose publication nobody wrote down. */
  @Column('date', { nullable: true })
  publishedOn!: PlainDate | null;
}
