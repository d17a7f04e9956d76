import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that somebody sent and no record has claimed yet. The row goes when one does, or after a day. */
@Entity('file_upload')
@Index('IDX_file_upload_file', ['officeId', 'fileId'])
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
