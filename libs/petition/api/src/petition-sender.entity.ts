import { Citizen } from '@tiepdan/citizen/api';
import type { Capacity } from '@tiepdan/citizen/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Petition } from './petition.entity.js';

/** Who sent a petition, in the order of the paper. */
@Entity('petition_sender')
@Unique('UQ_petition_sender_citizen', ['officeId', 'petitionId', 'citizenId'])
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_petition_sender_petition', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_petition_sender_citizen' })
@Index('IDX_petition_sender_citizen', ['officeId', 'citizenId'])
@Check('CHK_petition_sender_capacity', `capacity IN ('self', 'representative', 'authorised', 'lawyer', 'legal-aid')`)
export class PetitionSender {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  petitionId!: string;

  @PrimaryColumn('smallint')
  position!: number;

  @Column('uuid')
  citizenId!: string;

  @Column('text')
  capacity!: Capacity;
}
