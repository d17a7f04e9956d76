import { Account } from '@tiepdan/identity/api';
import type { InstrumentChange } from '@tiepdan/oversight/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A paper of management or direction: issued anew, amended or abolished on a day (form 06/QLKNTC, columns 1–3). */
@Entity('legal_instrument')
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_legal_instrument_author' })
@Index('IDX_legal_instrument_issued', ['officeId', 'issuedOn', 'id'])
@Check('CHK_legal_instrument_status', `status IN ('active', 'cancelled')`)
@Check('CHK_legal_instrument_change', `change IN ('new', 'amended', 'abolished')`)
@Check('CHK_legal_instrument_texts', `length(number) BETWEEN 1 AND 60 AND length(title) BETWEEN 1 AND 500 AND length(note) <= 1000`)
export class LegalInstrument extends OfficeRecord {
  @Column('text')
  change!: InstrumentChange;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('date')
  issuedOn!: PlainDate;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column(WORDS_COLUMN)
  words?: string;
}
