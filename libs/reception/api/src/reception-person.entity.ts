import { Citizen, SealedIdentity } from '@tiepdan/citizen/api';
import type { Capacity } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Reception } from './reception.entity.js';

/** Who came and gave their name: the person, or a group's representatives. */
@Entity('reception_person')
@Unique('UQ_reception_person_citizen', ['officeId', 'receptionId', 'citizenId'])
@Unique('UQ_reception_person_sealed', ['officeId', 'receptionId', 'sealedId'])
@ForeignKey(() => Reception, ['officeId', 'receptionId', 'sealed'], ['officeId', 'id', 'sealed'], { name: 'FK_reception_person_reception', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_reception_person_citizen' })
@ForeignKey(() => SealedIdentity, ['officeId', 'sealedId'], ['officeId', 'id'], { name: 'FK_reception_person_sealed' })
@Index('IDX_reception_person_citizen', ['officeId', 'citizenId'])
@Index('IDX_reception_person_sealed', { synchronize: false })
@Check(
  'CHK_reception_person_sealed',
  `CASE WHEN sealed THEN citizen_id IS NULL AND sealed_id IS NOT NULL ELSE citizen_id IS NOT NULL AND sealed_id IS NULL END`,
)
@Check('CHK_reception_person_capacity', `capacity IN ('self', 'representative', 'authorised', 'lawyer', 'legal-aid')`)
@Check(
  'CHK_reception_person_appointment',
  `CASE WHEN appointment_on IS NULL THEN appointment_ref IS NULL AND appointment_signed_by IS NULL
   ELSE capacity = 'representative' AND coalesce(appointment_signed_by, 1) > 0 END`,
)
export class ReceptionPerson {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  receptionId!: string;

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
