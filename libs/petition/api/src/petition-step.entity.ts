import { Account } from '@tiepdan/identity/api';
import { PETITION_STAGES, type PetitionStage, STEP_ACTIONS, type StepAction, type StepData } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Petition, codes } from './petition.entity.js';

/**
 * One dated fact in the life of a petition; append-only (a trigger refuses update and delete). What a past day looked like
 * is read from here: `onDay` is the business day, `recordedAt` when it was written.
 */
@Entity('petition_step')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_petition_step_petition' })
@ForeignKey(() => Account, ['officeId', 'actorId'], ['officeId', 'id'], { name: 'FK_petition_step_actor' })
@Index('IDX_petition_step_day', ['officeId', 'onDay', 'action'])
@Check('CHK_petition_step_position', `position > 0`)
@Check('CHK_petition_step_first', `(position = 1) = (from_stage IS NULL) AND (position = 1) = (action IN ('register', 'adopt'))`)
@Check('CHK_petition_step_action', `action IN (${codes(STEP_ACTIONS)})`)
@Check('CHK_petition_step_from', `from_stage IN (${codes(PETITION_STAGES)})`)
@Check('CHK_petition_step_to', `to_stage IN (${codes(PETITION_STAGES)})`)
export class PetitionStepRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  petitionId!: string;

  /** 1, 2, …: order within the petition. */
  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  action!: StepAction;

  @Column('text', { nullable: true })
  fromStage!: PetitionStage | null;

  @Column('text')
  toStage!: PetitionStage;

  @Column('date')
  onDay!: PlainDate;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { default: {} })
  data!: StepData;

  @Column('uuid')
  actorId!: string;

  @Column('text')
  actorName!: string;

  @Column('text')
  requestId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
