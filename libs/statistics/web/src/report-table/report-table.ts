import { Component, computed, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { formatCount } from '@tiepdan/platform/contract';
import type { IndicatorValue, Section4Report } from '@tiepdan/statistics/contract';
import { DayPipe } from '@tiepdan/ui/web';
import { comparisonWords } from '../comparison-words';
import { InPageLink } from '../in-page-link';
import { NumberLink } from '../number-link/number-link';
import type { OpenNumber } from '../open-number';

/** All indicators by section, beside the same period a year earlier. A definition opens below its row. */
@Component({
  selector: 'tiepdan-report-table',
  imports: [DayPipe, InPageLink, MatIcon, MatTooltip, NumberLink],
  templateUrl: './report-table.html',
  styleUrl: './report-table.scss',
})
export class ReportTable {
  readonly report = input.required<Section4Report>();
  readonly open = input<OpenNumber | null>(null);

  /** Codes whose definition is unfolded. */
  private readonly unfolded = signal<ReadonlySet<string>>(new Set());

  protected readonly sections = computed(() => {
    const open = this.open();
    const unfolded = this.unfolded();
    const failed = new Set(
      this.report()
        .checks.filter((check) => !check.holds)
        .flatMap((check) => check.indicators),
    );
    return this.report().sections.map((section) => ({
      ...section,
      rows: section.indicators.map((indicator) => ({
        indicator,
        value: formatCount(indicator.value),
        previous: formatCount(indicator.previous),
        change: comparisonWords(indicator),
        failed: failed.has(indicator.code),
        unfolded: unfolded.has(indicator.code),
        openValue: open?.indicator === indicator.code && !open.comparison,
        openPrevious: open?.indicator === indicator.code && open.comparison,
      })),
    }));
  });

  protected unfold(indicator: IndicatorValue): void {
    this.unfolded.update((codes) => {
      const next = new Set(codes);
      if (!next.delete(indicator.code)) next.add(indicator.code);
      return next;
    });
  }
}
