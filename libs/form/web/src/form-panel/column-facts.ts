import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import type { FormColumnDefinition, FormDefinition, FormNumbers } from '@tiepdan/form/contract';
import { InPageLink } from '@tiepdan/statistics/web';
import { Chip, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { cellKey } from '../cell-key';
import { FormApi, type FormsAsked } from '../form-api';
import { formulasOf } from '../words/formulas';

/** How a column behaves when periods are put side by side, in words. */
const NATURES: Readonly<Record<FormColumnDefinition['nature'], string>> = {
  flow: 'Số phát sinh trong kỳ: cộng được qua các kỳ liền nhau.',
  stock: 'Có số kỳ trước chuyển sang: không cộng qua các kỳ.',
  distinct: 'Mỗi vụ việc tính một lần trong kỳ: không cộng qua các kỳ.',
};

/** What a column is: its definition, the guidance, its formulas with a row's numbers put in, and how it is counted. */
@Component({
  selector: 'tiepdan-column-facts',
  imports: [Chip, ErrorPanel, InPageLink, MatIcon, SkeletonRows],
  templateUrl: './column-facts.html',
  styleUrl: './column-facts.scss',
})
export class ColumnFacts {
  private readonly api = inject(FormApi);

  readonly form = input.required<FormDefinition>();
  readonly column = input.required<FormColumnDefinition>();
  readonly asked = input.required<FormsAsked>();
  /** The row whose numbers are put in, and the numbers; without them the formulas stand alone. */
  readonly row = input<string>('column');
  readonly values = input<FormNumbers | null>(null);

  protected readonly nature = computed(() => NATURES[this.column().nature]);
  protected readonly formulas = computed(() =>
    formulasOf(this.form(), this.column(), this.values()).map((formula) => ({
      ...formula,
      pieces: formula.pieces.map((piece) => ({
        ...piece,
        cell: piece.column === null ? null : cellKey({ row: this.row(), column: piece.column }),
      })),
    })),
  );

  /** Whether the query is unfolded; folds again with the next column. */
  protected readonly unfolded = linkedSignal({ source: () => `${this.form().slug} ${this.column().number}`, computation: () => false });
  protected readonly query = rxResource({
    params: () => (this.unfolded() ? { slug: this.form().slug, column: this.column().number, asked: this.asked() } : undefined),
    stream: ({ params }) => this.api.query(params.slug, params.column, params.asked),
  });
}
