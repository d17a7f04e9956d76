import { Account } from '@tiepdan/identity/api';
import type { DayOutcome, SessionKind } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
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
export class LeaderDay extends OfficeRecord {
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
}
