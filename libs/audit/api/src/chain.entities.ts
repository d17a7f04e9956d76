import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The end of an office's chain of audit records: one row an office, moved by `link_audit` of the database, which alone may. */
@Entity('audit_chain')
@Check('CHK_audit_chain_seq', `seq >= 0`)
export class AuditChain {
  @PrimaryColumn('uuid')
  officeId!: string;

  /** A bigint, so a string here. */
  @Column('bigint')
  seq!: string;

  @Column('bytea')
  hash!: Buffer;
}

/**
 * One link: the audit record at one place of the office's chain, in the order in which they were linked, a few seconds after
 * they were written. Kept when the
 * record itself has gone to the archive, so that the chain can still be walked.
 */
@Entity('audit_link')
@Check('CHK_audit_link_lengths', `length(content) = 32 AND length(hash) = 32`)
@Unique('UQ_audit_link_record', ['officeId', 'recordId'])
export class AuditLink {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('bigint')
  seq!: string;

  @Column('bigint')
  recordId!: string;

  /** SHA-256 of the record's canonical text. */
  @Column('bytea')
  content!: Buffer;

  /** SHA-256 of the hash before, the place and the content. */
  @Column('bytea')
  hash!: Buffer;
}

/** Where an office's chain ended on one evening. Given out, it proves later that nothing before was rewritten. */
@Entity('audit_anchor')
@Check('CHK_audit_anchor_hash', `length(hash) = 32`)
export class AuditAnchor {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('bigint')
  seq!: string;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Date;
}

/** How many years the records of one group are kept in the database, where an office keeps them longer than usual. */
@Entity('audit_retention')
@Check('CHK_audit_retention_kept', `kept IN ('usual', 'sealed')`)
@Check('CHK_audit_retention_years', `years BETWEEN 10 AND 100`)
export class AuditRetention {
  @PrimaryColumn('uuid')
  officeId!: string;

  /** `usual`, or `sealed`: what tells of sealed identities. */
  @PrimaryColumn('text')
  kept!: string;

  @Column('smallint')
  years!: number;
}

/** Records that went out of the database into a file, whose hash is in the chain by the record `audit.archived`. */
@Entity('audit_archive')
@Check('CHK_audit_archive_hash', `length(file_hash) = 32`)
export class AuditArchive {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** The last day, whole, of what is in the file. */
  @Column('date')
  throughDay!: string;

  /** Places in the chain whose records are in the file. */
  @Column('int8multirange')
  places!: string;

  @Column('integer')
  records!: number;

  @Column('text')
  fileName!: string;

  @Column('bytea')
  fileHash!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  madeAt!: Date;
}
