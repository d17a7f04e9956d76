import { Account } from '@tiepdan/identity/api';
import type { Verdict } from '@tiepdan/petition/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Petition } from '../petition.entity.js';

/** What an officer found a petition to be to an earlier one. Of a pair one verdict stands; a withdrawn one is `cancelled`. */
@Entity('petition_verdict')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_petition_verdict_petition' })
@ForeignKey(() => Petition, ['officeId', 'earlierId'], ['officeId', 'id'], { name: 'FK_petition_verdict_earlier' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_petition_verdict_author' })
@Index('UQ_petition_verdict_pair', { synchronize: false })
@Index('IDX_petition_verdict_petition', ['officeId', 'petitionId'])
@Index('IDX_petition_verdict_earlier', ['officeId', 'earlierId'])
@Check('CHK_petition_verdict_pair', `petition_id <> earlier_id`)
@Check('CHK_petition_verdict_code', `verdict IN ('same', 'second-instance', 'related', 'different')`)
@Check('CHK_petition_verdict_status', `status IN ('active', 'cancelled')`)
export class PetitionVerdict extends OfficeRecord {
  @Column('uuid')
  petitionId!: string;

  @Column('uuid')
  earlierId!: string;

  @Column('text')
  verdict!: Verdict;

  @Column('text', { nullable: true })
  note!: string | null;
}
