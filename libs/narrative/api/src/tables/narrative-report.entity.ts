import { Account } from '@tiepdan/identity/api';
import type { BlockPiece, BlockStyle, Variant } from '@tiepdan/narrative/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';

/** A paragraph of a finished report, word for word and number for number. */
export interface FrozenBlock {
  readonly key: string;
  readonly style: BlockStyle;
  readonly table: string | null;
  readonly pieces: readonly BlockPiece[];
}

/** A report in words; its paragraphs are rows of their own. `frozen` holds what it said when it was finished. */
@Entity('narrative_report')
@Unique('UQ_narrative_report_period', ['officeId', 'periodCode', 'variant'])
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_narrative_report_author' })
@ForeignKey(() => Account, ['officeId', 'updatedBy'], ['officeId', 'id'], { name: 'FK_narrative_report_writer' })
@ForeignKey(() => Account, ['officeId', 'finishedBy'], ['officeId', 'id'], { name: 'FK_narrative_report_finisher' })
@Check('CHK_narrative_report_variant', `variant IN ('report-02', 'office')`)
@Check('CHK_narrative_report_days', `from_day <= to_day`)
@Check('CHK_narrative_report_finished', `(frozen IS NULL) = (finished_at IS NULL) AND (finished_by IS NULL) = (finished_at IS NULL)`)
export class NarrativeReport extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  variant!: Variant;

  @Column('text')
  periodCode!: string;

  @Column('date')
  fromDay!: PlainDate;

  @Column('date')
  toDay!: PlainDate;

  @Column('text', { nullable: true })
  symbol!: string | null;

  @Column('date', { nullable: true })
  signedOn!: PlainDate | null;

  @Column('text')
  title!: string;

  @Column('text')
  addressee!: string;

  @Column('text')
  recipients!: string;

  @Column('text')
  signerTitle!: string;

  @Column('text', { nullable: true })
  signerName!: string | null;

  @Column('jsonb', { nullable: true })
  frozen!: readonly FrozenBlock[] | null;

  @Column('uuid', { nullable: true })
  finishedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('uuid')
  updatedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
