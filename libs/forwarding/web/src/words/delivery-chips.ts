import { Component, computed, inject, input } from '@angular/core';
import type { DeliveryRow } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { Chip } from '@tiepdan/ui/web';
import { type Due, dueLook, stateLook } from './delivery-words';

/** Where one copy of a paper stands, and how the day of its answer stands, in words with icons. */
@Component({
  selector: 'tiepdan-delivery-chips',
  imports: [Chip],
  template: `
    @if (state(); as its) {
      <tiepdan-chip [tone]="its.tone" [icon]="its.icon">{{ its.words }}</tiepdan-chip>
    }
    @if (due(); as its) {
      <tiepdan-chip [tone]="its.tone" [icon]="its.icon">{{ its.words }}</tiepdan-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
      vertical-align: middle;
    }
  `,
})
export class DeliveryChips {
  readonly delivery = input.required<Due & Pick<DeliveryRow, 'returnAccepted'>>();
  /** Which of the two is shown. */
  readonly show = input<'both' | 'state' | 'due'>('both');
  private readonly today = inject(Session).today;
  protected readonly state = computed(() => (this.show() === 'due' ? null : stateLook(this.delivery())));
  protected readonly due = computed(() => (this.show() === 'state' ? null : dueLook(this.delivery(), this.today())));
}
