import {
  DOCUMENT_KINDS,
  DOCUMENT_ORIGINS,
  DOCUMENT_STATES,
  type DocumentKind,
  type DocumentOrigin,
  type DocumentPaper,
  type DocumentState,
  type DocumentTexts,
  KIND_OF_PAPER,
  SIGNING_AUTHORITIES,
  type SigningAuthority,
} from '@tiepdan/document/contract';
import { StoredFile } from '@tiepdan/file/api';
import { Account } from '@tiepdan/identity/api';
import { LeaderDay } from '@tiepdan/leader-day/api';
import { Matter } from '@tiepdan/matter/api';
import { PaperTemplate } from '@tiepdan/paper/api';
import { Petition } from '@tiepdan/petition/api';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Reception } from '@tiepdan/reception/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DocumentBookRow } from './books/document-book.entity.js';
import { codes } from './codes.js';

/**
 * A paper the office prepares and sends out. It serves a matter, and in it perhaps one petition (held together by the
 * composite key), a reception, a leader's day, or an earlier paper. Only an issued one has number, symbol, year and day; its
 * number is of its book and year, and is never given again (NĐ 30/2020 Điều 15).
 */
@Entity('document')
@Unique('UQ_document_number', ['officeId', 'year', 'symbol', 'number'])
@Unique('UQ_document_book_number', ['officeId', 'bookId', 'year', 'number'])
@ForeignKey(() => Matter, ['officeId', 'matterId'], ['officeId', 'id'], { name: 'FK_document_matter' })
@ForeignKey(() => Petition, ['officeId', 'petitionId', 'matterId'], ['officeId', 'id', 'matterId'], { name: 'FK_document_petition', onUpdate: 'CASCADE' })
@ForeignKey(() => Reception, ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_document_reception' })
@ForeignKey(() => LeaderDay, ['officeId', 'leaderDayId'], ['officeId', 'id'], { name: 'FK_document_leader_day' })
@ForeignKey(() => Document, ['officeId', 'aboutDocumentId'], ['officeId', 'id'], { name: 'FK_document_about' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_document_author' })
@ForeignKey(() => Account, ['officeId', 'approvedBy'], ['officeId', 'id'], { name: 'FK_document_approver' })
@ForeignKey(() => DocumentBookRow, ['officeId', 'bookId'], ['officeId', 'id'], { name: 'FK_document_book' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId'], ['officeId', 'id'], { name: 'FK_document_file' })
@ForeignKey(() => PaperTemplate, ['officeId', 'templateId'], ['officeId', 'id'], { name: 'FK_document_template' })
@Index('IDX_document_issued', ['officeId', 'issuedOn', 'id'])
@Index('IDX_document_counted', { synchronize: false })
@Index('IDX_document_of_matter', ['officeId', 'matterId', 'issuedOn'])
@Index('IDX_document_of_petition', { synchronize: false })
@Index('IDX_document_of_reception', { synchronize: false })
@Index('IDX_document_of_leader_day', { synchronize: false })
@Index('IDX_document_about', { synchronize: false })
@Index('IDX_document_file', { synchronize: false })
@Index('IDX_document_preparing', { synchronize: false })
@Index('IDX_document_summary', { synchronize: false })
@Check('CHK_document_kind', `kind IN (${codes(DOCUMENT_KINDS)})`)
@Check('CHK_document_number', `number > 0`)
@Check('CHK_document_year', `year = date_part('year', issued_on)`)
@Check('CHK_document_status', `status IN ('active', 'cancelled')`)
@Check('CHK_document_state', `state IN (${codes(DOCUMENT_STATES)})`)
@Check('CHK_document_issued', `(state = 'issued') = (issued_on IS NOT NULL) AND (state = 'issued') = (year IS NOT NULL)`)
@Check('CHK_document_numbered', `(number IS NULL) = (symbol IS NULL) AND (state = 'issued' OR number IS NULL) AND (state <> 'issued' OR number IS NOT NULL OR kind = 'record')`)
@Check('CHK_document_paper', `paper IN (${codes(KIND_OF_PAPER)})`)
@Check('CHK_document_subject', `matter_id IS NOT NULL OR reception_id IS NOT NULL OR leader_day_id IS NOT NULL`)
@Check('CHK_document_about', `about_document_id <> id`)
@Check('CHK_document_approved', `(approved_on IS NULL) = (approved_by IS NULL) AND (state <> 'approved' OR approved_on IS NOT NULL)`)
@Check('CHK_document_submitted', `state <> 'submitted' OR submitted_on IS NOT NULL`)
@Check('CHK_document_authority', `signer_authority IN (${codes(SIGNING_AUTHORITIES)})`)
@Check('CHK_document_answer', `answer_due_on >= issued_on`)
@Check('CHK_document_origin', `origin IN (${codes(DOCUMENT_ORIGINS)})`)
@Check('CHK_document_elsewhere', `origin = 'own' OR (book_id IS NULL AND number IS NOT NULL)`)
@Check('CHK_document_file', `file_id IS NULL OR state = 'issued'`)
export class Document extends OfficeRecord {
  @Column('text')
  kind!: DocumentKind;

  /** Which paper it is made as; null for one that was entered with its number. */
  @Column('text', { nullable: true })
  paper!: DocumentPaper | null;

  @Column('text', { default: 'issued' })
  state!: DocumentState;

  @Column('integer', { nullable: true })
  number!: number | null;

  /** What stands after the number: `PC-BTCD` of `123/PC-BTCD`. */
  @Column('text', { nullable: true })
  symbol!: string | null;

  /** The year of the book, that of `issuedOn`. */
  @Column('integer', { nullable: true })
  year!: number | null;

  @Column('date', { nullable: true })
  issuedOn!: PlainDate | null;

  @Column('text')
  summary!: string;

  @Column('uuid', { nullable: true })
  matterId!: string | null;

  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  @Column('uuid', { nullable: true })
  leaderDayId!: string | null;

  /** The earlier paper it urges, reports or answers. */
  @Column('uuid', { nullable: true })
  aboutDocumentId!: string | null;

  /** Free texts of the officer, by their code. */
  @Column('jsonb', { default: {} })
  texts!: DocumentTexts;

  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('text', { nullable: true })
  signerPosition!: string | null;

  @Column('text', { nullable: true })
  signerAuthority!: SigningAuthority | null;

  @Column('date', { nullable: true })
  submittedOn!: PlainDate | null;

  @Column('date', { nullable: true })
  approvedOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('text', { nullable: true })
  returnedReason!: string | null;

  /** By when the recipients are asked to answer. */
  @Column('date', { nullable: true })
  answerDueOn!: PlainDate | null;

  @Column('text', { default: 'own' })
  origin!: DocumentOrigin;

  /** The book that gave the number; null without a number, and for one that another body gave. */
  @Column('uuid', { nullable: true })
  bookId!: string | null;

  /** The .docx as it was issued. */
  @Column('uuid', { nullable: true })
  fileId!: string | null;

  /** Whether the people were masked when that file was made. */
  @Column('boolean', { default: false })
  fileMasked!: boolean;

  /** The template that file was made from. */
  @Column('uuid', { nullable: true })
  templateId!: string | null;

  @Column(WORDS_COLUMN)
  summaryWords?: string;
}
