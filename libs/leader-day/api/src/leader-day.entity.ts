import { Account } from '@tiepdan/identity/api';
import type { DayOutcome, SessionKind } from '@tiepdan/leader-day/contract';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Leader } from './leader.entity.js';

/** One announced reception day of one leader (Luật TCD Đ.18). Receptions hang on its day and session, and follow both. */
@Entity('leader_day')
@Unique('UQ_leader_day_session', ['officeId', 'id', 'heldOn', 'session'])
@ForeignKey(() => Leader, ['officeId', 'hostId'], ['officeId', 'id'], { name: 'FK_leader_day_host' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_leader_day_author' })
@Index('UQ_leader_day_host', { synchronize: false })
@Index('IDX_leader_day_held', ['officeId', 'heldOn', 'id'])
@Check('CHK_leader_day_session', `session IN ('periodic', 'ad-hoc')`)
@Check('CHK_leader_day_outcome', `outcome IN ('announced', 'held', 'held-nobody', 'not-held')`)
@Check('CHK_leader_day_note', `note IS NOT NULL OR (session = 'periodic' AND outcome <> 'not-held')`)
@Check('CHK_leader_day_status', `status IN ('active', 'cancelled')`)
export class LeaderDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_leader_day' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_leader_day' })
  id!: string;

  @Column('date')
  heldOn!: PlainDate;

  @Column('text')
  session!: SessionKind;

  @Column('uuid')
  hostId!: string;

  /** The host receives on behalf of the Chairman. */
  @Column('boolean')
  byDeputy!: boolean;

  @Column('text')
  outcome!: DayOutcome;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { default: 'active' })
  status!: RecordStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
