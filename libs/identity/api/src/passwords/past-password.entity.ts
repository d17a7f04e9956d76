import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

/** A password an account had; the last few may not come again. Older ones are removed. */
@Entity('past_password')
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_past_password_account' })
export class PastPassword {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  /** A UUIDv7, so they stand in the order they were replaced. */
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** argon2id, in its own encoded form. */
  @Column('text')
  passwordHash!: string;
}
