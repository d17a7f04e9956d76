import type { FormSet, MatterKind } from '@tiepdan/matter/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Field } from './field.entity.js';

/** A column of a statistical form that counts by field; reference data. */
@Entity('form_column')
@Unique('UQ_form_column_number', ['formSet', 'form', 'number'])
@Check('CHK_form_column_set', `form_set IN ('tt06', 'tt01-2024', 'tt02-2021')`)
@Check('CHK_form_column_kind', `kind IN ('complaint', 'denunciation', 'proposal')`)
export class FormColumnRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_form_column' })
  formSet!: FormSet;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_form_column' })
  kind!: MatterKind;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_form_column' })
  code!: string;

  /** The form it stands on, and the number printed above it. */
  @Column('text')
  form!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  label!: string;
}

/** The one column of a form set in which a leaf of the taxonomy is counted, for each kind of matter. */
@Entity('field_mapping')
@ForeignKey(() => Field, ['fieldCode'], ['code'], { name: 'FK_field_mapping_field' })
@ForeignKey(() => FormColumnRow, ['formSet', 'kind', 'columnCode'], ['formSet', 'kind', 'code'], { name: 'FK_field_mapping_column' })
export class FieldMapping {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_field_mapping' })
  formSet!: FormSet;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_field_mapping' })
  kind!: MatterKind;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_field_mapping' })
  fieldCode!: string;

  @Column('text')
  columnCode!: string;
}
