import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../account.entity.js';

/** The account as another sign-in service names it. */
@Entity('account_link')
@Unique('UQ_account_link_subject', ['issuer', 'subject'])
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_account_link_account', onDelete: 'CASCADE' })
@Check('CHK_account_link', `issuer <> '' AND subject <> '' AND length(subject) <= 255`)
export class AccountLink {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  @PrimaryColumn('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('timestamptz', { default: () => 'now()' })
  linkedAt!: Date;
}
