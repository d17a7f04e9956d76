import { Account } from '@tiepdan/identity/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Field } from './field.entity.js';

/** The one thing that receptions and petitions are about. It has exactly one kind; mixed content is split (Luật TCD Đ.25 k.3). */
@Entity('matter')
@Unique('UQ_matter_number', ['officeId', 'year', 'number'])
@Unique('UQ_matter_kind', ['officeId', 'id', 'kind', 'sealed'])
@Unique('UQ_matter_sealed', ['officeId', 'id', 'sealed'])
@ForeignKey(() => Field, ['fieldCode'], ['code'], { name: 'FK_matter_field' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_matter_author' })
@ForeignKey(() => Matter, ['officeId', 'mergedIntoId'], ['officeId', 'id'], { name: 'FK_matter_merged_into' })
@ForeignKey(() => Matter, ['officeId', 'splitFromId'], ['officeId', 'id'], { name: 'FK_matter_split_from' })
@Index('IDX_matter_merged_into', { synchronize: false })
@Index('IDX_matter_split_from', { synchronize: false })
@Index('IDX_matter_summary', { synchronize: false })
@Index('IDX_matter_opened', ['officeId', 'openedOn', 'id'])
@Check('CHK_matter_kind', `kind IN ('complaint', 'denunciation', 'proposal')`)
@Check('CHK_matter_sealed', `kind <> 'denunciation' OR sealed`)
@Check('CHK_matter_status', `status IN ('active', 'cancelled')`)
@Check('CHK_matter_merged', `merged_into_id IS NULL OR (status = 'cancelled' AND merged_into_id <> id)`)
@Check('CHK_matter_split', `split_from_id <> id`)
export class Matter extends OfficeRecord {
  /** The year and number people call it by: `VV-2026-000123`. */
  @Column('integer')
  year!: number;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: MatterKind;

  /** Whether who brought it is kept secret: every denunciation, and what was marked so. Its petitions and receptions follow by their keys. */
  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('text')
  fieldCode!: string;

  @Column('text')
  summary!: string;

  /** The day of the reception or petition that opened it. */
  @Column('date')
  openedOn!: PlainDate;

  @Column(WORDS_COLUMN)
  summaryWords?: string;

  /** Where its records went when it was merged; a merged matter is cancelled and stays readable. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  /** The matter it was split from. */
  @Column('uuid', { nullable: true })
  splitFromId!: string | null;
}
