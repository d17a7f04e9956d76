import { Component } from '@angular/core';

/** What stands round every page of signing in. */
@Component({
  selector: 'tiepdan-step-frame',
  template: `
    <main>
      <header>
        <p class="product">Tiếp Dân</p>
        <p class="muted">Tiếp công dân, xử lý đơn và báo cáo của Ban Tiếp công dân</p>
      </header>
      <ng-content />
    </main>
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      min-height: 100dvh;
      padding: 24px 16px;
      background: var(--mat-sys-surface-container);
    }

    main {
      display: flex;
      flex-direction: column;
      gap: 20px;
      width: min(400px, 100%);
    }

    header {
      text-align: center;
      text-wrap: balance;
    }

    .product {
      color: var(--mat-sys-primary);
      font:
        500 26px/36px Roboto,
        sans-serif;
    }
  `,
})
export class StepFrame {}
