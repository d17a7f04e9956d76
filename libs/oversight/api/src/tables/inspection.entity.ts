import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/**
 * A responsibility inspection, what its conclusion recommends, and the day on which that was carried out (form 06/QLKNTC, columns
 * 6–13). What it recommends counts on the day of the conclusion.
 */
@Entity('inspection')
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_inspection_author' })
@Index('IDX_inspection_started', ['officeId', 'startedOn', 'id'])
@Index('IDX_inspection_concluded', { synchronize: false })
@Index('IDX_inspection_running', { synchronize: false })
@Index('IDX_inspection_enforcing', { synchronize: false })
@Check('CHK_inspection_status', `status IN ('active', 'cancelled')`)
@Check('CHK_inspection_days', `concluded_on >= started_on AND completed_on >= concluded_on`)
@Check('CHK_inspection_conclusion', `(concluded_on IS NULL) = (conclusion_number IS NULL) AND (completed_on IS NULL OR concluded_on IS NOT NULL)`)
@Check(
  'CHK_inspection_recommended',
  `least(organisations, people, referred_organisations, referred_people) >= 0 AND (concluded_on IS NOT NULL OR organisations + people + referred_organisations + referred_people = 0)`,
)
@Check('CHK_inspection_units', `units BETWEEN 1 AND 1000000`)
@Check('CHK_inspection_texts', `length(title) BETWEEN 1 AND 500 AND length(decision_number) BETWEEN 1 AND 60 AND length(unit_names) <= 2000`)
export class Inspection extends OfficeRecord {
  @Column('text')
  title!: string;

  @Column('text')
  decisionNumber!: string;

  @Column('date')
  startedOn!: PlainDate;

  @Column('integer')
  units!: number;

  @Column('text', { nullable: true })
  unitNames!: string | null;

  @Column('date', { nullable: true })
  concludedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  conclusionNumber!: string | null;

  /** Recommended for administrative handling. */
  @Column('integer', { default: 0 })
  organisations!: number;

  @Column('integer', { default: 0 })
  people!: number;

  /** Recommended to be passed to the investigating body. */
  @Column('integer', { default: 0 })
  referredOrganisations!: number;

  @Column('integer', { default: 0 })
  referredPeople!: number;

  @Column('date', { nullable: true })
  completedOn!: PlainDate | null;

  @Column(WORDS_COLUMN)
  words?: string;
}
