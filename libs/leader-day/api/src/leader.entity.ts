import { Agency, Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';

/** A leader who receives citizens: of the People's Committee, or of another body in the same house. Need not have an account. */
@Entity('leader')
@Unique('UQ_leader_account', ['officeId', 'accountId'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_leader_office' })
@ForeignKey(() => Agency, ['officeId', 'bodyId'], ['officeId', 'id'], { name: 'FK_leader_body' })
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_leader_account' })
@Check('CHK_leader_chair', `NOT chair OR body_id IS NULL`)
@Check('CHK_leader_order', `position_order BETWEEN 1 AND 999`)
@Check('CHK_leader_required_days', `required_days_per_month BETWEEN 0 AND 23`)
@Check('CHK_leader_duty', `duty_to >= duty_from`)
export class Leader extends OfficeRow {
  @Column('text')
  fullName!: string;

  /** Job title, as printed before the name. */
  @Column('text')
  position!: string;

  /** The head ("Thủ trưởng") of form 01/TCD. */
  @Column('boolean', { default: false })
  chair!: boolean;

  /** In office today; who has left stays on the days received. */
  @Column('boolean', { default: true })
  active!: boolean;

  /** The body whose leader this is; null is the People's Committee. */
  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  /** The account of role leader that is this person. */
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  /** Place in lists, 1 first. */
  @Column('smallint', { default: 100 })
  positionOrder!: number;

  /** Days a month, where it differs from what the law asks of the office held. */
  @Column('smallint', { nullable: true })
  requiredDaysPerMonth!: number | null;

  @Column('date', { nullable: true })
  dutyFrom!: PlainDate | null;

  @Column('date', { nullable: true })
  dutyTo!: PlainDate | null;

  @Column('integer', { default: 1 })
  version!: number;
}
