import { ATTACHMENT_KINDS, type AttachmentKind } from '@tiepdan/attachment/contract';
import { Document } from '@tiepdan/document/api';
import { StoredFile } from '@tiepdan/file/api';
import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import { Matter } from '@tiepdan/matter/api';
import { Petition } from '@tiepdan/petition/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Reception } from '@tiepdan/reception/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

const KINDS = Object.keys(ATTACHMENT_KINDS)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** A file on exactly one record. Sealed, its name is sealed with its content and stands in no column. */
@Entity('attachment')
@Unique('UQ_attachment_of_petition', ['officeId', 'petitionId', 'number'])
@Unique('UQ_attachment_of_reception', ['officeId', 'receptionId', 'number'])
@Unique('UQ_attachment_of_matter', ['officeId', 'matterId', 'number'])
@Unique('UQ_attachment_of_document', ['officeId', 'documentId', 'number'])
@Unique('UQ_attachment_of_leader_day', ['officeId', 'leaderDayId', 'number'])
@ForeignKey(() => Petition, ['officeId', 'petitionId', 'recordSealed'], ['officeId', 'id', 'sealed'], { name: 'FK_attachment_petition', onUpdate: 'CASCADE' })
@ForeignKey(() => Reception, ['officeId', 'receptionId', 'recordSealed'], ['officeId', 'id', 'sealed'], { name: 'FK_attachment_reception', onUpdate: 'CASCADE' })
@ForeignKey(() => Matter, ['officeId', 'matterId', 'recordSealed'], ['officeId', 'id', 'sealed'], { name: 'FK_attachment_matter', onUpdate: 'CASCADE' })
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_attachment_document' })
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_attachment_leader_day' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId', 'sealed'], ['officeId', 'id', 'sealed'], { name: 'FK_attachment_file' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_attachment_author' })
@Index('IDX_attachment_file', ['officeId', 'fileId'])
@Check('CHK_attachment_record', `num_nonnulls(petition_id, reception_id, matter_id, document_id, leader_day_id) = 1`)
@Check('CHK_attachment_number', `number > 0`)
@Check('CHK_attachment_status', `status IN ('active', 'removed')`)
@Check('CHK_attachment_kind', `kind IN (${KINDS})`)
@Check('CHK_attachment_name', `sealed = (name IS NULL) AND length(name) BETWEEN 1 AND 200`)
@Check('CHK_attachment_sealed', `NOT record_sealed OR sealed`)
export class Attachment extends OfficeRow {
  @Column('text', { default: 'active' })
  status!: 'active' | 'removed';

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  @Column('uuid', { nullable: true })
  matterId!: string | null;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('uuid', { nullable: true })
  leaderDayId!: string | null;

  /** On its record, from 1; a removed file keeps it. */
  @Column('smallint')
  number!: number;

  @Column('text')
  kind!: AttachmentKind;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  fileId!: string;

  @Column('text', { nullable: true })
  name!: string | null;

  /** Whether the file is sealed; once it is, it stays so. */
  @Column('boolean')
  sealed!: boolean;

  /** The record's, carried by its key. False of documents, whose matter says it, and of leaders' days. */
  @Column('boolean', { default: false })
  recordSealed!: boolean;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
