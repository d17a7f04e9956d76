import { Component, input, output } from '@angular/core';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { HearingStateChip } from '../words/hearing-chips';
import { peopleWords } from '../words/hearing-words';

/** Today's matters in their order, with where each stands; one is open. */
@Component({
  selector: 'tiepdan-live-list',
  imports: [HearingStateChip],
  template: `
    <nav aria-label="Vụ việc trong buổi tiếp">
      @for (row of hearings(); track row.id; let index = $index) {
        <button type="button" [attr.aria-current]="row.id === chosenId() ? 'true' : null" (click)="chosen.emit(row.id)">
          <span class="turn">{{ row.slotAt ?? index + 1 }}</span>
          <span class="words">
            <span class="who">{{ people(row) }}</span>
            <span class="clamp muted">{{ row.summary }}</span>
            <tiepdan-hearing-state [hearing]="row" />
          </span>
        </button>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-direction: column;
      gap: 4px;
    }

    button {
      display: flex;
      gap: 8px;
      min-height: 56px;
      padding: 8px;
      border: 1px solid transparent;
      border-radius: 8px;
      background: none;
      color: inherit;
      font: inherit;
      text-align: left;
      cursor: pointer;
    }

    button:hover {
      background: var(--mat-sys-surface-container-high);
    }

    button[aria-current] {
      border-color: var(--mat-sys-primary);
      background: var(--tiepdan-info-container);
    }

    .turn {
      flex: none;
      min-width: 40px;
      font-weight: 500;
      font-variant-numeric: tabular-nums;
    }

    .words {
      min-width: 0;
    }

    .who {
      display: block;
      font-weight: 500;
      overflow-wrap: anywhere;
    }
  `,
})
export class LiveList {
  readonly hearings = input.required<readonly HearingRow[]>();
  readonly chosenId = input<string | null>(null);
  readonly chosen = output<string>();
  protected readonly people = peopleWords;
}
