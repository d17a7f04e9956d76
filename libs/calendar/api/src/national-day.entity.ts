import type { DayKind } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A day that differs for the whole country; reference data of the product. */
@Entity('national_day')
@Check('CHK_national_day_kind', `kind IN ('holiday', 'rest', 'working')`)
export class NationalDay {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'PK_national_day' })
  day!: PlainDate;

  @Column('text')
  kind!: DayKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  legalBasis!: string | null;
}
