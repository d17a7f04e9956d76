import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { chosenPeriod, officialPeriod, type Period, quarterOf } from '@tiepdan/statistics/contract';
import { PeriodPicker, periodQuery, readPeriod, ReportBody, ReportTabs } from '@tiepdan/statistics/web';
import { type PictureCode, PICTURES, type Step, STEPS } from '@tiepdan/trend/contract';
import { DayPipe, EmptyState, PageHeader } from '@tiepdan/ui/web';
import { PictureFigure } from '../picture/picture-figure';
import { PictureRecordsPanel } from '../picture/picture-records';

/** Pictures of a period, each with its table. Period, step and the opened number stand in the address. */
@Component({
  selector: 'tiepdan-trends-page',
  imports: [DayPipe, EmptyState, MatButton, MatButtonToggle, MatButtonToggleGroup, MatIcon, PageHeader, PeriodPicker, PictureFigure, PictureRecordsPanel, ReportBody, ReportTabs],
  templateUrl: './trends-page.html',
  styleUrl: './trends-page.scss',
})
export class TrendsPage {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  readonly period = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly by = input<string>();
  readonly picture = input<string>();
  readonly row = input<string>();
  readonly column = input<string>();

  protected readonly today = inject(Session).today;
  private readonly address = computed(() => {
    const asked = { period: this.period(), from: this.from(), to: this.to() };
    if (asked.period || asked.from || asked.to) return readPeriod(asked, this.today());
    // A trend wants a year, where every other report wants its quarter.
    return officialPeriod(Number(quarterOf(this.today()).to.slice(0, 4)), 'Y');
  });
  protected readonly chosen = computed(() => {
    const address = this.address();
    return 'refusal' in address ? null : address;
  });
  protected readonly refusal = computed(() => {
    const address = this.address();
    return 'refusal' in address ? address.refusal : '';
  });
  protected readonly step = computed<Step>(() => (this.by() === 'quarter' ? 'quarter' : 'month'));
  protected readonly steps = Object.entries(STEPS) as [Step, string][];
  protected readonly codes = Object.keys(PICTURES) as PictureCode[];
  protected readonly opened = computed(() => {
    const [code, row] = [this.picture(), this.row()];
    return code && row && Object.hasOwn(PICTURES, code) ? { code: code as PictureCode, row, column: this.column() ?? null } : null;
  });

  protected choosePeriod(period: Period): void {
    this.go({ ...periodQuery(period), picture: null, row: null, column: null });
  }

  /** Five years up to the period's end, for a long look back. */
  protected lookBack(period: Period): void {
    this.choosePeriod(chosenPeriod(`${Number(period.to.slice(0, 4)) - 5}-12-15`, period.to));
  }

  protected chooseStep(step: Step): void {
    this.go({ by: step === 'month' ? null : step, picture: null, row: null, column: null });
  }

  protected close(): void {
    this.go({ picture: null, row: null, column: null });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }
}
