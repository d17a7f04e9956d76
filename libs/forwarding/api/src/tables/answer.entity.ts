import { StoredFile } from '@tiepdan/file/api';
import type { AnswerResult, AnswerSide } from '@tiepdan/forwarding/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Delivery } from './delivery.entity.js';

/** A paper in reply. Withdrawn ones stay readable; at most one final answer of a delivery is active. */
@Entity('answer')
@ForeignKey(() => Delivery, ['officeId', 'deliveryId'], ['officeId', 'id'], { name: 'FK_answer_delivery' })
@ForeignKey(() => Account, ['officeId', 'enteredBy'], ['officeId', 'id'], { name: 'FK_answer_entered_by' })
@Index('UQ_answer_final', { synchronize: false })
@Index('UQ_answer_symbol', { synchronize: false })
@Index('IDX_answer_delivery', ['officeId', 'deliveryId', 'id'])
@Index('IDX_answer_received', { synchronize: false })
@Check('CHK_answer_status', `status IN ('active', 'withdrawn') AND (status = 'withdrawn') = (withdraw_reason IS NOT NULL)`)
@Check('CHK_answer_side', `side IN ('board', 'agency')`)
@Check('CHK_answer_result', `result IN ('resolved', 'explained', 'not-accepted', 'passed-on', 'in-progress')`)
@Check('CHK_answer_days', `dated_on <= received_on AND resolved_on <= dated_on AND (resolved_on IS NOT NULL OR result <> 'resolved')`)
export class Answer extends OfficeRow {
  @Column('uuid')
  deliveryId!: string;

  @Column('text', { default: 'active' })
  status!: 'active' | 'withdrawn';

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  side!: AnswerSide;

  @Column('text', { nullable: true })
  symbol!: string | null;

  @Column('date')
  datedOn!: PlainDate;

  @Column('date')
  receivedOn!: PlainDate;

  @Column('text')
  result!: AnswerResult;

  @Column('date', { nullable: true })
  resolvedOn!: PlainDate | null;

  /** Of a sealed matter, masked where it would name its people. */
  @Column('text')
  summary!: string;

  @Column('text', { nullable: true })
  withdrawReason!: string | null;

  @Column('uuid')
  enteredBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  enteredAt!: Date;
}

/** A file of an answer. */
@Entity('answer_file')
@ForeignKey(() => Answer, ['officeId', 'answerId'], ['officeId', 'id'], { name: 'FK_answer_file_answer' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId'], ['officeId', 'id'], { name: 'FK_answer_file_file' })
@Index('IDX_answer_file_file', ['officeId', 'fileId'])
export class AnswerFile {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  answerId!: string;

  @PrimaryColumn('uuid')
  fileId!: string;

  @Column('smallint')
  position!: number;

  /** Null where the file is sealed: its name is sealed with it. */
  @Column('text', { nullable: true })
  name!: string | null;
}
