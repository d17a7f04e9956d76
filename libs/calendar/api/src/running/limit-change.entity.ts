import type { ChangeCause } from '@tiepdan/calendar/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RunningLimitRow } from './running-limit.entity.js';

/** One move of a due day: what it was, what it is, and why. Append-only. */
@Entity('limit_change')
@ForeignKey(() => RunningLimitRow, ['officeId', 'limitId'], ['officeId', 'id'], { name: 'FK_limit_change_limit' })
@ForeignKey(() => Account, ['officeId', 'actorId'], ['officeId', 'id'], { name: 'FK_limit_change_actor' })
@Index('IDX_limit_change_limit', ['officeId', 'limitId', 'id'])
@Check('CHK_limit_change_cause', `cause IN ('calendar', 'pause', 'continue', 'extension', 'variant', 'correction')`)
@Check('CHK_limit_change_moves', `due_before IS DISTINCT FROM due_after`)
export class LimitChangeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_limit_change' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_limit_change' })
  id!: string;

  @Column('uuid')
  limitId!: string;

  @Column('date', { nullable: true })
  dueBefore!: PlainDate | null;

  @Column('date', { nullable: true })
  dueAfter!: PlainDate | null;

  @Column('text')
  cause!: ChangeCause;

  @Column('text')
  sentence!: string;

  /** Null when the product moved it, at an upgrade. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
