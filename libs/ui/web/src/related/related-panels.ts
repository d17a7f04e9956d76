import { NgComponentOutlet } from '@angular/common';
import { Component, InjectionToken, type Type, computed, inject, input, resource } from '@angular/core';
import { ErrorPanel } from '../page/error-panel';

/** A record page that shows what hangs on its record. */
export type RelatedRecord = 'citizen' | 'petition' | 'matter' | 'reception' | 'leader-day' | 'document';

/**
 * A panel that a higher domain contributes to a lower domain's record page, which so needs not know it. The panel's
 * component has the inputs `recordId` and `matterId` (string or null).
 */
export interface RelatedPanel {
  readonly record: RelatedRecord;
  /** Smaller stands higher. */
  readonly order: number;
  readonly load: () => Promise<Type<unknown>>;
}

export const RELATED_PANELS = new InjectionToken<readonly RelatedPanel[]>('RELATED_PANELS');

/** All panels contributed for one record. */
@Component({
  selector: 'tiepdan-related-panels',
  imports: [NgComponentOutlet, ErrorPanel],
  template: `
    @if (panels.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="panels.reload()" />
    } @else {
      @for (panel of panels.value(); track panel) {
        <ng-container *ngComponentOutlet="panel; inputs: inputs()" />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
  `,
})
export class RelatedPanels {
  readonly record = input.required<RelatedRecord>();
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  protected readonly inputs = computed(() => ({ recordId: this.recordId(), matterId: this.matterId() }));
  protected readonly panels = resource({
    params: () => this.record(),
    loader: ({ params }) =>
      Promise.all(
        this.contributed
          .filter((panel) => panel.record === params)
          .sort((one, other) => one.order - other.order)
          .map((panel) => panel.load()),
      ),
    defaultValue: [],
  });

  private readonly contributed = inject(RELATED_PANELS, { optional: true }) ?? [];
}
