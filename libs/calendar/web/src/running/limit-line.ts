import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ESCALATION_LEVELS, LIMIT_VARIANTS, type RunningLimitView } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Chip, DayPipe, InstantPipe } from '@tiepdan/ui/web';
import { WHY_ICONS } from '../limit-trial/why-icons';
import { barOf, lookOf, spanOf } from './limit-look';

/** One limit: what must be done, by when, where that stands, and, when asked, why the day is what it is. */
@Component({
  selector: 'tiepdan-limit-line',
  imports: [Chip, DayPipe, InstantPipe, MatIcon],
  templateUrl: './limit-line.html',
  styleUrl: './limit-line.scss',
})
export class LimitLine {
  readonly limit = input.required<RunningLimitView>();
  readonly today = input.required<PlainDate>();

  protected readonly look = computed(() => lookOf(this.limit()));
  protected readonly bar = computed(() => barOf(this.limit(), this.today()));
  protected readonly span = computed(() => spanOf(this.limit()));
  protected readonly variant = computed(() => (this.limit().variant === 'normal' ? '' : LIMIT_VARIANTS[this.limit().variant]));
  protected readonly icons = WHY_ICONS;
  protected readonly levels = ESCALATION_LEVELS;
}
