import { Component, computed, input } from '@angular/core';
import type { Section4Report } from '@tiepdan/statistics/contract';
import { Chip } from '@tiepdan/ui/web';
import { InPageLink } from '../in-page-link';
import { indicatorsOf } from '../open-number';

/** The identities that the numbers must satisfy, each with its sum worked out; those that fail come first. */
@Component({
  selector: 'tiepdan-report-checks',
  imports: [Chip, InPageLink],
  templateUrl: './report-checks.html',
  styleUrl: './report-checks.scss',
})
export class ReportChecks {
  readonly report = input.required<Section4Report>();

  protected readonly failed = computed(() => this.report().checks.filter((check) => !check.holds).length);
  protected readonly checks = computed(() => {
    const indicators = indicatorsOf(this.report());
    return [...this.report().checks]
      .sort((one, other) => Number(one.holds) - Number(other.holds))
      .map((check) => ({
        ...check,
        parts: check.indicators.map((code) => ({ code, label: indicators.get(code)?.label ?? code })),
      }));
  });
}
