import type { Capacity, MergeField } from '@tiepdan/citizen/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizen.entity.js';

/** Two records made one, and whether that was taken back. */
@Entity('citizen_merge')
@ForeignKey(() => Citizen, ['officeId', 'keptId'], ['officeId', 'id'], { name: 'FK_citizen_merge_kept', onDelete: 'CASCADE' })
@ForeignKey(() => Citizen, ['officeId', 'mergedId'], ['officeId', 'id'], { name: 'FK_citizen_merge_merged', onDelete: 'CASCADE' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_citizen_merge_author' })
@ForeignKey(() => Account, ['officeId', 'undoneBy'], ['officeId', 'id'], { name: 'FK_citizen_merge_undoer' })
@Index('UQ_citizen_merge_standing', { synchronize: false })
@Index('IDX_citizen_merge_kept', ['officeId', 'keptId'])
@Check('CHK_citizen_merge_other', `kept_id <> merged_id`)
@Check('CHK_citizen_merge_undone', `num_nonnulls(undone_by, undone_at, undo_reason) IN (0, 3)`)
export class CitizenMerge extends OfficeRow {
  @Column('uuid')
  keptId!: string;

  @Column('uuid')
  mergedId!: string;

  /** For each field taken from the merged record: the columns as they stood before, and as they were put. */
  @Column('jsonb')
  taken!: Partial<Record<MergeField, { readonly before: object; readonly after: object }>>;

  @Column('text')
  reason!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  @Column('text', { nullable: true })
  undoReason!: string | null;
}

/** One line of one record that a merge moved; `doubled` when both were on it and the merged one's line was taken away. */
@Entity('citizen_merge_link')
@ForeignKey(() => CitizenMerge, ['officeId', 'mergeId'], ['officeId', 'id'], { name: 'FK_citizen_merge_link_merge', onDelete: 'CASCADE' })
@Check('CHK_citizen_merge_link_kind', `record_kind IN ('reception', 'petition')`)
export class CitizenMergeLink {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  mergeId!: string;

  @PrimaryColumn('text')
  recordKind!: 'reception' | 'petition';

  @PrimaryColumn('uuid')
  recordId!: string;

  @Column('smallint')
  position!: number;

  @Column('text')
  capacity!: Capacity;

  @Column('date', { nullable: true })
  appointmentOn!: PlainDate | null;

  @Column('text', { nullable: true })
  appointmentRef!: string | null;

  @Column('integer', { nullable: true })
  appointmentSignedBy!: number | null;

  @Column('boolean')
  doubled!: boolean;
}
