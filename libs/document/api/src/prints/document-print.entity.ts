import { PRINT_FORMATS, PRINT_STATES, type PrintFormat, type PrintJob, type PrintState } from '@tiepdan/document/contract';
import { StoredFile } from '@tiepdan/file/api';
import { Account } from '@tiepdan/identity/api';
import { codes } from '../codes.js';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A request to print many papers. Any server can tell how far it is; row and file are swept a day later. */
@Entity('document_print')
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_document_print_account' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId'], ['officeId', 'id'], { name: 'FK_document_print_file' })
@Index('IDX_document_print_requested', ['requestedAt'])
@Index('IDX_document_print_file', { synchronize: false })
@Check('CHK_document_print_format', `format IN (${codes(PRINT_FORMATS)})`)
@Check('CHK_document_print_state', `state IN (${codes(PRINT_STATES)})`)
@Check('CHK_document_print_file', `(state = 'done') = (file_id IS NOT NULL)`)
@Check('CHK_document_print_done', `done BETWEEN 0 AND cardinality(document_ids)`)
export class DocumentPrintRow extends OfficeRow {
  @Column('uuid')
  accountId!: string;

  @Column('text')
  format!: PrintFormat;

  @Column('uuid', { array: true })
  documentIds!: string[];

  @Column('text', { default: 'waiting' })
  state!: PrintState;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('jsonb', { default: [] })
  problems!: PrintJob['problems'];

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  requestedAt!: Date;

  /** When the server that does it was last heard of. */
  @Column('timestamptz', { default: () => 'now()' })
  seenAt!: Date;
}
