import { WAYS, type Way } from '@tiepdan/agency/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Office } from './office.entity.js';

/** What an office has set otherwise than is usual; no row means all as usual. */
@Entity('office_setting')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_office_setting_office' })
@Check('CHK_office_setting_ways', `signed_ways <@ ARRAY[${Object.keys(WAYS).map((way) => `'${way}'`).join(', ')}]`)
@Check('CHK_office_setting_joint', `joint_from BETWEEN 2 AND 100`)
@Check('CHK_office_setting_warn', `cardinality(warn_days) <= 10 AND 0 <= ALL (warn_days) AND 60 >= ALL (warn_days)`)
@Check('CHK_office_setting_escalation', `escalate_head_after BETWEEN 0 AND 60 AND escalate_leader_after BETWEEN escalate_head_after AND 120`)
@Check('CHK_office_setting_digest', `digest_at ~ '^(0[6-9]|1[0-7]):[0-5][0-9]$'`)
export class OfficeSetting {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('text', { array: true, default: '{accept,decline}' })
  signedWays!: Way[];

  @Column('integer', { default: 2 })
  jointFrom!: number;

  @Column('integer', { array: true, default: '{3,1}' })
  warnDays!: number[];

  @Column('integer', { default: 1 })
  escalateHeadAfter!: number;

  @Column('integer', { default: 5 })
  escalateLeaderAfter!: number;

  @Column('text', { default: '07:30' })
  digestAt!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
