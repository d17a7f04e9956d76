import { Account } from '@tiepdan/identity/api';
import { Office } from '@tiepdan/agency/api';
import { StoredFile } from '@tiepdan/file/api';
import type { PaperCode } from '@tiepdan/paper/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One version of a paper's template. Never changed and never deleted: issued papers name it. */
@Entity('paper_template')
@Unique('UQ_paper_template_version', ['officeId', 'code', 'version'])
@Unique('UQ_paper_template_of_paper', ['officeId', 'id', 'code'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_paper_template_office' })
@ForeignKey(() => StoredFile, ['officeId', 'fileId'], ['officeId', 'id'], { name: 'FK_paper_template_file' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_paper_template_author' })
@Index('UQ_paper_template_system', { synchronize: false })
@Index('IDX_paper_template_file', ['officeId', 'fileId'])
@Check('CHK_paper_template_version', `version > 0`)
@Check('CHK_paper_template_origin', `origin IN ('system', 'office')`)
@Check('CHK_paper_template_author', `(origin = 'office') = (created_by IS NOT NULL)`)
@Check('CHK_paper_template_sha256', `octet_length(sha256) = 32`)
@Check('CHK_paper_template_name', `length(name) BETWEEN 1 AND 200`)
@Check('CHK_paper_template_note', `length(note) BETWEEN 1 AND 300`)
export class PaperTemplate {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  code!: PaperCode;

  /** From 1, of the office and paper, the system's own among them. */
  @Column('integer')
  version!: number;

  @Column('text')
  origin!: 'system' | 'office';

  /** Of the template's bytes; the system's own is kept once for each content. */
  @Column('bytea')
  sha256!: Buffer;

  @Column('uuid')
  fileId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
