import { Component, computed, input } from '@angular/core';

/** Grey rows in the shape of the list that is loading, so that nothing jumps when it comes. */
@Component({
  selector: 'tiepdan-skeleton-rows',
  template: `
    <span class="visually-hidden" role="status">Đang tải…</span>
    @for (row of rowNumbers(); track row) {
      <div class="row" aria-hidden="true">
        @for (column of columnNumbers(); track column) {
          <span class="bar" [style.inline-size.%]="45 + ((row * 31 + column * 17) % 45)"></span>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .row {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 24px;
      align-items: center;
      height: 36px;
      padding: 0 12px;
    }

    .bar {
      height: 10px;
      border-radius: 5px;
      background: var(--mat-sys-surface-container-high);
      animation: breathe 1.2s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  `,
})
export class SkeletonRows {
  readonly rows = input(8);
  readonly columns = input(5);
  protected readonly rowNumbers = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
  protected readonly columnNumbers = computed(() => Array.from({ length: this.columns() }, (_, index) => index));
}
