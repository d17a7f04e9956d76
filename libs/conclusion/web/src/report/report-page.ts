import { Component, computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { conclusionPaths, TASK_FIGURES, type FigureLine, type TaskFigure } from '@tiepdan/conclusion/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { CountPipe, DayField, EmptyState, ErrorPanel, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { ConclusionApi } from '../conclusion-api';
import { reportPeriods } from './periods';

/** The columns of the tables, in their order. */
const COLUMNS = Object.keys(TASK_FIGURES) as readonly TaskFigure[];

/** How the conclusions of a period were carried out, by body and by leader; every number opens its tasks. */
@Component({
  selector: 'tiepdan-conclusion-report',
  imports: [CountPipe, DayField, EmptyState, ErrorPanel, MatButton, MatIcon, PageHeader, ReactiveFormsModule, RouterLink, SkeletonRows],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
})
export class ReportPage {
  private readonly api = inject(ConclusionApi);
  private readonly today = inject(Session).today;
  protected readonly usual = computed(() => reportPeriods(this.today()));
  protected readonly days = urlFilters<{ from: string; to: string }>({ from: `${this.today().slice(0, 4)}-01-01`, to: `${this.today().slice(0, 4)}-12-31` });
  protected readonly report = rxResource({ params: () => this.days(), stream: ({ params }) => this.api.figures(params.from, params.to) });
  protected readonly lead = computed(() => `Kết luận từ ${formatDay(this.days().from)} đến ${formatDay(this.days().to)}, tình hình đến ngày ${formatDay(this.today())}.`);
  protected readonly fileAddress = computed(() => `${conclusionPaths.figuresExport}?from=${this.days().from}&to=${this.days().to}`);
  protected readonly columns = COLUMNS;
  protected readonly labels = TASK_FIGURES;

  /** The two tables, each with the filter that its rows stand for. */
  protected readonly tables = computed(() => {
    const report = this.report.hasValue() ? this.report.value() : undefined;
    if (!report) return [];
    return [
      { heading: 'Theo cơ quan', column: 'Cơ quan được giao', filter: 'agencyId', lines: report.agencies, whole: report.whole },
      { heading: 'Theo lãnh đạo', column: 'Người kết luận', filter: 'hostId', lines: report.leaders, whole: report.whole },
    ] as const;
  });
  protected readonly form = new FormGroup(
    {
      from: new FormControl<PlainDate | null>(null, Validators.required),
      to: new FormControl<PlainDate | null>(null, Validators.required),
    },
    { validators: (form) => (form.value.from && form.value.to && form.value.from > form.value.to ? { endsBeforeItBegins: true } : null) },
  );

  constructor() {
    effect(() => this.form.setValue({ from: this.days().from, to: this.days().to }));
  }

  /** Where the tasks of a number stand. */
  protected tasksOf(figure: TaskFigure, filter: 'agencyId' | 'hostId', line: FigureLine | null): Record<string, string> {
    return { ...(line ? { [filter]: line.id } : {}), figure, from: this.days().from, to: this.days().to };
  }

  protected inDays(average: number | null): string {
    return average === null ? '' : average.toLocaleString('vi-VN');
  }

  protected show({ from, to }: { readonly from: PlainDate; readonly to: PlainDate }): void {
    this.days.set({ from, to });
  }

  protected choose(): void {
    const { from, to } = this.form.getRawValue();
    this.form.markAllAsTouched();
    if (this.form.valid && from && to) this.show({ from, to });
  }
}
