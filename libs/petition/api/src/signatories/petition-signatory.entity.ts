import { SealedIdentity } from '@tiepdan/citizen/api';
import { Account } from '@tiepdan/identity/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Petition } from '../petition.entity.js';

/** That a petition has a list of those who signed it. Of a sealed petition the list itself is a sealed identity. */
@Entity('petition_signatory_list')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_petition_signatory_list_petition', onDelete: 'CASCADE' })
@ForeignKey(() => SealedIdentity, ['officeId', 'sealedId'], ['officeId', 'id'], { name: 'FK_petition_signatory_list_sealed' })
@ForeignKey(() => Account, ['officeId', 'updatedBy'], ['officeId', 'id'], { name: 'FK_petition_signatory_list_author' })
@Check('CHK_petition_signatory_list_count', `line_count BETWEEN 1 AND 20000`)
export class PetitionSignatoryList {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  petitionId!: string;

  @Column('uuid', { nullable: true })
  sealedId!: string | null;

  @Column('integer')
  lineCount!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  updatedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}

/** One who signed, in the order of the paper. */
@Entity('petition_signatory')
@ForeignKey(() => PetitionSignatoryList, ['officeId', 'petitionId'], ['officeId', 'petitionId'], {
  name: 'FK_petition_signatory_list',
  onDelete: 'CASCADE',
})
@Check('CHK_petition_signatory_line', `line > 0`)
@Check('CHK_petition_signatory_birth_year', `birth_year BETWEEN 1880 AND 2200`)
export class PetitionSignatory {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  petitionId!: string;

  @PrimaryColumn('integer')
  line!: number;

  @Column('text')
  fullName!: string;

  @Column('integer', { nullable: true })
  birthYear!: number | null;

  @Column('text', { nullable: true })
  paperNumber!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;
}
