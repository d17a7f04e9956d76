import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { formatCount, formatPercent } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { InPageLink } from '@tiepdan/statistics/web';
import { type Picture, type PictureCode, PICTURES, type Step } from '@tiepdan/trend/contract';
import { CountPipe, EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { PictureChart } from '../chart/picture-chart';
import { TrendApi } from '../trend-api';

/** One picture with its table beside it; every number of the table opens its records. */
@Component({
  selector: 'tiepdan-picture-figure',
  imports: [CountPipe, EmptyState, ErrorPanel, InPageLink, PictureChart, SkeletonRows],
  templateUrl: './picture-figure.html',
  styleUrl: './picture-figure.scss',
})
export class PictureFigure {
  private readonly api = inject(TrendApi);

  readonly code = input.required<PictureCode>();
  readonly period = input.required<Period>();
  readonly step = input.required<Step>();

  protected readonly words = computed(() => PICTURES[this.code()]);
  protected readonly loading = rxResource({
    params: () => ({ code: this.code(), period: this.period(), step: this.step() }),
    stream: ({ params }) => this.api.picture(params.code, params.period, params.step),
  });
  protected readonly picture = computed(() => (this.loading.hasValue() ? this.loading.value() : undefined));
  protected readonly heading = computed(() => `picture-${this.code()}`);

  protected total(picture: Picture, row: number): number {
    return (picture.cells[row] ?? []).reduce((sum, value) => sum + value, 0);
  }

  protected columnTotal(picture: Picture, column: number): number {
    return picture.cells.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  }

  /** The share of what was in time, with its denominator: "87,5% (7/8)". What still has time says nothing yet. */
  protected rate(picture: Picture, row: number | null): string {
    const of = (key: string) => {
      const column = picture.columns.findIndex((one) => one.key === key);
      if (column < 0) return 0;
      return row === null ? this.columnTotal(picture, column) : (picture.cells[row]?.[column] ?? 0);
    };
    const whole = of('in-time') + of('late') + of('overdue');
    if (whole === 0) return '–';
    return `${formatPercent((100 * of('in-time')) / whole)} (${formatCount(of('in-time'))}/${formatCount(whole)})`;
  }

  protected link(row: string, column: string | null): Record<string, string | null> {
    return { picture: this.code(), row, column };
  }
}
