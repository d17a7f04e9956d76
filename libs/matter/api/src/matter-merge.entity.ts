import { Account } from '@tiepdan/identity/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Matter } from './matter.entity.js';

/** One merge of two matters, so that exactly what moved can be moved back. */
@Entity('matter_merge')
@ForeignKey(() => Matter, ['officeId', 'fromId'], ['officeId', 'id'], { name: 'FK_matter_merge_from' })
@ForeignKey(() => Matter, ['officeId', 'intoId'], ['officeId', 'id'], { name: 'FK_matter_merge_into' })
@ForeignKey(() => Account, ['officeId', 'mergedBy'], ['officeId', 'id'], { name: 'FK_matter_merge_author' })
@Index('UQ_matter_merge_standing', { synchronize: false })
@Check('CHK_matter_merge_two', `from_id <> into_id`)
export class MatterMerge extends OfficeRow {
  @Column('uuid')
  fromId!: string;

  @Column('uuid')
  intoId!: string;

  @Column('uuid')
  mergedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  mergedAt!: Date;

  /** Null while the merge stands. */
  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}

/** One record that a merge moved. */
@Entity('matter_merge_record')
@ForeignKey(() => MatterMerge, ['officeId', 'mergeId'], ['officeId', 'id'], { name: 'FK_matter_merge_record_merge', onDelete: 'CASCADE' })
@Check('CHK_matter_merge_record_kind', `kind IN ('reception', 'petition', 'document', 'flag')`)
export class MatterMergeRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_matter_merge_record' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_matter_merge_record' })
  mergeId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_matter_merge_record' })
  kind!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_matter_merge_record' })
  recordId!: string;
}
