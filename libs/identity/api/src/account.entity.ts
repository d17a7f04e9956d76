import { Agency, Office } from '@tiepdan/agency/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';

/** Someone who signs in. Usernames are unique over all offices, so that signing in needs no choice of office. */
@Entity('account')
@Unique('UQ_account_username', ['username'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_account_office' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_account_agency' })
@Check('CHK_account_username', `username = lower(username) AND username <> ''`)
@Check('CHK_account_roles', `cardinality(roles) > 0`)
@Check('CHK_account_email', `email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254`)
@Check('CHK_account_agency', `NOT active OR (agency_id IS NULL) <> ('agency' = ANY (roles))`)
@Check('CHK_account_agency_alone', `agency_id IS NULL OR cardinality(roles) = 1`)
export class Account extends OfficeRow {
  @Column('text')
  username!: string;

  @Column('text')
  fullName!: string;

  /** Job title, as printed under the name. */
  @Column('text')
  position!: string;

  @Column('text', { array: true })
  roles!: string[];

  /** The body the account answers for; of exactly those whose role is `agency`. */
  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** argon2id, in its own encoded form. */
  @Column('text')
  passwordHash!: string;

  @Column('boolean', { default: true })
  active!: boolean;

  /** Where the daily digest goes; the office's administrator gives it. */
  @Column('text', { nullable: true })
  email!: string | null;

  /** Whether they want the digest by mail as well. */
  @Column('boolean', { default: true })
  mailDigest!: boolean;

  /** Wrong passwords in a row; slows the next try, never locks. */
  @Column('integer', { default: 0 })
  failedSignIns!: number;

  @Column('timestamptz', { nullable: true })
  lastFailedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
