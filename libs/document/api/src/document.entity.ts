import type { DocumentKind } from '@tiepdan/document/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Account } from '@tiepdan/identity/api';
import { Matter } from '@tiepdan/matter/api';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * A numbered paper the office sent out. It always serves a matter; with a petition, the petition's own, held together by
 * the composite key. Its number is of the book of its symbol and year, and is never given again (NĐ 30/2020).
 */
@Entity('document')
@Unique('UQ_document_number', ['officeId', 'year', 'symbol', 'number'])
@ForeignKey(() => Matter, ['officeId', 'matterId'], ['officeId', 'id'], { name: 'FK_document_matter' })
@ForeignKey(() => Petition, ['officeId', 'petitionId', 'matterId'], ['officeId', 'id', 'matterId'], { name: 'FK_document_petition', onUpdate: 'CASCADE' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_document_author' })
@Index('IDX_document_issued', ['officeId', 'issuedOn', 'id'])
@Index('IDX_document_counted', { synchronize: false })
@Index('IDX_document_of_matter', ['officeId', 'matterId', 'issuedOn'])
@Index('IDX_document_of_petition', { synchronize: false })
@Index('IDX_document_summary', { synchronize: false })
@Check('CHK_document_kind', `kind IN ('forwarding', 'guidance', 'urging', 'notice', 'directive')`)
@Check('CHK_document_number', `number > 0`)
@Check('CHK_document_year', `year = date_part('year', issued_on)`)
@Check('CHK_document_status', `status IN ('active', 'cancelled')`)
export class Document extends OfficeRecord {
  @Column('text')
  kind!: DocumentKind;

  @Column('integer')
  number!: number;

  /** What stands after the number: `PC-BTCD` of `123/PC-BTCD`. */
  @Column('text')
  symbol!: string;

  /** The year of the book, that of `issuedOn`. */
  @Column('integer')
  year!: number;

  @Column('date')
  issuedOn!: PlainDate;

  @Column('text')
  summary!: string;

  @Column('uuid')
  matterId!: string;

  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('text', { nullable: true })
  signer!: string | null;

  @Column(WORDS_COLUMN)
  summaryWords?: string;
}
