import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** How the content was looked at: found clean, taken while no scanner was set, or made by this system itself. */
export const SCANS = ['clean', 'unscanned', 'made'] as const;
export type Scan = (typeof SCANS)[number];

/** Bytes that records hold, once for each content and office (sealed ones once for each file). */
@Entity('stored_file')
@Unique('UQ_stored_file_content', ['officeId', 'sha256', 'sealed'])
@Unique('UQ_stored_file_place', ['officeId', 'place'])
@Unique('UQ_stored_file_sealed', ['officeId', 'id', 'sealed'])
@Index('IDX_stored_file_source', { synchronize: false })
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
