import { Component, computed, input } from '@angular/core';
import type { Section4Report } from '@tiepdan/statistics/contract';
import type { OpenNumber } from '../open-number';
import { indicatorsOf } from '../open-number';
import { NarrativeWords } from './narrative-words';

/** Section 4 as it will be printed, with every number a link to its records. */
@Component({
  selector: 'tiepdan-report-narrative',
  imports: [NarrativeWords],
  templateUrl: './report-narrative.html',
  styleUrl: './report-narrative.scss',
})
export class ReportNarrative {
  readonly report = input.required<Section4Report>();
  readonly open = input<OpenNumber | null>(null);

  protected readonly paragraphs = computed(() => {
    const indicators = indicatorsOf(this.report());
    const open = this.open();
    return this.report().narrative.map(({ style, pieces }) => ({
      style,
      pieces: pieces.map(({ text, indicator, previous = false }) => ({
        text,
        previous,
        indicator: indicator === undefined ? undefined : indicators.get(indicator),
        open: indicator !== undefined && open?.indicator === indicator && open.comparison === previous,
      })),
    }));
  });
}
