import type { AgencyKind } from '@tiepdan/agency/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Office } from './office.entity.js';

/** A body the office forwards petitions to, or that takes part at the reception house. */
@Entity('agency')
@Unique('UQ_agency_name', ['officeId', 'name'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_agency_office' })
@Check('CHK_agency_kind', `kind IN ('board', 'participating', 'department', 'commune', 'judicial', 'party', 'elected', 'other')`)
export class Agency extends OfficeRow {
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
