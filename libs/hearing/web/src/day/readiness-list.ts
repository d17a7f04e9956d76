import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { READINESS, READINESS_STATES, type ReadinessItem } from '@tiepdan/hearing/contract';
import { EmptyState } from '@tiepdan/ui/web';

const ICONS: Readonly<Record<ReadinessItem['state'], string>> = { done: 'check_circle', due: 'pending', late: 'error', none: 'check' };

/** What the day has and what it lacks, in words; what needs nothing is left out. */
@Component({
  selector: 'tiepdan-readiness-list',
  imports: [EmptyState, MatIcon],
  template: `
    <ul aria-label="Việc chuẩn bị">
      @for (item of shown(); track item.code) {
        <li [class]="item.state">
          <mat-icon [svgIcon]="icons[item.state]" aria-hidden="true" />
          <span>
            <strong>{{ names[item.code] }}</strong>
            <span class="visually-hidden">: {{ states[item.state] }}. </span>
            <span class="under">{{ item.words }}</span>
          </span>
        </li>
      } @empty {
        <li><tiepdan-empty-state icon="task_alt" heading="Chưa có việc phải chuẩn bị" /></li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      gap: 8px;
      padding: 6px 0;
    }

    strong {
      font-weight: 400;
    }

    .under {
      display: block;
      color: var(--mat-sys-on-surface-variant);
      font-size: 12.5px;
    }

    .done mat-icon {
      color: var(--tiepdan-good);
    }

    .due mat-icon {
      color: var(--tiepdan-warning);
    }

    .late {
      mat-icon,
      .under {
        color: var(--tiepdan-danger);
      }
    }
  `,
})
export class ReadinessList {
  readonly items = input.required<readonly ReadinessItem[]>();
  protected readonly names = READINESS;
  protected readonly states = READINESS_STATES;
  protected readonly icons = ICONS;
  /** What is late first, what is done last. */
  protected readonly shown = computed(() => {
    const rank = { late: 0, due: 1, done: 2, none: 3 } as const;
    return this.items()
      .filter(({ state }) => state !== 'none')
      .sort((one, other) => rank[one.state] - rank[other.state]);
  });
}
