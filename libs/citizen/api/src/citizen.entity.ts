import { Office } from '@tiepdan/agency/api';
import { ERASED_WORDS, type PaperKind, type Party, type Sex } from '@tiepdan/citizen/contract';
import { Account } from '@tiepdan/identity/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { KEY_COLUMN, OfficeRow, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Area } from './areas/area.entity.js';

/** One person or organisation the office has met on paper or at the counter. A merged record points to the one that stays. */
@Entity('citizen')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_citizen_office' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_citizen_author' })
@ForeignKey(() => Area, ['provinceCode'], ['code'], { name: 'FK_citizen_province' })
@ForeignKey(() => Area, ['communeCode', 'provinceCode'], ['code', 'parentCode'], { name: 'FK_citizen_commune' })
@ForeignKey(() => Citizen, ['officeId', 'mergedIntoId'], ['officeId', 'id'], { name: 'FK_citizen_merged', onDelete: 'CASCADE' })
@Index('IDX_citizen_born', { synchronize: false })
@Index('IDX_citizen_merged', { synchronize: false })
@Index('IDX_citizen_name', { synchronize: false })
@Index('IDX_citizen_named', ['officeId', 'nameWords', 'id'])
@Index('IDX_citizen_paper', { synchronize: false })
@Index('IDX_citizen_phone', { synchronize: false })
@Check('CHK_citizen_sex', `sex IN ('male', 'female')`)
@Check('CHK_citizen_birth_year', `birth_year BETWEEN 1880 AND 2200`)
@Check('CHK_citizen_paper_kind', `paper_kind IN ('citizen-id', 'id-certificate', 'passport', 'registration', 'other', 'none')`)
@Check('CHK_citizen_paper_number', `(paper_kind = 'none') = (paper_number IS NULL)`)
@Check('CHK_citizen_no_paper_reason', `(paper_kind = 'none') = (no_paper_reason IS NOT NULL)`)
@Check('CHK_citizen_party', `party IN ('person', 'organisation')`)
@Check('CHK_citizen_head', `(party = 'organisation') = (head_name IS NOT NULL) AND (head_position IS NULL OR head_name IS NOT NULL)`)
@Check('CHK_citizen_born', `party = 'person' OR (birth_year IS NULL AND sex IS NULL)`)
@Check('CHK_citizen_paper_party', `CASE party WHEN 'person' THEN paper_kind <> 'registration' ELSE paper_kind IN ('registration', 'other', 'none') END`)
@Check(
  'CHK_citizen_place',
  `CASE WHEN province_code IS NULL THEN street IS NULL AND commune_code IS NULL AND commune_name IS NULL
   ELSE (commune_code IS NULL) <> (commune_name IS NULL) END`,
)
@Check('CHK_citizen_merged', `merged_into_id <> id`)
@Check('CHK_citizen_erasure', `(erasure_number IS NULL) = (erasure_on IS NULL)`)
@Check(
  'CHK_citizen_erased',
  `erasure_on IS NULL OR (
    full_name = '${ERASED_WORDS}' AND address = '${ERASED_WORDS}' AND no_paper_reason = '${ERASED_WORDS}' AND name_words = '' AND (head_name IS NULL OR head_name = '${ERASED_WORDS}')
    AND num_nonnulls(head_position, birth_year, sex, paper_number, phone, email, street, former_address, phone_key, paper_key) = 0)`,
)
export class Citizen extends OfficeRow {
  @Column('text', { default: 'person' })
  party!: Party;

  @Column('text')
  fullName!: string;

  /** Who heads or represents an organisation by law. */
  @Column('text', { nullable: true })
  headName!: string | null;

  @Column('text', { nullable: true })
  headPosition!: string | null;

  @Column('integer', { nullable: true })
  birthYear!: number | null;

  @Column('text', { nullable: true })
  sex!: Sex | null;

  @Column('text')
  paperKind!: PaperKind;

  @Column('text', { nullable: true })
  paperNumber!: string | null;

  @Column('text', { nullable: true })
  noPaperReason!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  /** The whole address in one line; composed from its parts where they are known. */
  @Column('text')
  address!: string;

  @Column('text', { nullable: true })
  street!: string | null;

  @Column('text', { nullable: true })
  provinceCode!: string | null;

  @Column('text', { nullable: true })
  communeCode!: string | null;

  /** The commune by name, where the list of areas does not have it yet. */
  @Column('text', { nullable: true })
  communeName!: string | null;

  /** The address with the names of before 01/07/2025, as it was written. */
  @Column('text', { nullable: true })
  formerAddress!: string | null;

  /** The record this one was merged into; null while it stands by itself. */
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  /** The decision by which who it was was erased; the row stays for the records that are counted by it. */
  @Column('text', { nullable: true })
  erasureNumber!: string | null;

  /** The day of that decision. */
  @Column('date', { nullable: true })
  erasureOn!: PlainDate | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;

  /** Folded forms of name, telephone and paper, kept by a trigger for search. */
  @Column(WORDS_COLUMN)
  nameWords?: string;

  @Column(KEY_COLUMN)
  phoneKey?: string | null;

  @Column(KEY_COLUMN)
  paperKey?: string | null;
}
