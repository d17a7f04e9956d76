import { RunningLimitRow } from '@tiepdan/calendar/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DigestRun } from './digest.entity.js';

/** That an overdue limit was first brought before the head or the leaders: a fact of the limit, noted once. */
@Entity('limit_escalation')
@ForeignKey(() => RunningLimitRow, ['officeId', 'limitId'], ['officeId', 'id'], { name: 'FK_limit_escalation_limit' })
@ForeignKey(() => DigestRun, ['officeId', 'day'], ['officeId', 'day'], { name: 'FK_limit_escalation_run' })
@Check('CHK_limit_escalation_level', `level IN ('head', 'leader')`)
export class LimitEscalation {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  limitId!: string;

  @PrimaryColumn('text')
  level!: 'head' | 'leader';

  @Column('date')
  day!: PlainDate;
}
