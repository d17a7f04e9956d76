import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/** A signed-in browser. Only the hash of its token is kept, so a copy of the table opens nothing. */
@Entity('session')
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_session_account', onDelete: 'CASCADE' })
@ForeignKey(() => Office, ['visitedOfficeId'], ['id'], { name: 'FK_session_visited_office' })
@Unique('UQ_session_id', ['officeId', 'accountId', 'id'])
@Check('CHK_session_way', `way IN ('password', 'provider')`)
@Index('IDX_session_account', ['officeId', 'accountId'])
@Index('IDX_session_expiry', ['expiresAt'])
export class Session {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  /** Names the session to its owner, who may end it; opens nothing. */
  @Column('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  officeId!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  csrfToken!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  /** How it was opened: `password`, or `provider` by another sign-in service. */
  @Column('text', { default: 'password' })
  way!: string;

  /** When the second factor was proved in it. */
  @Column('timestamptz', { nullable: true })
  factorAt!: Date | null;

  /** When whoever is at the keyboard last proved who they are. */
  @Column('timestamptz', { default: () => 'now()' })
  provedAt!: Date;

  @Column('text', { nullable: true })
  ip!: string | null;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  /** The office below its own that it looks into; null at home. */
  @Column('uuid', { nullable: true })
  visitedOfficeId!: string | null;
}
