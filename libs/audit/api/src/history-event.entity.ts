import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that happened to one record; append-only (a trigger refuses update and delete). */
@Entity('history_event')
@Index('IDX_history_event_subject', ['officeId', 'subjectKind', 'subjectId', 'id'])
export class HistoryEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_history_event' })
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'PK_history_event' })
  id!: string;

  @Column('text')
  subjectKind!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('text')
  type!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** `{ changes?: FieldChange[], before?: the whole earlier version }`. */
  @Column('jsonb', { default: {} })
  data!: Record<string, unknown>;

  @Column('uuid')
  actorId!: string;

  @Column('text')
  actorName!: string;

  @Column('text')
  requestId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
