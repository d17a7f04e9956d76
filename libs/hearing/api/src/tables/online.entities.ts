import type { ONLINE_POINTS, OnlineCase } from '@tiepdan/hearing/contract';
import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day received over a video system (NĐ 154/2026 Đ.16–24). */
@Entity('online_session')
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_online_session_day' })
@ForeignKey(() => Account, ['officeId', 'updatedBy'], ['officeId', 'id'], { name: 'FK_online_session_updated_by' })
@Check('CHK_online_session_case', `allowed_case IN ('complex', 'remote', 'emergency', 'denunciation', 'other')`)
@Check('CHK_online_session_sha256', `recording_sha256 ~ '^[0-9a-f]{64}$' AND (recording_sha256 IS NULL OR recording_place IS NOT NULL)`)
export class OnlineSessionRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  leaderDayId!: string;

  @Column('text')
  platform!: string;

  @Column('text')
  allowedCase!: OnlineCase;

  @Column('date', { nullable: true })
  toldOn!: PlainDate | null;

  @Column('date', { nullable: true })
  testedOn!: PlainDate | null;

  @Column('timestamptz', { nullable: true })
  connectedAt!: Date | null;

  @Column('text', { nullable: true })
  recordingPlace!: string | null;

  @Column('text', { nullable: true })
  recordingSha256!: string | null;

  @Column('uuid')
  updatedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** One of the places that are connected. */
@Entity('online_point')
@ForeignKey(() => OnlineSessionRow, ['officeId', 'leaderDayId'], ['officeId', 'leaderDayId'], { name: 'FK_online_point_session', onDelete: 'CASCADE' })
@Check('CHK_online_point_kind', `kind IN ('central', 'component')`)
export class OnlinePointRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  leaderDayId!: string;

  @PrimaryColumn('smallint')
  line!: number;

  @Column('text')
  kind!: keyof typeof ONLINE_POINTS;

  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column('text', { nullable: true })
  participants!: string | null;
}
