import { Agency } from '@tiepdan/agency/api';
import { Answer } from '@tiepdan/forwarding/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ConclusionNoticeRow } from './conclusion-notice.entity.js';
import { Conclusion } from './conclusion.entity.js';

/** What one body has to do after a conclusion, and by when. Whether it was reported follows from its delivery as well. */
@Entity('conclusion_task')
@Unique('UQ_conclusion_task_ordinal', ['officeId', 'conclusionId', 'ordinal'])
@ForeignKey(() => Conclusion, ['officeId', 'conclusionId'], ['officeId', 'id'], { name: 'FK_conclusion_task_conclusion' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_conclusion_task_agency' })
@ForeignKey(() => ConclusionNoticeRow, ['officeId', 'conclusionId', 'documentId'], ['officeId', 'conclusionId', 'documentId'], { name: 'FK_conclusion_task_notice' })
@ForeignKey(() => Answer, ['officeId', 'evidenceId'], ['officeId', 'id'], { name: 'FK_conclusion_task_evidence' })
@Index('IDX_conclusion_task_due', { synchronize: false })
@Index('IDX_conclusion_task_agency', ['officeId', 'agencyId'])
@Index('IDX_conclusion_task_document', { synchronize: false })
@Check('CHK_conclusion_task_state', `state IN ('open', 'done', 'withdrawn')`)
@Check('CHK_conclusion_task_ordinal', `ordinal BETWEEN 1 AND 50`)
@Check('CHK_conclusion_task_done', `(state = 'done') = (done_on IS NOT NULL) AND (state <> 'done' OR result IS NOT NULL)`)
@Check('CHK_conclusion_task_evidence', `evidence_id IS NULL OR state = 'done'`)
export class ConclusionTask extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  conclusionId!: string;

  @Column('smallint')
  ordinal!: number;

  @Column('uuid')
  agencyId!: string;

  @Column('text')
  content!: string;

  /** The last day in time. */
  @Column('date')
  dueOn!: PlainDate;

  @Column('text', { default: 'open' })
  state!: 'open' | 'done' | 'withdrawn';

  /** The day its result was written down here; the body's own answer is read from the delivery. */
  @Column('date', { nullable: true })
  reportedOn!: PlainDate | null;

  @Column('date', { nullable: true })
  doneOn!: PlainDate | null;

  @Column('text', { nullable: true })
  result!: string | null;

  @Column('uuid', { nullable: true })
  evidenceId!: string | null;

  /** Answers entered before it was opened again do not report it any more. */
  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;

  /** The notice that names it. */
  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column(WORDS_COLUMN)
  contentWords?: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
