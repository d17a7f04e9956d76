import { Document } from '@tiepdan/document/api';
import type { Rung, UrgeState } from '@tiepdan/forwarding/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Delivery } from './delivery.entity.js';

/** One rung of urging that a person took, with its day. A dropped draft stays and frees its rung. */
@Entity('urge')
@ForeignKey(() => Delivery, ['officeId', 'deliveryId'], ['officeId', 'id'], { name: 'FK_urge_delivery' })
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_urge_document' })
@ForeignKey(() => Account, ['officeId', 'takenBy'], ['officeId', 'id'], { name: 'FK_urge_taken_by' })
@Index('UQ_urge_rung', { synchronize: false })
@Index('IDX_urge_document', { synchronize: false })
@Check('CHK_urge_rung', `rung IN ('reminder', 'letter', 'report')`)
@Check('CHK_urge_ordinal', `ordinal > 0 AND (ordinal = 1 OR rung = 'letter')`)
@Check('CHK_urge_state', `state IN ('drafted', 'sent', 'dropped') AND (state <> 'drafted' OR rung <> 'reminder')`)
@Check('CHK_urge_document', `(rung = 'reminder') = (document_id IS NULL)`)
export class Urge extends OfficeRow {
  @Column('uuid')
  deliveryId!: string;

  @Column('text')
  rung!: Rung;

  /** Which letter it is; 1 of the others. */
  @Column('smallint', { default: 1 })
  ordinal!: number;

  @Column('text')
  state!: UrgeState;

  /** The day it was sent; of a draft, the day it was begun. */
  @Column('date')
  takenOn!: PlainDate;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  takenBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
