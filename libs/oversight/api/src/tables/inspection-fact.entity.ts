import { Account } from '@tiepdan/identity/api';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Inspection } from './inspection.entity.js';

/** What was done by a conclusion on one day (form 06/QLKNTC, columns 14–17). Taken back it stays, and is counted nowhere. */
@Entity('inspection_fact')
@ForeignKey(() => Inspection, ['officeId', 'inspectionId'], ['officeId', 'id'], { name: 'FK_inspection_fact_inspection' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_inspection_fact_author' })
@Index('IDX_inspection_fact_inspection', ['officeId', 'inspectionId', 'onDay'])
@Index('IDX_inspection_fact_day', ['officeId', 'onDay'])
@Check('CHK_inspection_fact_status', `status IN ('active', 'cancelled')`)
@Check('CHK_inspection_fact_counts', `least(organisations, people, cases, accused) >= 0 AND organisations + people + cases + accused > 0`)
@Check('CHK_inspection_fact_note', `length(note) <= 1000`)
export class InspectionFactRow extends OfficeRow {
  @Column('uuid')
  inspectionId!: string;

  @Column('text', { default: 'active' })
  status!: RecordStatus;

  @Column('date')
  onDay!: PlainDate;

  /** Handled administratively. */
  @Column('integer', { default: 0 })
  organisations!: number;

  @Column('integer', { default: 0 })
  people!: number;

  /** Cases in which proceedings were begun. */
  @Column('integer', { default: 0 })
  cases!: number;

  /** People against whom they were begun. */
  @Column('integer', { default: 0 })
  accused!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
