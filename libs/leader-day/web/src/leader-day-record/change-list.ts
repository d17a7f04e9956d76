import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { DayChange, DayChangeKind } from '@tiepdan/leader-day/contract';
import { DAY_CHANGE_KINDS, DAY_OUTCOMES } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { InstantPipe } from '@tiepdan/ui/web';

const ICONS: Readonly<Record<DayChangeKind, string>> = {
  published: 'campaign',
  postponed: 'event_repeat',
  delegated: 'swap_horiz',
  'called-off': 'event_busy',
  reinstated: 'event_available',
  outcome: 'check_circle',
};

/** A change as a sentence: "Hoãn từ 15/12/2026 sang 17/12/2026". */
export function changeInWords({ kind, fromOn, toOn, fromStartsAt, toStartsAt, fromHostName, toHostName, outcome }: DayChange): string {
  const verb = DAY_CHANGE_KINDS[kind];
  if (kind === 'postponed' && fromOn !== toOn) return `${verb} từ ${formatDay(fromOn)} sang ${formatDay(toOn)}`;
  if (kind === 'postponed')
    return `Đổi giờ tiếp ngày ${formatDay(toOn)} từ ${fromStartsAt ?? 'chưa đặt giờ'} sang ${toStartsAt ?? 'chưa đặt giờ'}`;
  if (kind === 'outcome' && outcome) return `${verb}: ${DAY_OUTCOMES[outcome]}`;
  if (kind === 'delegated') return `${verb}: ${toHostName} tiếp thay ${fromHostName}`;
  return verb;
}

/** What happened to a day, as people were told of it; the newest first. */
@Component({
  selector: 'tiepdan-change-list',
  imports: [InstantPipe, MatIcon],
  template: `
    <ol>
      @for (line of lines(); track line.change.id) {
        <li>
          <mat-icon [svgIcon]="line.icon" aria-hidden="true" />
          <div>
            <p>
              <strong>{{ line.words }}</strong>{{ line.change.documentNumber ? ' (' + line.change.documentNumber + ')' : '' }}
            </p>
            @if (line.change.reason; as reason) {
              <p>{{ reason }}</p>
            }
            <p class="muted">{{ line.change.byName }}, {{ line.change.at | instant }}</p>
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 10px;
      padding: 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    div {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class ChangeList {
  readonly changes = input.required<readonly DayChange[]>();
  protected readonly lines = computed(() =>
    [...this.changes()]
      .sort((one, other) => other.at.localeCompare(one.at))
      .map((change) => ({ change, words: changeInWords(change), icon: ICONS[change.kind] })),
  );
}
