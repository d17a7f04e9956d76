import type { DelegationStatus } from '@tiepdan/identity/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../account.entity.js';

/** One account acts for another of its office from a day to a day, both included, as it is day in Hanoi. */
@Entity('delegation')
@Unique('UQ_delegation_whole', ['officeId', 'id', 'fromAccount', 'fromOn', 'toOn', 'status'])
@ForeignKey(() => Account, ['officeId', 'fromAccount'], ['officeId', 'id'], { name: 'FK_delegation_from' })
@ForeignKey(() => Account, ['officeId', 'toAccount'], ['officeId', 'id'], { name: 'FK_delegation_to' })
@ForeignKey(() => Account, ['officeId', 'madeBy'], ['officeId', 'id'], { name: 'FK_delegation_made_by' })
@Check('CHK_delegation_two', `from_account <> to_account`)
@Check('CHK_delegation_days', `to_on >= from_on AND to_on - from_on < 180`)
@Check('CHK_delegation_status', `status IN ('active', 'ended', 'cancelled') AND (ended_on IS NULL) = (status = 'active')`)
@Check('CHK_delegation_reason', `reason <> ''`)
@Index('IDX_delegation_to', ['officeId', 'toAccount', 'toOn'], { where: `status = 'active'` })
@Index('IDX_delegation_from', ['officeId', 'fromAccount', 'toOn'])
export class Delegation extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'active' })
  status!: DelegationStatus;

  /** Whose permissions they are. */
  @Column('uuid')
  fromAccount!: string;

  /** Who acts for them. */
  @Column('uuid')
  toAccount!: string;

  @Column('date')
  fromOn!: string;

  @Column('date')
  toOn!: string;

  /** The day it was ended early or cancelled; from that moment it gives nothing. */
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Column('text')
  reason!: string;

  /** Number of the paper it was made by. */
  @Column('text', { nullable: true })
  paper!: string | null;

  /** Who made it: the giver, or the head for them. */
  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** One permission of a delegation. It repeats whose, when and whether, so that no permission is in two hands on one day. */
@Entity('delegated_permission')
@ForeignKey(() => Delegation, ['officeId', 'delegationId', 'fromAccount', 'fromOn', 'toOn', 'status'], ['officeId', 'id', 'fromAccount', 'fromOn', 'toOn', 'status'], {
  name: 'FK_delegated_permission_delegation',
  onUpdate: 'CASCADE',
})
@Exclusion(
  'EXC_delegated_permission_once',
  `USING gist (office_id WITH =, from_account WITH =, permission WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (status = 'active')`,
)
export class DelegatedPermission {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  delegationId!: string;

  @PrimaryColumn('text')
  permission!: string;

  @Column('uuid')
  fromAccount!: string;

  @Column('date')
  fromOn!: string;

  @Column('date')
  toOn!: string;

  @Column('text')
  status!: DelegationStatus;
}
