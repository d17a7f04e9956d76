import { Office } from '@tiepdan/agency/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A signed-in browser. Only the hash of its token is kept, so a copy of the table opens nothing. */
@Entity('session')
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_session_account', onDelete: 'CASCADE' })
@ForeignKey(() => Office, ['visitedOfficeId'], ['id'], { name: 'FK_session_visited_office' })
@Index('IDX_session_account', ['officeId', 'accountId'])
@Index('IDX_session_expiry', ['expiresAt'])
export class Session {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

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

  @Column('text', { nullable: true })
  ip!: string | null;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  /** The office below its own that it looks into; null at home. */
  @Column('uuid', { nullable: true })
  visitedOfficeId!: string | null;
}
