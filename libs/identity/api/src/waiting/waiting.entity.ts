import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

/** A browser in which an account has signed in before. Its wrong tries are its own: strangers' tries do not slow it. */
@Entity('known_device')
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_known_device_account', onDelete: 'CASCADE' })
@Check('CHK_known_device', `octet_length(token_hash) = 32 AND failures >= 0`)
export class KnownDevice {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { nullable: true })
  lastFailedAt!: Date | null;

  @Column('timestamptz')
  seenAt!: Date;
}

/** Wrong tries with a name that nobody has, from an address, or by anybody at all; of no office, and forgotten after a day. */
@Entity('sign_in_wait')
@Check('CHK_sign_in_wait', `kind IN ('name', 'address', 'overall') AND octet_length(key_hash) = 32 AND failures > 0`)
@Index('IDX_sign_in_wait_last', ['lastFailedAt'])
export class SignInWait {
  @PrimaryColumn('text')
  kind!: string;

  /** SHA-256 of the name or address: what people type where the name belongs may be a password. */
  @PrimaryColumn('bytea')
  keyHash!: Buffer;

  @Column('integer')
  failures!: number;

  @Column('timestamptz')
  lastFailedAt!: Date;
}
