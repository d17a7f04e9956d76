import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatChipsModule } from '@angular/material/chips';
import { TIMELINE_KINDS, type TimelineKind } from '@tiepdan/desk/contract';
import { EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { DeskApi } from '../desk-api';
import { EntryList } from '../entry-list/entry-list';

/** Everything received and sent about one matter, newest first. A panel on the matter's page. */
@Component({
  selector: 'tiepdan-matter-timeline',
  imports: [MatChipsModule, EntryList, EmptyState, ErrorPanel, SkeletonRows],
  template: `
    <section class="card" aria-labelledby="matter-timeline">
      <header>
        <h2 id="matter-timeline">Diễn biến</h2>
        @if (kinds().length > 1) {
          <mat-chip-listbox aria-label="Lọc diễn biến theo loại" multiple [value]="wanted()" (change)="wanted.set($event.value ?? [])">
            @for (kind of kinds(); track kind.code) {
              <mat-chip-option [value]="kind.code">{{ kind.label }} {{ kind.times }}</mat-chip-option>
            }
          </mat-chip-listbox>
        }
      </header>
      @if (timeline.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="timeline.reload()" />
      } @else if (!timeline.hasValue()) {
        <tiepdan-skeleton-rows [rows]="4" [columns]="2" />
      } @else if (timeline.value().length) {
        <tiepdan-entry-list [entries]="shown()" />
      } @else {
        <tiepdan-empty-state icon="event_note" heading="Chưa có diễn biến" hint="Lượt tiếp, đơn và văn bản về vụ việc này sẽ hiện ở đây." />
      }
    </section>
  `,
  styles: `
    section {
      overflow: hidden;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 12px 16px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class MatterTimeline {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
  protected readonly timeline = rxResource({ params: () => this.recordId(), stream: ({ params }) => this.api.timeline(params) });
  /** Kinds the timeline is narrowed to; none means all. */
  protected readonly wanted = signal<readonly TimelineKind[]>([]);
  private readonly entries = computed(() => (this.timeline.hasValue() ? this.timeline.value() : []));
  protected readonly kinds = computed(() =>
    (Object.entries(TIMELINE_KINDS) as [TimelineKind, string][])
      .map(([code, label]) => ({ code, label, times: this.entries().filter(({ kind }) => kind === code).length }))
      .filter(({ times }) => times > 0),
  );
  protected readonly shown = computed(() => {
    const wanted: readonly string[] = this.wanted();
    return wanted.length ? this.entries().filter(({ kind }) => wanted.includes(kind)) : this.entries();
  });
  private readonly api = inject(DeskApi);
}
