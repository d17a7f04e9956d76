import { Component, computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { FEEDBACK_CHANNELS, FEEDBACK_STAGES, feedbackPaths, type FeedbackChannel, type FeedbackCounts, type FeedbackStage } from '@tiepdan/feedback/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { CountPipe, DayField, ErrorPanel, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';
import { usualPeriods } from './periods';

/** The numbers of a row, in their order. */
const COLUMNS: readonly FeedbackStage[] = ['answered', 'open', 'withdrawn', 'published', 'late'];

/** Feedback by channel in a period, beside the same period a year before; every number opens its list. */
@Component({
  selector: 'tiepdan-feedback-figures',
  imports: [CountPipe, DayField, ErrorPanel, MatButton, MatIconModule, PageHeader, ReactiveFormsModule, RouterLink, SkeletonRows],
  templateUrl: './feedback-figures.html',
  styleUrl: './feedback-figures.scss',
})
export class FeedbackFiguresPage {
  private readonly api = inject(FeedbackApi);
  private readonly today = inject(Session).today;
  protected readonly usual = computed(() => usualPeriods(this.today()));
  protected readonly days = urlFilters<{ from: string; to: string }>({ from: `${this.today().slice(0, 4)}-01-01`, to: this.today() });
  protected readonly report = rxResource({ params: () => this.days(), stream: ({ params }) => this.api.figures(params.from, params.to) });
  protected readonly lead = computed(() => `Tiếp nhận từ ${formatDay(this.days().from)} đến ${formatDay(this.days().to)}, so với cùng kỳ năm trước.`);
  protected readonly fileAddress = computed(() => `${feedbackPaths.figuresFile}?from=${this.days().from}&to=${this.days().to}`);
  protected readonly columns = COLUMNS;
  protected readonly labels = FEEDBACK_STAGES;
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

  protected nameOf(channel: FeedbackChannel | null): string {
    return channel ? FEEDBACK_CHANNELS[channel] : 'Tổng số';
  }

  /** Where the records of a number stand. */
  protected recordsOf(counts: FeedbackCounts, stage: FeedbackStage | null): Record<string, string> {
    return { ...(counts.channel ? { channel: counts.channel } : {}), ...(stage ? { stage } : {}), from: this.days().from, to: this.days().to };
  }

  protected recordsBefore(counts: FeedbackCounts, from: PlainDate, to: PlainDate): Record<string, string> {
    return { ...(counts.channel ? { channel: counts.channel } : {}), from, to };
  }

  protected choose(): void {
    const { from, to } = this.form.getRawValue();
    this.form.markAllAsTouched();
    if (this.form.valid && from && to) this.days.set({ from, to });
  }
}
