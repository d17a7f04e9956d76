import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { FormCheck, FormDefinition, FormTable } from '@tiepdan/form/contract';
import { findForm } from '@tiepdan/form/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { Chip } from '@tiepdan/ui/web';
import { OWN_ROW, TOTAL_ROW, cellKey, rowOf } from '../cell-key';

/** A cell that a check speaks about, as a link. */
interface CheckedCell {
  readonly text: string;
  readonly cell: string;
  readonly path: readonly string[];
}

/** One check as drawn. */
interface ShownCheck extends Omit<FormCheck, 'cells'> {
  readonly key: string;
  readonly whose: string;
  readonly cells: readonly CheckedCell[];
}

/** What must be, and what should be, true of a form's numbers; what is not comes first, and each leads to its cells. */
@Component({
  selector: 'tiepdan-form-checks',
  imports: [Chip, MatButton, MatIcon, RouterLink],
  templateUrl: './form-checks.html',
  styleUrl: './form-checks.scss',
})
export class FormChecks {
  readonly form = input.required<FormDefinition>();
  readonly table = input.required<FormTable>();

  protected readonly withHolding = signal(false);
  private readonly names = computed(() => new Map(this.table().rows.map(({ unitId, name }) => [rowOf(unitId), name])));
  protected readonly failed = computed(() => this.table().checks.filter(({ holds }) => !holds));
  protected readonly words = computed(() => {
    const all = this.table().checks.length;
    const must = this.failed().filter(({ severity }) => severity === 'must').length;
    const should = this.failed().length - must;
    if (all === 0) return 'Biểu này không có phép kiểm tra nào.';
    if (must + should === 0) return `Cả ${formatCount(all)} phép kiểm tra đều khớp.`;
    const parts = [
      must > 0 ? `${formatCount(must)} phép phải khớp mà chưa khớp` : '',
      should > 0 ? `${formatCount(should)} điểm cần xem lại` : '',
    ];
    return `Trong ${formatCount(all)} phép kiểm tra có ${parts.filter(Boolean).join(', ')}. Mở từng ô để xem các bản ghi.`;
  });
  /** Those of the office's own row and of the total can be looked at even where they hold; of the units only what fails. */
  protected readonly holding = computed(() =>
    this.table().checks.filter(({ holds, unitId }) => holds && [OWN_ROW, TOTAL_ROW].includes(rowOf(unitId))),
  );
  protected readonly shown = computed(() => {
    const grave = [...this.failed()].sort((one, other) => one.severity.localeCompare(other.severity));
    return [...grave, ...(this.withHolding() ? this.holding() : [])].map((check, at) => this.drawn(check, at));
  });

  private drawn(check: FormCheck, at: number): ShownCheck {
    const row = rowOf(check.unitId);
    return {
      ...check,
      key: `${at} ${check.code} ${row}`,
      whose: row === TOTAL_ROW ? 'Tổng cộng' : (this.names().get(row) ?? ''),
      cells: check.cells.map(({ form, column }) => ({
        text: form === this.form().code ? `(${column})` : `${form} (${column})`,
        cell: cellKey({ row, column }),
        path: ['/reports/forms', findForm(this.form().set, form)?.slug ?? this.form().slug],
      })),
    };
  }
}
