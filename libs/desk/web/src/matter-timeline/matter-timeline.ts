import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { DeskApi } from '../desk-api';
import { EntryList } from '../entry-list/entry-list';

/** Everything received and sent about one matter, newest first. A panel on the matter's page. */
@Component({
  selector: 'tiepdan-matter-timeline',
  imports: [EntryList, EmptyState, ErrorPanel, SkeletonRows],
  template: `
    <section class="card" aria-labelledby="matter-timeline">
      <h2 id="matter-timeline">Diễn biến</h2>
      @if (timeline.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="timeline.reload()" />
      } @else if (!timeline.hasValue()) {
        <tiepdan-skeleton-rows [rows]="4" [columns]="2" />
      } @else if (timeline.value().length) {
        <tiepdan-entry-list [entries]="timeline.value()" />
      } @else {
        <tiepdan-empty-state icon="event_note" heading="Chưa có diễn biến" hint="Lượt tiếp, đơn và văn bản về vụ việc này sẽ hiện ở đây." />
      }
    </section>
  `,
  styles: `
    section {
      overflow: hidden;
    }

    h2 {
      padding: 12px 16px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class MatterTimeline {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
  protected readonly timeline = rxResource({ params: () => this.recordId(), stream: ({ params }) => this.api.timeline(params) });
  private readonly api = inject(DeskApi);
}
