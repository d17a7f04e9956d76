import { FormArray, FormControl, FormGroup } from '@angular/forms';
import type { TypedForm } from '@tiepdan/filing/contract';
import { checkForms, type FormCheck, type FormDefinition, type FormSet, formsOf } from '@tiepdan/form/contract';
import { readFigure, writeFigure } from './figure-text';

type Row = FormArray<FormControl<string>>;

/** A cell that keeps the figures from being sent, by the place of its column in its form. */
export interface OpenCell {
  readonly form: FormDefinition;
  readonly at: number;
}

/** The figures of every form of a set while they are typed. The texts stay as typed; figures are read from them. */
export class TypedFigures {
  readonly forms: readonly FormDefinition[];
  readonly rows: FormGroup<Record<string, Row>>;

  constructor(readonly set: FormSet) {
    this.forms = formsOf(set);
    this.rows = new FormGroup(
      Object.fromEntries(
        this.forms.map(({ slug, columns }) => [slug, new FormArray(columns.map(() => new FormControl('', { nonNullable: true })))]),
      ),
    );
  }

  control(form: FormDefinition, at: number): FormControl<string> {
    const control = this.rows.controls[form.slug]?.at(at);
    if (!control) throw new Error(`${form.code} has no column at ${at}`);
    return control;
  }

  /** What a cell says: null when empty, undefined when it is no figure of its column. */
  figure(form: FormDefinition, at: number): number | null | undefined {
    const column = form.columns[at];
    return column && readFigure(this.control(form, at).value, column.unit);
  }

  fill(given: readonly TypedForm[]): void {
    for (const form of this.forms) {
      const values = given.find(({ form: code }) => code === form.code)?.values ?? [];
      form.columns.forEach(({ unit }, at) => {
        const value = values[at];
        if (value !== undefined) this.control(form, at).setValue(writeFigure(value, unit), { emitEvent: false });
      });
    }
    this.rows.updateValueAndValidity();
  }

  /** Writes 0 into what is empty on a form. */
  zero(form: FormDefinition): void {
    form.columns.forEach((_, at) => {
      if (this.figure(form, at) === null) this.control(form, at).setValue('0', { emitEvent: false });
    });
    this.rows.markAsDirty();
    this.rows.updateValueAndValidity();
  }

  /** Puts cells from a sheet into a form from a column on; how many found no column. */
  paste(form: FormDefinition, from: number, cells: readonly string[]): number {
    const fitting = cells.slice(0, form.columns.length - from);
    fitting.forEach((text, index) => {
      const column = form.columns[from + index];
      const value = column && readFigure(text, column.unit);
      this.control(form, from + index).setValue(column && typeof value === 'number' ? writeFigure(value, column.unit) : text.trim(), { emitEvent: false });
    });
    this.rows.markAsDirty();
    this.rows.updateValueAndValidity();
    return cells.length - fitting.length;
  }

  /** Cells that are empty or hold no figure. */
  open(form: FormDefinition): readonly OpenCell[] {
    return form.columns.flatMap((_, at) => (typeof this.figure(form, at) === 'number' ? [] : [{ form, at }]));
  }

  /** Every form's figures; what is open counts as 0. */
  values(): readonly TypedForm[] {
    return this.forms.map((form) => ({ form: form.code, values: form.columns.map((_, at) => this.figure(form, at) ?? 0) }));
  }

  /** Checks that fail among what is already written: one that speaks about an open cell waits for it. */
  failing(): readonly FormCheck[] {
    const open = new Set(this.forms.flatMap((form) => this.open(form).map(({ at }) => `${form.code} ${form.columns[at]?.number ?? 0}`)));
    const tables = this.values().map(({ form, values }) => ({
      set: this.set,
      form,
      rows: [{ unitId: null, name: '', state: 'filed' as const, values }],
      total: values,
    }));
    return checkForms(tables).filter(({ holds, cells }) => !holds && cells.every(({ form, column }) => !open.has(`${form} ${column}`)));
  }
}
