import { OfficeRow } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { LookupCode } from '../codes/lookup-code.entity.js';

/** One answer to the question after a visit. */
@Entity('satisfaction')
@Unique('UQ_satisfaction_of_code', ['officeId', 'codeId'])
@Index('IDX_satisfaction_given', ['officeId', 'givenOn'])
@ForeignKey(() => LookupCode, ['officeId', 'codeId'], ['officeId', 'id'], { name: 'FK_satisfaction_code' })
@Check('CHK_satisfaction_grade', `grade BETWEEN 1 AND 5`)
@Check('CHK_satisfaction_words', `length(words) BETWEEN 1 AND 500`)
export class Satisfaction extends OfficeRow {
  @Column('uuid')
  codeId!: string;

  @Column('smallint')
  grade!: number;

  /** Null of a matter whose people are sealed: what is typed might name them. */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('date')
  givenOn!: PlainDate;
}
