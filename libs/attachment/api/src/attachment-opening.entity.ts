import { Account } from '@tiepdan/identity/api';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Attachment } from './attachment.entity.js';

/** Until when an account may read a sealed file that it opened. Why it did stands in the record of openings. */
@Entity('attachment_opening')
@ForeignKey(() => Attachment, ['officeId', 'attachmentId'], ['officeId', 'id'], { name: 'FK_attachment_opening_attachment' })
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_attachment_opening_account' })
export class AttachmentOpening {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  attachmentId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  @Column('timestamptz')
  openUntil!: Date;
}
