import { HearingRequestRow } from '@tiepdan/hearing/api';
import { Account } from '@tiepdan/identity/api';
import { Petition } from '@tiepdan/petition/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Reception } from '@tiepdan/reception/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** A code by which a citizen looks one record up. The code itself stands in no column: it is reckoned from the key, the record and the ordinal. */
@Entity('lookup_code')
@Unique('UQ_lookup_code_hash', ['codeHash'])
@Unique('UQ_lookup_code_of_petition', ['officeId', 'petitionId', 'ordinal'])
@Unique('UQ_lookup_code_of_reception', ['officeId', 'receptionId', 'ordinal'])
@Unique('UQ_lookup_code_of_hearing', ['officeId', 'hearingId', 'ordinal'])
@Index('IDX_lookup_code_working_petition', ['officeId', 'petitionId'], { unique: true, where: 'revoked_at IS NULL AND petition_id IS NOT NULL' })
@Index('IDX_lookup_code_working_reception', ['officeId', 'receptionId'], { unique: true, where: 'revoked_at IS NULL AND reception_id IS NOT NULL' })
@Index('IDX_lookup_code_working_hearing', ['officeId', 'hearingId'], { unique: true, where: 'revoked_at IS NULL AND hearing_id IS NOT NULL' })
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_lookup_code_petition' })
@ForeignKey(() => Reception, ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_lookup_code_reception' })
@ForeignKey(() => HearingRequestRow, ['officeId', 'hearingId'], ['officeId', 'id'], { name: 'FK_lookup_code_hearing' })
@ForeignKey(() => Account, ['officeId', 'issuedBy'], ['officeId', 'id'], { name: 'FK_lookup_code_issuer' })
@ForeignKey(() => Account, ['officeId', 'revokedBy'], ['officeId', 'id'], { name: 'FK_lookup_code_revoker' })
@Check('CHK_lookup_code_record', `num_nonnulls(petition_id, reception_id, hearing_id) = 1`)
@Check('CHK_lookup_code_hash', `octet_length(code_hash) = 32`)
@Check('CHK_lookup_code_ordinal', `ordinal > 0`)
@Check('CHK_lookup_code_revoked', `revoked_by IS NULL OR revoked_at IS NOT NULL`)
@Check('CHK_lookup_code_lookups', `lookups >= 0`)
export class LookupCode extends OfficeRow {
  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  @Column('uuid', { nullable: true })
  hearingId!: string | null;

  /** SHA-256 of the twelve characters. */
  @Column('bytea')
  codeHash!: Buffer;

  /** The key of the ring it is reckoned with. */
  @Column('text')
  keyId!: string;

  /** Which code of its record it is, from 1. */
  @Column('smallint')
  ordinal!: number;

  @Column('timestamptz', { default: () => 'now()' })
  issuedAt!: Date;

  /** Null: the public page gave it. */
  @Column('uuid', { nullable: true })
  issuedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy!: string | null;

  @Column('integer', { default: 0 })
  lookups!: number;

  @Column('timestamptz', { nullable: true })
  lastLookupAt!: Date | null;
}
