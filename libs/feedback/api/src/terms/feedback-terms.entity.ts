import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How long an office gives itself for feedback; no row while it has set nothing. Working days. */
@Entity('feedback_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_feedback_terms_office' })
@Check('CHK_feedback_terms', `forward_days BETWEEN 1 AND 30 AND answer_days BETWEEN forward_days AND 120`)
export class FeedbackTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('smallint')
  forwardDays!: number;

  @Column('smallint')
  answerDays!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
