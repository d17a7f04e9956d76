import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../account.entity.js';

/** The secret that an account shares with an authenticator application. It counts from its first right code on. */
@Entity('second_factor')
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_second_factor_account', onDelete: 'CASCADE' })
@Check('CHK_second_factor', `confirmed_at >= begun_at AND failures >= 0 AND (failures = 0) = (last_failed_at IS NULL)`)
export class SecondFactor {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  /** Sealed by the installation's keys and bound to the account. */
  @Column('bytea')
  sealedSecret!: Buffer;

  @Column('timestamptz')
  begunAt!: Date;

  /** Null while the first code has not come. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** The last step of thirty seconds whose code was taken; no earlier one is taken again. */
  @Column('bigint', { default: 0 })
  lastStep!: string;

  /** Wrong codes in a row; slows the next try, never locks. */
  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { nullable: true })
  lastFailedAt!: Date | null;
}

/** One use in place of a code of the application. */
@Entity('recovery_code')
@ForeignKey(() => SecondFactor, ['officeId', 'accountId'], ['officeId', 'accountId'], { name: 'FK_recovery_code_factor', onDelete: 'CASCADE' })
@Check('CHK_recovery_code', `octet_length(code_hash) = 32`)
export class RecoveryCode {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  /** SHA-256; the code itself is random enough (80 bits) that none can be found from it. */
  @PrimaryColumn('bytea')
  codeHash!: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
