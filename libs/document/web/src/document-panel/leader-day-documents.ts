import { Component, computed, inject, input } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import { DocumentPanel } from './document-panel';

/** "Văn bản" on the page of a leader's day: invitations to it, and its conclusions. */
@Component({
  selector: 'tiepdan-leader-day-documents',
  imports: [DocumentPanel],
  template: `
    @if (canRead()) {
      <tiepdan-document-panel heading="Văn bản của ngày tiếp" [subject]="subject()" />
    }
  `,
})
export class LeaderDayDocuments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  private readonly session = inject(Session);
  protected readonly canRead = computed(() => this.session.can('document.read'));
  protected readonly subject = computed(() => ({ leaderDayId: this.recordId() }));
}
