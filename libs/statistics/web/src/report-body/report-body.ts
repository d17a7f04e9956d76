import { Component, input } from '@angular/core';

/**
 * A report and, while something is open, a panel beside it that stays in sight: `<… panel>` is put there. On a narrow window the panel lies
 * over the report.
 */
@Component({
  selector: 'tiepdan-report-body',
  template: `
    <div class="report"><ng-content /></div>
    @if (open()) {
      <div class="side no-print"><ng-content select="[panel]" /></div>
    }
  `,
  styleUrl: './report-body.scss',
  host: { '[class.with-panel]': 'open()' },
})
export class ReportBody {
  readonly open = input.required<boolean>();
}
