import { Component, computed, inject, input } from '@angular/core';
import type { InboxRow } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { Chip } from '@tiepdan/ui/web';
import { inboxDueLook, inboxLook } from './inbox-words';

/** Where a paper stands for its recipient, and until when it is to be answered. */
@Component({
  selector: 'tiepdan-inbox-chips',
  imports: [Chip],
  template: `
    @let its = state();
    <tiepdan-chip [tone]="its.tone" [icon]="its.icon">{{ its.words }}</tiepdan-chip>
    @if (due(); as due) {
      <tiepdan-chip [tone]="due.tone" [icon]="due.icon">{{ due.words }}</tiepdan-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class InboxChips {
  readonly row = input.required<InboxRow>();
  private readonly today = inject(Session).today;
  protected readonly state = computed(() => inboxLook(this.row()));
  protected readonly due = computed(() => inboxDueLook(this.row(), this.today()));
}
