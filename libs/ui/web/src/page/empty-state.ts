import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** An empty list: what belongs here, and the one next act (projected). */
@Component({
  selector: 'tiepdan-empty-state',
  imports: [MatIcon],
  template: `
    <mat-icon [svgIcon]="icon()" class="large" aria-hidden="true" />
    <p class="heading">{{ heading() }}</p>
    @if (hint(); as text) {
      <p class="muted">{{ text }}</p>
    }
    <div class="action"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 4px;
      padding: 28px 16px;
      text-align: center;
    }

    mat-icon {
      width: 32px;
      height: 32px;
      color: var(--mat-sys-on-surface-variant);
    }

    .heading {
      font-weight: 500;
    }

    p {
      max-width: 60ch;
      text-wrap: balance;
    }

    .action:not(:empty) {
      margin-top: 8px;
    }
  `,
})
export class EmptyState {
  readonly icon = input('inbox');
  readonly heading = input.required<string>();
  readonly hint = input('');
}
