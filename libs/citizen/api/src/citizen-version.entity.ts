import type { PersonDetails } from '@tiepdan/citizen/contract';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Citizen } from './citizen.entity.js';

/** What a record of the list said while it was of this version. Goes with the person; histories hold no data of people. */
@Entity('citizen_version')
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_citizen_version_citizen', onDelete: 'CASCADE' })
export class CitizenVersion {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  citizenId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  details!: PersonDetails;
}
