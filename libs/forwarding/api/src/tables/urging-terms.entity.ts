import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an office has set otherwise than is usual for urging; no row means all as usual. */
@Entity('urging_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_urging_terms_office' })
@Check(
  'CHK_urging_terms',
  `letter_after BETWEEN 1 AND 60 AND next_letter_after BETWEEN 1 AND 60 AND letters_before_report BETWEEN 1 AND 5 AND report_after BETWEEN 1 AND 120 AND answer_days BETWEEN 1 AND 250`,
)
export class UrgingTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('smallint')
  letterAfter!: number;

  @Column('smallint')
  nextLetterAfter!: number;

  @Column('smallint')
  lettersBeforeReport!: number;

  @Column('smallint')
  reportAfter!: number;

  @Column('smallint')
  answerDays!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
