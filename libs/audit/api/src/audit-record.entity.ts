import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, from where and why; append-only, each row a link of the office's chain (`AuditLink`). Sign-ins, readings and exports are here too, which happen to no record. */
@Entity('audit_record')
@Index('IDX_audit_record_time', ['officeId', 'at', 'id'])
@Index('IDX_audit_record_opened', { synchronize: false })
@Index('IDX_audit_record_action', ['officeId', 'action', 'at', 'id'])
export class AuditRecord {
  @PrimaryColumn('uuid')
  officeId!: string;

  /** Given by the database, in order. A bigint, so a string here. */
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  action!: string;

  @Column('text', { nullable: true })
  subjectKind!: string | null;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  requestId!: string;

  @Column('text', { nullable: true })
  ip!: string | null;

  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  /** As the account was called then; null where nobody was signed in. */
  @Column('text', { nullable: true })
  actorName!: string | null;

  /** The office the account belongs to, when it is another than the one it was done in (an office above looks in). */
  @Column('uuid', { nullable: true })
  actorOfficeId!: string | null;

  /** The account it was done for, where somebody stood in for another. */
  @Column('uuid', { nullable: true })
  onBehalfOf!: string | null;

  /** The browser, as it calls itself. */
  @Column('text', { nullable: true })
  userAgent!: string | null;

  /** Where one was asked. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
