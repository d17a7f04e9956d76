import { Account } from '@tiepdan/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StoredFile } from './stored-file.entity.js';

/** A file that somebody sent and no record has claimed yet. The row goes when one does, or after a day. */
@Entity('file_upload')
@Index('IDX_file_upload_file', ['officeId', 'fileId'])
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_file_upload_account' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId'], ['officeId', 'id'], { name: 'FK_file_upload_file' })
@Check('CHK_file_upload_name', `length(name) BETWEEN 1 AND 200`)
export class FileUpload {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('uuid')
  fileId!: string;

  /** Null where the file is sealed: its name is sealed with it. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
