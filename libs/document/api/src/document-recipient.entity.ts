import { Agency } from '@tiepdan/agency/api';
import { Entity, Column, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Document } from './document.entity.js';

/** A body a paper went to, in the order of its "Kính gửi". */
@Entity('document_recipient')
@Unique('UQ_document_recipient_agency', ['officeId', 'documentId', 'agencyId'])
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_document_recipient_document', onDelete: 'CASCADE' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_document_recipient_agency' })
@Index('IDX_document_recipient_agency', ['officeId', 'agencyId'])
export class DocumentRecipient {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  documentId!: string;

  @PrimaryColumn('smallint')
  position!: number;

  @Column('uuid')
  agencyId!: string;
}
