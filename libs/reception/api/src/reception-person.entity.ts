import { Citizen } from '@tiepdan/citizen/api';
import type { Capacity } from '@tiepdan/citizen/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Reception } from './reception.entity.js';

/** Who came and gave their name: the person, or a group's representatives. */
@Entity('reception_person')
@Unique('UQ_reception_person_citizen', ['officeId', 'receptionId', 'citizenId'])
@ForeignKey(() => Reception, ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_reception_person_reception', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_reception_person_citizen' })
@Index('IDX_reception_person_citizen', ['officeId', 'citizenId'])
@Check('CHK_reception_person_capacity', `capacity IN ('self', 'representative', 'authorised', 'lawyer', 'legal-aid')`)
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
}
