import type { AgencyKind } from '@tiepdan/agency/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Office } from './office.entity.js';

/** A body the office forwards petitions to, or that takes part at the reception house. */
@Entity('agency')
@Unique('UQ_agency_name', ['officeId', 'name'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_agency_office' })
@Check('CHK_agency_kind', `kind IN ('board', 'participating', 'department', 'commune', 'judicial', 'party', 'elected', 'other')`)
export class Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_agency' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_agency' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  shortName!: string;

  @Column('text')
  kind!: AgencyKind;

  /** Order in pick lists. */
  @Column('integer', { default: 0 })
  position!: number;
}
