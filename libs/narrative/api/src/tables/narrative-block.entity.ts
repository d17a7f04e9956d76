import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { NarrativeReport } from './narrative-report.entity.js';

/** One paragraph of a report. `text` null follows the product's proposal; `basis` is the proposal an officer's own words started from. */
@Entity('narrative_block')
@ForeignKey(() => NarrativeReport, ['officeId', 'narrativeId'], ['officeId', 'id'], { name: 'FK_narrative_block_report' })
@Check('CHK_narrative_block_text', `length(text) BETWEEN 1 AND 10000`)
@Check('CHK_narrative_block_basis', `basis IS NULL OR text IS NOT NULL`)
export class NarrativeBlock {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  narrativeId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('smallint')
  position!: number;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { nullable: true })
  basis!: string | null;

  @Column('boolean', { default: false })
  hidden!: boolean;
}
