import { Office } from '@tiepdan/agency/api';
import { FORM_CHOICES, type FormSettings } from '@tiepdan/form/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const oneOf = (column: string, choices: object): string => `${column} IN (${Object.keys(choices).map((choice) => `'${choice}'`).join(', ')})`;

/** What an office has decided where the circulars on forms are silent; no row means all as usual. */
@Entity('form_setting')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_form_setting_office' })
@Check('CHK_form_setting_cases', oneOf('cases', FORM_CHOICES.cases.choices))
@Check('CHK_form_setting_double_reception', oneOf('double_reception', FORM_CHOICES.doubleReception.choices))
@Check('CHK_form_setting_priority', oneOf('priority', FORM_CHOICES.priority.choices))
@Check('CHK_form_setting_groups', oneOf('groups', FORM_CHOICES.groups.choices))
export class FormSettingRow implements FormSettings {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('text', { default: 'distinct' })
  cases!: FormSettings['cases'];

  @Column('text', { default: 'cases-once' })
  doubleReception!: FormSettings['doubleReception'];

  @Column('text', { default: 'chair-first' })
  priority!: FormSettings['priority'];

  @Column('text', { default: 'per-reception' })
  groups!: FormSettings['groups'];

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
