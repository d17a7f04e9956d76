import { Account } from '@tiepdan/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody else's word on the opening of a sealed identity. It names the audit record without a key: that one is kept by its own rule. */
@Entity('opening_review')
@ForeignKey(() => Account, ['officeId', 'openedBy'], ['officeId', 'id'], { name: 'FK_opening_review_opener' })
@ForeignKey(() => Account, ['officeId', 'reviewedBy'], ['officeId', 'id'], { name: 'FK_opening_review_reviewer' })
@Check('CHK_opening_review_two', `reviewed_by <> opened_by`)
@Check('CHK_opening_review_note', `proper OR note IS NOT NULL`)
@Index('IDX_opening_review_opener', ['officeId', 'openedBy'])
@Index('IDX_opening_review_reviewer', ['officeId', 'reviewedBy'])
export class OpeningReview {
  @PrimaryColumn('uuid')
  officeId!: string;

  /** The audit record of the opening. A bigint, so a string here. */
  @PrimaryColumn('bigint')
  auditId!: string;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('uuid')
  reviewedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  reviewedAt!: Date;

  /** Whether the opening was for the work, as its reason says. */
  @Column('boolean')
  proper!: boolean;

  /** Given where it was not. */
  @Column('text', { nullable: true })
  note!: string | null;
}
