import { Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { PaperCode } from '@tiepdan/paper/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PaperTemplate } from './paper-template.entity.js';

/** Which version of a paper's template an office uses. Without a row, and with no template, it is the system's newest. */
@Entity('paper_in_force')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_paper_in_force_office' })
@ForeignKey(() => PaperTemplate, ['officeId', 'templateId', 'code'], ['officeId', 'id', 'code'], { name: 'FK_paper_in_force_template' })
@ForeignKey(() => Account, ['officeId', 'changedBy'], ['officeId', 'id'], { name: 'FK_paper_in_force_changer' })
@Check('CHK_paper_in_force_revision', `revision > 0`)
export class PaperInForce {
  @PrimaryColumn('uuid')
  officeId!: string;

  @PrimaryColumn('text')
  code!: PaperCode;

  @Column('uuid', { nullable: true })
  templateId!: string | null;

  /** Grows with each change; a change names the one it saw. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
