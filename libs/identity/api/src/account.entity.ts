import { Agency, Office } from '@tiepdan/agency/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** Someone who signs in. Usernames are unique over all offices, so that signing in needs no choice of office. */
@Entity('account')
@Unique('UQ_account_username', ['username'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_account_office' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_account_agency' })
@Check('CHK_account_username', `username = lower(username) AND username <> ''`)
@Check('CHK_account_roles', `cardinality(roles) > 0`)
@Check('CHK_account_email', `email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254`)
@Check('CHK_account_agency', `NOT active OR (agency_id IS NULL) <> (roles && ARRAY['agency', 'unit-reporter'])`)
@Check('CHK_account_agency_alone', `agency_id IS NULL OR roles <@ ARRAY['agency', 'unit-reporter']`)
@Check('CHK_account_closed', `(closed_on IS NULL) = (closed_reason IS NULL) AND (closed_on IS NULL OR NOT active)`)
@Index('IDX_account_agency', ['officeId', 'agencyId'], { where: 'agency_id IS NOT NULL' })
export class Account extends OfficeRow {
  /** Grows by one with each correction, change of roles, closing and reopening. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  username!: string;

  @Column('text')
  fullName!: string;

  /** Job title, as printed under the name. */
  @Column('text')
  position!: string;

  /** Division of the office the person works in. */
  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { array: true })
  roles!: string[];

  /** The body the account answers for; of exactly those whose roles are of bodies. */
  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** argon2id, in its own encoded form. */
  @Column('text')
  passwordHash!: string;

  /** Nothing but a new password is possible until it is set: somebody else knows the one there is. */
  @Column('boolean', { default: false })
  mustChangePassword!: boolean;

  @Column('date', { nullable: true })
  passwordSetOn!: string | null;

  @Column('timestamptz', { nullable: true })
  lastSignInAt!: Date | null;

  /** Whether it may sign in. Accounts are closed, never removed: records name who wrote them. */
  @Column('boolean', { default: true })
  active!: boolean;

  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Column('text', { nullable: true })
  closedReason!: string | null;

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

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
