import { OfficeRow } from '@tiepdan/platform/api';
import { Column, Entity, Index } from 'typeorm';

/** One thing that happened to one record; append-only (a trigger refuses update and delete). */
@Entity('history_event')
@Index('IDX_history_event_subject', ['officeId', 'subjectKind', 'subjectId', 'id'])
export class HistoryEvent extends OfficeRow {
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
