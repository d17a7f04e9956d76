import type { TaskStepKind } from '@tiepdan/conclusion/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { ConclusionTask } from './conclusion-task.entity.js';

/** What was done about a task, in order; never rewritten. */
@Entity('conclusion_task_step')
@ForeignKey(() => ConclusionTask, ['officeId', 'taskId'], ['officeId', 'id'], { name: 'FK_conclusion_task_step_task' })
@ForeignKey(() => Account, ['officeId', 'takenBy'], ['officeId', 'id'], { name: 'FK_conclusion_task_step_by' })
@Index('IDX_conclusion_task_step_task', ['officeId', 'taskId', 'id'])
@Check('CHK_conclusion_task_step_kind', `kind IN ('given', 'progress', 'reported', 'extended', 'done', 'withdrawn', 'reopened')`)
@Check('CHK_conclusion_task_step_due', `(kind IN ('given', 'extended')) = (due_to IS NOT NULL) AND (kind = 'extended') = (due_from IS NOT NULL)`)
@Check('CHK_conclusion_task_step_text', `text IS NOT NULL OR kind = 'given'`)
export class ConclusionTaskStep extends OfficeRow {
  @Column('uuid')
  taskId!: string;

  @Column('text')
  kind!: TaskStepKind;

  @Column('date')
  takenOn!: PlainDate;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('date', { nullable: true })
  dueFrom!: PlainDate | null;

  @Column('date', { nullable: true })
  dueTo!: PlainDate | null;

  @Column('uuid')
  takenBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  takenAt!: Date;
}
