import { Office } from '@tiepdan/agency/api';
import { Citizen } from '@tiepdan/citizen/api';
import { Account } from '@tiepdan/identity/api';
import { Matter } from '@tiepdan/matter/api';
import { OfficeRow } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { ErasureItemState, ErasureState, KeptWhy } from '@tiepdan/privacy/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A decision to destroy what is past its time of keeping. */
@Entity('erasure')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_erasure_office' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_erasure_author' })
@ForeignKey(() => Account, ['officeId', 'submittedBy'], ['officeId', 'id'], { name: 'FK_erasure_submitter' })
@ForeignKey(() => Account, ['officeId', 'approvedBy'], ['officeId', 'id'], { name: 'FK_erasure_approver' })
@Index('UQ_erasure_number', { synchronize: false })
@Index('IDX_erasure_approved', { synchronize: false })
@Check('CHK_erasure_state', `state IN ('drafted', 'submitted', 'approved', 'done', 'withdrawn')`)
@Check('CHK_erasure_approved', `(state IN ('approved', 'done')) = (approved_by IS NOT NULL) AND (approved_by IS NULL) = (approved_at IS NULL)`)
@Check('CHK_erasure_two_people', `approved_by NOT IN (created_by, submitted_by)`)
@Check('CHK_erasure_finished', `(state = 'done') = (finished_at IS NOT NULL)`)
export class Erasure extends OfficeRow {
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'drafted' })
  state!: ErasureState;

  /** Number and symbol of the decision on paper. */
  @Column('text')
  number!: string;

  @Column('date')
  decidedOn!: PlainDate;

  @Column('text')
  signer!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}

/** Whom or what the decision is about, and what became of it. */
@Entity('erasure_item')
@ForeignKey(() => Erasure, ['officeId', 'erasureId'], ['officeId', 'id'], { name: 'FK_erasure_item_erasure' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_erasure_item_citizen', onDelete: 'CASCADE' })
@ForeignKey(() => Matter, ['officeId', 'matterId'], ['officeId', 'id'], { name: 'FK_erasure_item_matter' })
@Index('UQ_erasure_item_citizen', { synchronize: false })
@Index('UQ_erasure_item_matter', { synchronize: false })
@Index('IDX_erasure_item_citizen', { synchronize: false })
@Check('CHK_erasure_item_whom', `num_nonnulls(citizen_id, matter_id) = 1`)
@Check('CHK_erasure_item_state', `state IN ('waiting', 'erased', 'kept', 'dropped')`)
@Check('CHK_erasure_item_why', `(state = 'kept') = (why IS NOT NULL)`)
@Check('CHK_erasure_item_done', `(state IN ('erased', 'kept')) = (done_at IS NOT NULL)`)
export class ErasureItem {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  erasureId!: string;

  @PrimaryColumn('smallint')
  ordinal!: number;

  @Column('uuid', { nullable: true })
  citizenId!: string | null;

  @Column('uuid', { nullable: true })
  matterId!: string | null;

  @Column('text', { default: 'waiting' })
  state!: ErasureItemState;

  @Column('text', { nullable: true })
  why!: KeptWhy | null;

  @Column('integer', { default: 0 })
  records!: number;

  @Column('integer', { default: 0 })
  files!: number;

  /** Files that no record holds any more and whose bytes are still to go. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  freed!: string[];

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}

/** A matter whose records were erased; it keeps its number, days and outcomes. */
@Entity('erased_matter')
@ForeignKey(() => Matter, ['officeId', 'matterId'], ['officeId', 'id'], { name: 'FK_erased_matter_matter' })
@ForeignKey(() => Erasure, ['officeId', 'erasureId'], ['officeId', 'id'], { name: 'FK_erased_matter_erasure' })
export class ErasedMatter {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  matterId!: string;

  @Column('uuid')
  erasureId!: string;

  @Column('date')
  erasedOn!: PlainDate;
}
