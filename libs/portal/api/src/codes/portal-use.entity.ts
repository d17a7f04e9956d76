import { Office } from '@tiepdan/agency/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How often codes were looked up on one day. */
@Entity('portal_use')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_portal_use_office' })
@Check('CHK_portal_use_lookups', `lookups >= 0`)
export class PortalUse {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('date')
  usedOn!: PlainDate;

  @Column('integer', { default: 0 })
  lookups!: number;
}
