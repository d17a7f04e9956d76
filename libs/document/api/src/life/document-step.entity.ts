import { DOCUMENT_STATES, DOCUMENT_STEPS, type DocumentState, type DocumentStepAction } from '@tiepdan/document/contract';
import { Account } from '@tiepdan/identity/api';
import { codes } from '../codes.js';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Document } from '../document.entity.js';

/** One step in the preparation of a paper; append-only (a trigger refuses update and delete). */
@Entity('document_step')
@ForeignKey(() => Document, ['officeId', 'documentId'], ['officeId', 'id'], { name: 'FK_document_step_document' })
@ForeignKey(() => Account, ['officeId', 'actorId'], ['officeId', 'id'], { name: 'FK_document_step_actor' })
@Check('CHK_document_step_position', `position > 0`)
@Check('CHK_document_step_first', `(position = 1) = (from_state IS NULL) AND (position > 1 OR action = 'draft')`)
@Check('CHK_document_step_action', `action IN (${codes(DOCUMENT_STEPS)})`)
@Check('CHK_document_step_from', `from_state IN (${codes(DOCUMENT_STATES)})`)
@Check('CHK_document_step_to', `to_state IN (${codes(DOCUMENT_STATES)})`)
@Check('CHK_document_step_reason', `action <> 'return' OR reason IS NOT NULL`)
export class DocumentStepRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  documentId!: string;

  /** 1, 2, …: order within the paper. */
  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  action!: DocumentStepAction;

  @Column('text', { nullable: true })
  fromState!: DocumentState | null;

  @Column('text')
  toState!: DocumentState;

  @Column('date')
  onDay!: PlainDate;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  actorId!: string;

  @Column('text')
  actorName!: string;

  @Column('text')
  requestId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Date;
}
