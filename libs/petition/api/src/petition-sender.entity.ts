import { Citizen } from '@tiepdan/citizen/api';
import type { Capacity } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Petition } from './petition.entity.js';

/** Who sent a petition, in the order of the paper. */
@Entity('petition_sender')
@Unique('UQ_petition_sender_citizen', ['officeId', 'petitionId', 'citizenId'])
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_petition_sender_petition', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_petition_sender_citizen' })
@Index('IDX_petition_sender_citizen', ['officeId', 'citizenId'])
@Check('CHK_petition_sender_capacity', `capacity IN ('self', 'representative', 'authorised', 'lawyer', 'legal-aid')`)
@Check(
  'CHK_petition_sender_appointment',
  `CASE WHEN appointment_on IS NULL THEN appointment_ref IS NULL AND appointment_signed_by IS NULL
   ELSE capacity = 'representative' AND coalesce(appointment_signed_by, 1) > 0 END`,
)
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

  /** By which paper a group appointed this one to speak for it (Luật TCD Đ.29), and by how many it is signed. */
  @Column('date', { nullable: true })
  appointmentOn!: PlainDate | null;

  @Column('text', { nullable: true })
  appointmentRef!: string | null;

  @Column('integer', { nullable: true })
  appointmentSignedBy!: number | null;
}
