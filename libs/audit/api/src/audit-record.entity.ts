import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, from where; append-only. Sign-ins and exports are here too, which happen to no record. */
@Entity('audit_record')
@Index('IDX_audit_record_time', ['officeId', 'at'])
@Index('IDX_audit_record_opened', { synchronize: false })
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
}
