import { Component, computed, input, signal } from '@angular/core';
import type { ReturnView } from '@tiepdan/filing/contract';
import { type FormTable, formsOf } from '@tiepdan/form/contract';
import { FormTableView } from '@tiepdan/form/web';

/** The figures of one submission, a form at a time, as printed. */
@Component({
  selector: 'tiepdan-figures-view',
  imports: [FormTableView],
  template: `
    <div class="forms" role="group" aria-label="Các biểu">
      @for (form of forms(); track form.slug) {
        <button type="button" [attr.aria-pressed]="form.slug === definition()?.slug" (click)="shown.set(form.slug)">{{ form.code }}</button>
      }
    </div>
    @if (definition(); as definition) {
      <tiepdan-form-table [form]="definition" [table]="table()" [hrefOf]="null" />
    }
  `,
  styleUrl: './figures-view.scss',
})
export class FiguresView {
  readonly given = input.required<ReturnView>();
  protected readonly shown = signal('');
  protected readonly forms = computed(() => formsOf(this.given().set));
  protected readonly definition = computed(() => this.forms().find(({ slug }) => slug === this.shown()) ?? this.forms()[0]);
  protected readonly table = computed<FormTable | undefined>(() => {
    const definition = this.definition();
    const { unitId, unitName, set, period, forms, submittedAt } = this.given();
    const values = definition && forms.find(({ form }) => form === definition.code)?.values;
    if (!definition || !values) return undefined;
    const rows = [{ unitId, name: unitName, state: 'filed' as const, values }];
    return { set, form: definition.code, rows, total: values, checks: [], footnotes: [], period, asOf: null, computedAt: submittedAt };
  });
}
