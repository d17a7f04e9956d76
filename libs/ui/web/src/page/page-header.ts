import { Component, input } from '@angular/core';

/** The top of a page: its only h1, one line of lead, and the page's actions on the right (projected). */
@Component({
  selector: 'tiepdan-page-header',
  template: `
    <div class="words">
      <h1>{{ heading() }}</h1>
      @if (lead(); as text) {
        <p class="muted">{{ text }}</p>
      }
    </div>
    <div class="actions no-print"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
      min-height: 40px;
    }

    .words {
      min-width: 0;
      text-wrap: pretty;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input('');
}
