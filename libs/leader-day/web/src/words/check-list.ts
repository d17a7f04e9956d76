import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { CheckSeverity, DayCheck } from '@tiepdan/leader-day/contract';

const ICONS: Readonly<Record<CheckSeverity, string>> = { refused: 'block', warning: 'warning', told: 'info' };
const WORDS: Readonly<Record<CheckSeverity, string>> = { refused: 'Không được', warning: 'Lưu ý', told: 'Để biết' };

/** What complains about a day at a date, the gravest first; says so when nothing does. */
@Component({
  selector: 'tiepdan-check-list',
  imports: [MatIcon],
  template: `
    <ul>
      @for (line of lines(); track line.check.words) {
        <li [class]="line.check.severity">
          <mat-icon [svgIcon]="line.icon" aria-hidden="true" />
          <span
            ><strong>{{ line.word }}:</strong> {{ line.check.words }}</span
          >
        </li>
      } @empty {
        @if (quiet(); as words) {
          <li class="fine"><mat-icon svgIcon="check_circle" aria-hidden="true" /> {{ words }}</li>
        }
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: flex-start;
    }
    mat-icon.mat-icon {
      width: 18px;
      height: 18px;
      margin-top: 1px;
    }
    .refused mat-icon {
      color: var(--tiepdan-danger);
    }
    .warning mat-icon {
      color: var(--tiepdan-warning);
    }
    .told mat-icon {
      color: var(--tiepdan-info);
    }
    .fine mat-icon {
      color: var(--tiepdan-good);
    }
  `,
})
export class CheckList {
  readonly checks = input.required<readonly DayCheck[]>();
  /** Said when nothing complains; nothing is shown when left out. */
  readonly quiet = input('');
  protected readonly lines = computed(() =>
    this.checks().map((check) => ({ check, icon: ICONS[check.severity], word: WORDS[check.severity] })),
  );
}
