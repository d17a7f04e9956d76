import { Account } from '@tiepdan/identity/api';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import type { CaseKind } from '@tiepdan/resolution/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A case, or part of one, handed to the investigators (Luật Tố cáo Đ.27, Đ.36 k.2). */
@Entity('investigation_transfer')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_investigation_transfer_petition' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_investigation_transfer_author' })
@Index('IDX_investigation_transfer_day', ['officeId', 'onDay', 'id'])
@Index('IDX_investigation_transfer_petition', ['officeId', 'petitionId', 'onDay'])
@Check('CHK_investigation_transfer_status', `status IN ('active', 'cancelled')`)
@Check('CHK_investigation_transfer_kind', `kind IN ('complaint', 'denunciation')`)
@Check('CHK_investigation_transfer_figures', `cases > 0 AND people >= 0 AND officials >= 0 AND officials <= people`)
export class InvestigationTransfer extends OfficeRecord {
  @Column('uuid')
  petitionId!: string;

  /** What the petition was when it was handed over. */
  @Column('text')
  kind!: CaseKind;

  @Column('date')
  onDay!: PlainDate;

  @Column('text')
  paper!: string;

  @Column('text')
  body!: string;

  @Column('integer')
  cases!: number;

  @Column('integer')
  people!: number;

  @Column('integer')
  officials!: number;

  @Column('text', { nullable: true })
  note!: string | null;
}
