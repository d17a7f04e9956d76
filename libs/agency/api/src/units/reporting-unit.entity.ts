import type { UnitKind } from '@tiepdan/agency/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { Agency } from '../agency.entity.js';
import { Office } from '../office.entity.js';

/** Who sends its figures to the office, and during which days. After a merger it points to whoever took it over. */
@Entity('reporting_unit')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_reporting_unit_office' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_reporting_unit_agency' })
@ForeignKey(() => Office, ['recordsOfficeId'], ['id'], { name: 'FK_reporting_unit_records' })
@ForeignKey(() => ReportingUnit, ['officeId', 'successorId'], ['officeId', 'id'], { name: 'FK_reporting_unit_successor' })
@Index('IDX_reporting_unit_agency', { synchronize: false })
@Index('IDX_reporting_unit_successor', { synchronize: false })
@Exclusion('EXC_reporting_unit_name', `USING gist (office_id WITH =, name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`)
@Exclusion('EXC_reporting_unit_agency', `USING gist (office_id WITH =, agency_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (agency_id IS NOT NULL)`)
@Check('CHK_reporting_unit_kind', `kind IN ('department', 'commune', 'vertical', 'other')`)
@Check('CHK_reporting_unit_span', `valid_to >= valid_from`)
@Check('CHK_reporting_unit_successor', `successor_id IS NULL OR valid_to IS NOT NULL AND successor_id <> id`)
@Check('CHK_reporting_unit_records', `records_office_id <> office_id`)
export class ReportingUnit extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  name!: string;

  @Column('text')
  shortName!: string;

  @Column('text')
  kind!: UnitKind;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** Another office of this installation, whose records are this unit's. No request sets it: it would open another office's figures. */
  @Column('uuid', { nullable: true })
  recordsOfficeId!: string | null;

  @Column('boolean', { default: false })
  excluded!: boolean;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('date')
  validFrom!: PlainDate;

  @Column('date', { nullable: true })
  validTo!: PlainDate | null;

  @Column('uuid', { nullable: true })
  successorId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
