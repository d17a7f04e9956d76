import { Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** How the content was looked at: found clean, taken while no scanner was set, or made by this system itself. */
export const SCANS = ['clean', 'unscanned', 'made'] as const;
export type Scan = (typeof SCANS)[number];

/** Bytes that records hold, once for each content and office (sealed ones once for each file). */
@Entity('stored_file')
@Unique('UQ_stored_file_content', ['officeId', 'sha256', 'sealed'])
@Unique('UQ_stored_file_place', ['officeId', 'place'])
@Unique('UQ_stored_file_sealed', ['officeId', 'id', 'sealed'])
@Index('IDX_stored_file_source', { synchronize: false })
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_stored_file_office' })
@ForeignKey(() => StoredFile, ['officeId', 'sourceId'], ['officeId', 'id'], { name: 'FK_stored_file_source' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_stored_file_created_by' })
@Check('CHK_stored_file_size', `size >= 0`)
@Check('CHK_stored_file_sha256', `octet_length(sha256) = 32`)
@Check('CHK_stored_file_scan', `scan IN ('clean', 'unscanned', 'made')`)
@Check('CHK_stored_file_place', `(place IS NULL) = (sha256 IS NULL) AND (place IS NULL) = (source_id IS NOT NULL)`)
@Check('CHK_stored_file_source', `source_id IS NULL OR sealed`)
@Check('CHK_stored_file_sealed', `sealed = (ciphertext IS NOT NULL) AND sealed = (key_id IS NOT NULL) AND sealed = (nonce IS NOT NULL)`)
@Check('CHK_stored_file_nonce', `octet_length(nonce) = 12`)
export class StoredFile {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Of the bytes in the store, so that they are proved without a key. Null together with `place`. */
  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  /** Bytes of the content. A bigint, so a string here. */
  @Column('bigint')
  size!: string;

  @Column('text')
  mediaType!: string;

  /** The key of the bytes in the store; made here, never from a name. Null while the file waits to be sealed. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('boolean', { default: false })
  sealed!: boolean;

  /** The open file that this sealed one is made from; null once it is. */
  @Column('uuid', { nullable: true })
  sourceId!: string | null;

  /** The identity key that wraps the data key. */
  @Column('text', { nullable: true })
  keyId!: string | null;

  @Column('bytea', { nullable: true })
  nonce!: Buffer | null;

  /** Data key and name, sealed. */
  @Column('bytea', { nullable: true })
  ciphertext!: Buffer | null;

  @Column('text')
  scan!: Scan;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
