import { Component, computed, input } from '@angular/core';
import type { DeliveryRow, LeftOut } from '@tiepdan/forwarding/contract';
import { formatCount } from '@tiepdan/platform/contract';

/** What a batch left out, each with its reason. */
@Component({
  selector: 'tiepdan-left-out',
  template: `
    @if (left().length > 0) {
      <section role="alert">
        <p>{{ heading() }}</p>
        <ul>
          @for (one of lines(); track one.id) {
            <li>
              <strong>{{ one.name }}</strong> {{ one.message }}
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      padding: 10px 14px;
      border: 1px solid var(--tiepdan-warning);
      border-radius: 8px;
      background: var(--tiepdan-warning-container);
    }
    ul {
      margin: 6px 0 0;
      padding-left: 20px;
    }
  `,
})
export class LeftOutList {
  readonly left = input.required<readonly LeftOut[]>();
  readonly deliveries = input.required<readonly DeliveryRow[]>();
  protected readonly heading = computed(() => `${formatCount(this.left().length)} văn bản chưa làm được:`);
  protected readonly lines = computed(() =>
    this.left().map(({ id, message }) => {
      const row = this.deliveries().find((delivery) => delivery.id === id);
      return { id, message, name: row ? `${row.documentNumber} gửi ${row.agencyName}:` : '' };
    }),
  );
}
