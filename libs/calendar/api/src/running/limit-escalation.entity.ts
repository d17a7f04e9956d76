import type { EscalationLevel } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RunningLimitRow } from './running-limit.entity.js';

/** That an overdue limit was first brought before the head or the leaders: a fact of the limit, noted once, by the daily digest. */
@Entity('limit_escalation')
@ForeignKey(() => RunningLimitRow, ['officeId', 'limitId'], ['officeId', 'id'], { name: 'FK_limit_escalation_limit' })
@Check('CHK_limit_escalation_level', `level IN ('head', 'leader')`)
export class LimitEscalation {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  limitId!: string;

  @PrimaryColumn('text')
  level!: EscalationLevel;

  @Column('date')
  day!: PlainDate;
}
