import { Document } from '@tiepdan/document/api';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Conclusion } from './conclusion.entity.js';

/** The paper that tells of a conclusion; what was added later has a further one. */
@Entity('conclusion_notice')
@Unique('UQ_conclusion_notice', ['officeId', 'conclusionId', 'documentId'])
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_conclusion_notice_document' })
@ForeignKey(() => Conclusion, ['officeId', 'conclusionId'], ['officeId', 'id'], { name: 'FK_conclusion_notice_conclusion' })
export class ConclusionNoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_conclusion_notice' })
  officeId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_conclusion_notice' })
  documentId!: string;

  @Column('uuid')
  conclusionId!: string;
}
