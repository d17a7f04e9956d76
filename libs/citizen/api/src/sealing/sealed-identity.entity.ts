import { Office } from '@tiepdan/agency/api';
import type { SealedKind } from '@tiepdan/citizen/contract';
import { Account } from '@tiepdan/identity/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A person, or a list of signatories, on a sealed record: encrypted, and in no other table (docs/adr/0010). */
@Entity('sealed_identity')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_sealed_identity_office' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_sealed_identity_author' })
@Index('IDX_sealed_identity_fingerprints', { synchronize: false })
@Index('IDX_sealed_identity_key', ['keyId'])
@Check('CHK_sealed_identity_kind', `kind IN ('person', 'signatories')`)
@Check('CHK_sealed_identity_nonce', `octet_length(nonce) = 12`)
@Check('CHK_sealed_identity_erased', `(erased_at IS NULL) = (ciphertext IS NOT NULL)`)
export class SealedIdentity extends OfficeRow {
  @Column('text')
  kind!: SealedKind;

  /** Which key of the ring it is sealed with. */
  @Column('text')
  keyId!: string;

  @Column('bytea')
  nonce!: Buffer;

  /** AES-256-GCM, the tag at the end; null once erased. */
  @Column('bytea', { nullable: true })
  ciphertext!: Buffer | null;

  /** HMAC of paper, telephone, name with address; see fingerprints.ts. */
  @Column('bytea', { array: true })
  fingerprints!: Buffer[];

  @Column('integer', { default: 1 })
  version!: number;

  /** Null of who registered on the public page. */
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
