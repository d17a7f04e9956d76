import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** One line of a summary. A line without a value is left out. */
export interface SummaryRow {
  readonly label: string;
  readonly value: string | null | undefined;
  /** A client route that the value leads to. */
  readonly link?: readonly string[] | null;
}

/** What a record is, as labels and values. */
@Component({
  selector: 'tiepdan-summary-list',
  imports: [RouterLink],
  template: `
    <dl>
      @for (row of shown(); track row.label) {
        <div>
          <dt>{{ row.label }}</dt>
          <dd>
            @if (row.link) {
              <a [routerLink]="row.link">{{ row.value }}</a>
            } @else {
              {{ row.value }}
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      padding: 4px 0 8px;
    }
    dl {
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 10px;
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 12.5px;
      line-height: 20px;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class SummaryList {
  readonly rows = input.required<readonly SummaryRow[]>();
  protected readonly shown = computed(() => this.rows().filter((row) => row.value));
}
