import { Component, computed, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { type AwaitedList, reloadFailed } from '../fields/late-list';

/** Whether cancelled records are in a list, as its filter offers it. */
export const STATUS_OPTIONS: readonly FilterOption[] = [
  ['active', 'Đang dùng'],
  ['cancelled', 'Đã hủy'],
  ['all', 'Tất cả'],
];

/** A value of a filter and its word. */
export type FilterOption = readonly [value: string, word: string];

/** A filter chosen from a few words; the first, "Tất cả", takes it away. */
@Component({
  selector: 'tiepdan-filter-select',
  imports: [MatFormField, MatLabel, MatOption, MatSelect, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <mat-select [formControl]="control()" (opened)="again()">
        @if (optional()) {
          <mat-option value="">Tất cả</mat-option>
        }
        @for (option of options(); track option[0]) {
          <mat-option [value]="option[0]">{{ option[1] }}</mat-option>
        }
        @if (late(); as words) {
          <mat-option disabled>{{ words }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FilterSelect<T extends string> {
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<T>>();
  readonly options = input.required<readonly FilterOption[]>();
  /** Whether "Tất cả", no filter at all, is put first; a filter that always has a value names all its words itself. */
  readonly optional = input(true);
  /** The list that the words come from, where they come late: it may be on its way, or have failed. */
  readonly list = input<(AwaitedList & { isLoading(): boolean }) | null>(null);
  protected readonly late = computed(() => {
    const list = this.list();
    if (list?.isLoading()) return 'Đang tải danh sách…';
    return list?.error() ? 'Chưa tải được danh sách. Đóng rồi mở lại ô này để thử lại.' : '';
  });

  /** A list that failed is asked for again whenever somebody wants to choose from it. */
  protected again(): void {
    const list = this.list();
    if (list) reloadFailed(list);
  }
}
