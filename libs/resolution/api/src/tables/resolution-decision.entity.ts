import { Agency } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import { Petition, PetitionStepRow } from '@tiepdan/petition/api';
import type { CaseInstance } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import type { CaseKind, DecidedOutcome } from '@tiepdan/resolution/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * A decision on a complaint or a conclusion about a denunciation: what the petition's step `resolve` said, with what it demands.
 * Money in whole đồng, land in m². `completedOn` is the day of its active fact `completed`, kept by a trigger.
 */
@Entity('resolution_decision')
@Unique('UQ_resolution_decision_fact', ['officeId', 'id', 'petitionId', 'kind', 'issuedOn'])
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_resolution_decision_petition' })
@ForeignKey(() => PetitionStepRow, ['officeId', 'petitionId', 'stepPosition'], ['officeId', 'petitionId', 'position'], { name: 'FK_resolution_decision_step' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_resolution_decision_agency' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_resolution_decision_author' })
@Index('UQ_resolution_decision_step', { synchronize: false })
@Index('IDX_resolution_decision_issued', ['officeId', 'issuedOn', 'id'])
@Index('IDX_resolution_decision_due', { synchronize: false })
@Check('CHK_resolution_decision_status', `status IN ('active', 'cancelled')`)
@Check('CHK_resolution_decision_kind', `kind IN ('complaint', 'denunciation')`)
@Check('CHK_resolution_decision_instance', `instance IN (1, 2)`)
@Check('CHK_resolution_decision_outcome', `outcome IN ('right', 'partly-right', 'wrong', 'upheld', 'amended')`)
@Check('CHK_resolution_decision_second', `(outcome IN ('upheld', 'amended')) = (kind = 'complaint' AND instance = 2)`)
@Check('CHK_resolution_decision_days', `in_effect_on >= issued_on AND enforce_by >= issued_on AND completed_on >= issued_on`)
@Check('CHK_resolution_decision_money', `recover_money BETWEEN 0 AND 1000000000000000 AND restore_money BETWEEN 0 AND 1000000000000000`)
@Check('CHK_resolution_decision_land', `recover_land >= 0 AND restore_land >= 0`)
@Check('CHK_resolution_decision_counts', `least(restore_organisations, restore_people, discipline_organisations, discipline_people, discipline_officials) >= 0`)
@Check('CHK_resolution_decision_officials', `discipline_officials <= discipline_people`)
export class ResolutionDecision extends OfficeRecord {
  @Column('uuid')
  petitionId!: string;

  /** The step `resolve` it came with. */
  @Column('integer')
  stepPosition!: number;

  @Column('text')
  kind!: CaseKind;

  @Column('smallint')
  instance!: CaseInstance;

  @Column('text')
  outcome!: DecidedOutcome;

  @Column('text')
  paper!: string;

  @Column('date')
  issuedOn!: PlainDate;

  @Column('date', { nullable: true })
  inEffectOn!: PlainDate | null;

  @Column('date', { nullable: true })
  enforceBy!: PlainDate | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** Issued within the office's own competence. That of a body which was urged is that body's, and stands in its report. */
  @Column('boolean', { default: true })
  own!: boolean;

  @Column('bigint', { default: 0 })
  recoverMoney!: string;

  @Column('numeric', { precision: 14, scale: 2, default: 0 })
  recoverLand!: string;

  @Column('bigint', { default: 0 })
  restoreMoney!: string;

  @Column('numeric', { precision: 14, scale: 2, default: 0 })
  restoreLand!: string;

  @Column('integer', { default: 0 })
  restoreOrganisations!: number;

  @Column('integer', { default: 0 })
  restorePeople!: number;

  @Column('integer', { default: 0 })
  disciplineOrganisations!: number;

  @Column('integer', { default: 0 })
  disciplinePeople!: number;

  @Column('integer', { default: 0 })
  disciplineOfficials!: number;

  @Column('date', { nullable: true })
  completedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
