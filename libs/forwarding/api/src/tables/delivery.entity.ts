import { Agency } from '@tiepdan/agency/api';
import { Document } from '@tiepdan/document/api';
import type { DeliveryState, SendWay, TellingWay } from '@tiepdan/forwarding/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

const account = (column: string) => ForeignKey(() => Account, ['officeId', column], ['officeId', 'id'], { name: `FK_delivery_${snake(column)}` });
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One copy of an issued paper on its way to one body, and what became of it. */
@Entity('delivery')
@Unique('UQ_delivery_recipient', ['officeId', 'documentId', 'agencyId'])
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_delivery_document' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_delivery_agency' })
@account('sentBy')
@account('receivedBy')
@account('returnedBy')
@account('returnAcceptedBy')
@account('toldBy')
@Index('IDX_delivery_due', { synchronize: false })
@Index('IDX_delivery_answer_due', { synchronize: false })
@Index('IDX_delivery_pending', { synchronize: false })
@Index('IDX_delivery_returned', { synchronize: false })
@Index('IDX_delivery_untold', { synchronize: false })
@Index('IDX_delivery_agency', ['officeId', 'agencyId', 'sentOn', 'id'])
@Index('IDX_delivery_sent', ['officeId', 'sentOn', 'id'])
@Check('CHK_delivery_state', `state IN ('pending', 'sent', 'received', 'answered', 'returned', 'closed')`)
@Check('CHK_delivery_sent', `CASE state WHEN 'pending' THEN sent_on IS NULL WHEN 'closed' THEN true ELSE sent_on IS NOT NULL END`)
@Check('CHK_delivery_sent_how', `sent_how IS NULL OR (sent_how IN ('electronic', 'post', 'hand', 'account') AND sent_on IS NOT NULL)`)
@Check('CHK_delivery_received', `received_on >= sent_on AND (state <> 'received' OR received_on IS NOT NULL) AND (received_on IS NULL OR sent_on IS NOT NULL)`)
@Check('CHK_delivery_answered', `(state = 'answered') = (answered_on IS NOT NULL) AND answered_on >= coalesce(received_on, sent_on)`)
@Check('CHK_delivery_returned', `(state = 'returned') = (returned_on IS NOT NULL) AND (returned_on IS NULL) = (return_reason IS NULL) AND returned_on >= coalesce(received_on, sent_on)`)
@Check('CHK_delivery_return_accepted', `return_accepted_on >= returned_on AND (return_accepted_on IS NULL) = (return_accepted_by IS NULL)`)
@Check('CHK_delivery_return_accepted_state', `return_accepted_on IS NULL OR state = 'returned'`)
@Check('CHK_delivery_closed', `(state = 'closed') = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (close_reason IS NULL)`)
@Check('CHK_delivery_told', `(told_on IS NULL) = (told_how IS NULL) AND (told_on IS NULL OR state = 'answered') AND told_on >= answered_on`)
@Check('CHK_delivery_told_how', `told_how IN ('notice', 'in-person', 'phone', 'post', 'not-asked')`)
export class Delivery extends OfficeRow {
  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  agencyId!: string;

  @Column('text', { default: 'pending' })
  state!: DeliveryState;

  @Column('integer', { default: 1 })
  version!: number;

  /** The last day in time for an answer; null where none is expected. */
  @Column('date', { nullable: true })
  dueOn!: PlainDate | null;

  /** Why that is the day, in a sentence. */
  @Column('text', { nullable: true })
  dueWhy!: string | null;

  @Column('date', { nullable: true })
  sentOn!: PlainDate | null;

  /** Null of papers issued before deliveries were followed. */
  @Column('text', { nullable: true })
  sentHow!: SendWay | null;

  @Column('uuid', { nullable: true })
  sentBy!: string | null;

  @Column('text', { nullable: true })
  sendNote!: string | null;

  @Column('date', { nullable: true })
  receivedOn!: PlainDate | null;

  /** Whoever recorded it; of the body's own account, its opening was the receipt. */
  @Column('uuid', { nullable: true })
  receivedBy!: string | null;

  @Column('date', { nullable: true })
  answeredOn!: PlainDate | null;

  @Column('date', { nullable: true })
  returnedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('uuid', { nullable: true })
  returnedBy!: string | null;

  @Column('date', { nullable: true })
  returnAcceptedOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  returnAcceptedBy!: string | null;

  @Column('date', { nullable: true })
  closedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  closeReason!: string | null;

  /** The day the citizen was told of the answer. */
  @Column('date', { nullable: true })
  toldOn!: PlainDate | null;

  @Column('text', { nullable: true })
  toldHow!: TellingWay | null;

  @Column('uuid', { nullable: true })
  toldBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
