import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { ProposedDay, RulePreview } from '@tiepdan/leader-day/contract';
import { formatCount, formatDay, yearOf } from '@tiepdan/platform/contract';
import { dayInWords } from '../leader-day-words';

/** The days that a rule gives this year and next, with those it moves or drops and why. */
@Component({
  selector: 'tiepdan-rule-preview',
  imports: [MatIcon],
  template: `
    @if (preview().never) {
      <p class="never" role="alert">
        <mat-icon svgIcon="error" aria-hidden="true" /> Quy tắc này không bao giờ cho ra ngày tiếp nào nên không lưu được.
      </p>
    }
    @for (year of years(); track year.year) {
      <h3>Năm {{ year.year }}: {{ year.counted }}</h3>
      <ol>
        @for (line of year.lines; track line.key) {
          <li [class.dropped]="line.dropped">
            <span class="day">{{ line.words }}</span>
            @if (line.why) {
              <span class="muted">{{ line.why }}</span>
            }
          </li>
        }
      </ol>
    }
  `,
  styles: `
    h3 {
      margin-top: 12px;
    }
    ol {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 4px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .day {
      font-variant-numeric: tabular-nums;
    }
    .dropped .day {
      text-decoration: line-through;
    }
    .muted {
      display: block;
      font-size: 12.5px;
    }
    .never {
      display: flex;
      gap: 8px;
      color: var(--tiepdan-danger);
    }
  `,
})
export class RulePreviewPanel {
  readonly preview = input.required<RulePreview>();
  protected readonly years = computed(() => {
    const byYear = Map.groupBy(this.preview().days, ({ on, wanted }) => yearOf(on ?? wanted));
    return [...byYear]
      .sort(([one], [other]) => one - other)
      .map(([year, days]) => ({
        year,
        counted: `${formatCount(days.filter(({ on }) => on !== null).length)} ngày`,
        lines: days.map((day) => ({ key: `${day.wanted}.${day.on ?? ''}`, ...lineOf(day) })),
      }));
  });
}

function lineOf({ wanted, on, moved, dropped }: ProposedDay) {
  if (on === null) return { words: formatDay(wanted), why: dropped ?? '', dropped: true };
  return { words: dayInWords(on), why: moved ?? '', dropped: false };
}
