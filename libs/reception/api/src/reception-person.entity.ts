import { Citizen } from '@tiepdan/citizen/api';
import type { Capacity } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Reception } from './reception.entity.js';

/** Who came and gave their name: the person, or a group's representatives. */
@Entity('reception_person')
@Unique('UQ_reception_person_citizen', ['officeId', 'receptionId', 'citizenId'])
@ForeignKey(() => Reception, ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_reception_person_reception', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_reception_person_citizen' })
@Index('IDX_reception_person_citizen', ['officeId', 'citizenId'])
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
