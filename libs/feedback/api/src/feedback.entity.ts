import { Agency } from '@tiepdan/agency/api';
import { Citizen } from '@tiepdan/citizen/api';
import { Document } from '@tiepdan/document/api';
import type { FeedbackChannel, FeedbackKind, FeedbackState } from '@tiepdan/feedback/contract';
import { Account } from '@tiepdan/identity/api';
import { Field } from '@tiepdan/matter/api';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Reception } from '@tiepdan/reception/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * Feedback on an administrative procedure, with what became of it. Its sender is written here, or is whoever stands on the
 * petition or reception it came by: so it keeps a secret exactly as that record does.
 */
@Entity('feedback')
@Unique('UQ_feedback_book', ['officeId', 'bookYear', 'bookNumber'])
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_feedback_petition' })
@ForeignKey(() => Reception, ['officeId', 'receptionId'], ['officeId', 'id'], { name: 'FK_feedback_reception' })
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_feedback_citizen', onDelete: 'SET NULL' })
@ForeignKey(() => Field, ['fieldCode'], ['code'], { name: 'FK_feedback_field' })
@ForeignKey(() => Agency, ['officeId', 'concernedAgencyId'], ['officeId', 'id'], { name: 'FK_feedback_concerned_agency' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_feedback_agency' })
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_feedback_document' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_feedback_author' })
@Index('IDX_feedback_received', ['officeId', 'receivedOn', 'id'])
@Index('IDX_feedback_published', { synchronize: false })
@Index('IDX_feedback_petition', { synchronize: false })
@Index('IDX_feedback_reception', { synchronize: false })
@Index('IDX_feedback_citizen', { synchronize: false })
@Index('UQ_feedback_petition', { synchronize: false })
@Index('UQ_feedback_reception', { synchronize: false })
@Index('UQ_feedback_portal_number', { synchronize: false })
@Index('IDX_feedback_words', { synchronize: false })
@Check('CHK_feedback_channel', `channel IN ('petition', 'portal', 'hotline', 'direct')`)
@Check('CHK_feedback_kind', `kind IN ('report', 'proposal')`)
@Check('CHK_feedback_state', `state IN ('received', 'forwarded', 'answered', 'published', 'withdrawn')`)
@Check('CHK_feedback_status', `status IN ('active', 'cancelled')`)
@Check(
  'CHK_feedback_origin',
  `CASE WHEN petition_id IS NOT NULL THEN channel = 'petition' AND reception_id IS NULL WHEN reception_id IS NOT NULL THEN channel = 'direct' ELSE true END`,
)
@Check(
  'CHK_feedback_sender',
  `CASE WHEN num_nonnulls(petition_id, reception_id) > 0 THEN NOT anonymous AND sender_name IS NULL ELSE anonymous = (sender_name IS NULL) END
   AND (sender_name IS NOT NULL OR num_nonnulls(sender_phone, sender_address, citizen_id) = 0)`,
)
@Check('CHK_feedback_portal_number', `portal_number IS NULL OR channel = 'portal'`)
@Check('CHK_feedback_due', `received_on <= forward_due_on AND forward_due_on <= due_on`)
@Check(
  'CHK_feedback_forwarded',
  `(forwarded_on IS NULL) = (agency_id IS NULL) AND forwarded_on >= received_on
   AND (forwarded_on IS NOT NULL OR num_nonnulls(asked_due_on, document_id, document_number) = 0) AND asked_due_on >= forwarded_on
   AND (state <> 'forwarded' OR forwarded_on IS NOT NULL) AND (state <> 'received' OR forwarded_on IS NULL)`,
)
@Check(
  'CHK_feedback_answered',
  `(state IN ('answered', 'published')) = (answered_on IS NOT NULL) AND (answered_on IS NULL) = (answer IS NULL)
   AND (answered_on IS NOT NULL OR answer_number IS NULL) AND answered_on >= coalesce(forwarded_on, received_on)`,
)
@Check(
  'CHK_feedback_published',
  `(state = 'published') = (published_on IS NOT NULL) AND num_nonnulls(published_on, published_question, published_answer) IN (0, 3)
   AND published_on >= answered_on`,
)
@Check(
  'CHK_feedback_withdrawn',
  `(state = 'withdrawn') = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (withdraw_reason IS NULL)
   AND withdrawn_on >= coalesce(forwarded_on, received_on)`,
)
export class Feedback extends OfficeRecord {
  @Column('integer')
  bookYear!: number;

  @Column('integer')
  bookNumber!: number;

  @Column('date')
  receivedOn!: PlainDate;

  @Column('text')
  channel!: FeedbackChannel;

  @Column('text')
  kind!: FeedbackKind;

  @Column('uuid', { nullable: true })
  petitionId!: string | null;

  @Column('uuid', { nullable: true })
  receptionId!: string | null;

  /** Who sent it did not say who they are; false too where the record it came by names them. */
  @Column('boolean')
  anonymous!: boolean;

  @Column('text', { nullable: true })
  senderName!: string | null;

  @Column('text', { nullable: true })
  senderPhone!: string | null;

  @Column('text', { nullable: true })
  senderAddress!: string | null;

  /** The person of the office's list whose data were taken over; goes when that person leaves the list. */
  @Column('uuid', { nullable: true })
  citizenId!: string | null;

  /** Its number in the national system. */
  @Column('text', { nullable: true })
  portalNumber!: string | null;

  @Column('text')
  procedureName!: string;

  @Column('text', { nullable: true })
  procedureCode!: string | null;

  @Column('text')
  fieldCode!: string;

  @Column('text')
  content!: string;

  @Column('uuid', { nullable: true })
  concernedAgencyId!: string | null;

  @Column('text', { default: 'received' })
  state!: FeedbackState;

  /** By the office's terms on the day it was entered. */
  @Column('date')
  forwardDueOn!: PlainDate;

  @Column('date')
  dueOn!: PlainDate;

  @Column('date', { nullable: true })
  forwardedOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  /** By when the body was asked to answer. */
  @Column('date', { nullable: true })
  askedDueOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('text', { nullable: true })
  documentNumber!: string | null;

  @Column('date', { nullable: true })
  answeredOn!: PlainDate | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { nullable: true })
  answerNumber!: string | null;

  @Column('date', { nullable: true })
  publishedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  publishedQuestion!: string | null;

  @Column('text', { nullable: true })
  publishedAnswer!: string | null;

  @Column('date', { nullable: true })
  withdrawnOn!: PlainDate | null;

  @Column('text', { nullable: true })
  withdrawReason!: string | null;

  @Column(WORDS_COLUMN)
  words?: string;
}
