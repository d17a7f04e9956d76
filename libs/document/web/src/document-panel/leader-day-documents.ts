import { Component, computed, inject, input } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import { DraftMenu } from '../draft-menu/draft-menu';

/** "Văn bản" on the page of a leader's day: invitations to it, and its conclusions. */
@Component({
  selector: 'tiepdan-leader-day-documents',
  imports: [DraftMenu],
  template: `
    @if (canDraft()) {
      <section class="card" aria-labelledby="leader-day-documents-heading">
        <h2 id="leader-day-documents-heading">Văn bản của ngày tiếp</h2>
        <tiepdan-draft-menu [subject]="{ leaderDayId: recordId() }" />
      </section>
    }
  `,
  styles: `
    .card {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      padding: 12px 16px;
    }
  `,
})
export class LeaderDayDocuments {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  private readonly session = inject(Session);
  protected readonly canDraft = computed(() => this.session.can('document.draft-any'));
}
