import type { FormerPaperKind } from '@tiepdan/citizen/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizen.entity.js';
import { CitizenMerge } from '../merging/citizen-merge.entity.js';

/** A paper somebody had before: by its number they are found in older records. */
@Entity('citizen_paper')
@ForeignKey(() => Citizen, ['officeId', 'citizenId'], ['officeId', 'id'], { name: 'FK_citizen_paper_citizen', onDelete: 'CASCADE' })
@ForeignKey(() => CitizenMerge, ['officeId', 'mergeId'], ['officeId', 'id'], { name: 'FK_citizen_paper_merge', onDelete: 'CASCADE' })
@Index('IDX_citizen_paper_number', { synchronize: false })
@Check('CHK_citizen_paper_former_kind', `kind IN ('id-card', 'citizen-id', 'id-certificate', 'passport', 'registration', 'other')`)
export class CitizenPaper {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid')
  citizenId!: string;

  @PrimaryColumn('text')
  kind!: FormerPaperKind;

  @PrimaryColumn('text')
  number!: string;

  /** The merge that brought it; it goes when the merge is taken back. */
  @Column('uuid', { nullable: true })
  mergeId!: string | null;
}
