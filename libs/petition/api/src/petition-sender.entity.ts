import { Citizen, SealedIdentity } from '@tiepdan/citizen/api';
import type { Capacity } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Petition } from './petition.entity.js';

/** Who sent a petition, in the order of the paper. */
@Entity('petition_sender')
@Unique('UQ_petition_sender_citizen', ['officeId', 'petitionId', 'citizenId'])
@Unique('UQ_petition_sender_sealed', ['officeId', 'petitionId', 'sealedId'])
@ForeignKey(() => Petition, ['officeId', 'petitionId', 'sealed'], ['officeId', 'id', 'sealed'], { name: 'FK_petition_sender_petition', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_petition_sender_citizen' })
@ForeignKey(() => SealedIdentity, ['officeId', 'sealedId'], ['officeId', 'id'], { name: 'FK_petition_sender_sealed' })
@Index('IDX_petition_sender_citizen', ['officeId', 'citizenId'])
@Index('IDX_petition_sender_sealed', { synchronize: false })
@Check(
  'CHK_petition_sender_sealed',
  `CASE WHEN sealed THEN citizen_id IS NULL AND sealed_id IS NOT NULL ELSE citizen_id IS NOT NULL AND sealed_id IS NULL END`,
)
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

  /** Null exactly on a sealed record. */
  @Column('uuid', { nullable: true })
  citizenId!: string | null;

  /** Who it is on a sealed record, encrypted; null on an open one. */
  @Column('uuid', { nullable: true })
  sealedId!: string | null;

  /** The record's, by the key. */
  @Column('boolean', { default: false })
  sealed!: boolean;

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
