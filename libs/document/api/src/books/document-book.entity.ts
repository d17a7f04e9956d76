import { Office } from '@tiepdan/agency/api';
import { type DocumentPaper, KIND_OF_PAPER } from '@tiepdan/document/contract';
import { codes } from '../codes.js';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A book of numbers of outgoing papers; each year anew. */
@Entity('document_book')
@Unique('UQ_document_book_name', ['officeId', 'name'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_document_book_office' })
@Check('CHK_document_book_name', `length(name) BETWEEN 1 AND 120`)
export class DocumentBookRow extends OfficeRow {
  @Column('text')
  name!: string;

  @Column('boolean', { default: false })
  closed!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** The book that numbers a symbol. */
@Entity('document_symbol')
@ForeignKey(() => DocumentBookRow, ['officeId', 'bookId'], ['officeId', 'id'], { name: 'FK_document_symbol_book' })
@Index('IDX_document_symbol_book', ['officeId', 'bookId'])
export class DocumentSymbolRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('text')
  symbol!: string;

  @Column('uuid')
  bookId!: string;
}

/** The symbol that an office has set for a paper; papers without a row have the usual one. */
@Entity('document_numbering')
@ForeignKey(() => DocumentSymbolRow, ['officeId', 'symbol'], ['officeId', 'symbol'], { name: 'FK_document_numbering_symbol' })
@Index('IDX_document_numbering_symbol', ['officeId', 'symbol'])
@Check('CHK_document_numbering_paper', `paper IN (${codes(KIND_OF_PAPER)})`)
export class DocumentNumberingRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('text')
  paper!: DocumentPaper;

  @Column('text')
  symbol!: string;

  /** Of the whole table; every row has the same. */
  @Column('integer', { default: 1 })
  version!: number;
}
