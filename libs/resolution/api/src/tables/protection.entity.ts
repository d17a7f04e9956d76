import { Agency } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import type { ProtectionMeasure } from '@tiepdan/resolution/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A measure that protects who denounced or who is close to them (Luật Tố cáo Đ.56–58): how many people, never who. */
@Entity('protection')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_protection_petition' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_protection_agency' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_protection_author' })
@Index('IDX_protection_span', { synchronize: false })
@Index('IDX_protection_petition', ['officeId', 'petitionId', 'takenOn'])
@Check('CHK_protection_status', `status IN ('active', 'cancelled')`)
@Check('CHK_protection_measure', `measure IN ('secrecy', 'work', 'life')`)
@Check('CHK_protection_people', `people > 0`)
@Check('CHK_protection_ended', `(ended_on IS NULL) = (end_reason IS NULL) AND ended_on >= taken_on`)
export class Protection extends OfficeRecord {
  @Column('uuid')
  petitionId!: string;

  @Column('text')
  measure!: ProtectionMeasure;

  @Column('date')
  takenOn!: PlainDate;

  @Column('integer')
  people!: number;

  @Column('text', { nullable: true })
  paper!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('date', { nullable: true })
  endedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  endReason!: string | null;
}
