import { Petition } from '@tiepdan/petition/api';
import type { Competence, Eligibility, PetitionStage, Way } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Where a petition stood from one business day to another, written by triggers from its steps and mended by corrections of its columns
 * (docs/adr/0030). The state of a day is the row with `fromDay` ≤ day < `toDay`; of several steps on one day all but the last are rows of
 * no length. The stages before a decision are one here: `registered`.
 */
@Entity('petition_state')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_petition_state_petition' })
@Index('IDX_petition_state_open', { synchronize: false })
@Index('IDX_petition_state_ended', { synchronize: false })
@Index('IDX_petition_state_long', { synchronize: false })
@Check('CHK_petition_state_span', `seq > 0 AND to_day >= from_day`)
@Check('CHK_petition_state_classified', `(eligibility = 'eligible') = (competence IS NOT NULL) AND (way IS NULL OR stage <> 'registered')`)
@Check('CHK_petition_state_reviewing', `reviewing = (stage = 'registered' AND (reopened OR eligibility = 'pending' OR competence IS NOT DISTINCT FROM 'outside'))`)
export class PetitionState {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  petitionId!: string;

  /** 1, 2, …: order within the petition. */
  @PrimaryColumn('integer')
  seq!: number;

  @Column('date')
  fromDay!: PlainDate;

  /** The first day on which it no longer held; null while it holds. */
  @Column('date', { nullable: true })
  toDay!: PlainDate | null;

  @Column('text')
  stage!: PetitionStage;

  @Column('text')
  eligibility!: Eligibility;

  @Column('text', { nullable: true })
  competence!: Competence | null;

  @Column('text', { nullable: true })
  way!: Way | null;

  /** Opened again and not decided anew: its classification is in question, so it is under review. */
  @Column('boolean')
  reopened!: boolean;

  /** Not processed yet ("chưa xử lý", 02/XLD): neither classified nor, outside the office's competence, answered with a way. */
  @Column('boolean')
  reviewing!: boolean;
}
