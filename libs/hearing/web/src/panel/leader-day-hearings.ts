import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { CountPipe, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { HearingApi } from '../hearing-api';
import { HearingStateChip } from '../words/hearing-chips';
import { peopleWords } from '../words/hearing-words';

/** How many matters of the day are shown here; the day's own page has them all. */
const SHOWN = 6;

/** Who is to be heard on a leader's day and what the day still lacks, on the day's page. */
@Component({
  selector: 'tiepdan-leader-day-hearings',
  imports: [CountPipe, ErrorPanel, HearingStateChip, MatButton, MatIcon, RouterLink, SkeletonRows],
  template: `
    @if (may()) {
      <section class="card panel" aria-label="Vụ việc của ngày tiếp">
        <header>
          <h2>Vụ việc của ngày tiếp</h2>
          <a matButton [routerLink]="['/hearings/days', recordId()]"><mat-icon svgIcon="edit_note" /> Chuẩn bị</a>
        </header>
        @if (loaded.error(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
        } @else if (view(); as day) {
          @if (lacking() > 0) {
            <p>
              <a [routerLink]="['/hearings/days', recordId()]">Còn {{ lacking() | count }} việc chuẩn bị chưa xong</a>
            </p>
          }
          @if (day.hearings.length === 0) {
            <p class="muted">Chưa có ai đăng ký cho ngày này.</p>
          } @else {
            <ul>
              @for (row of shown(); track row.id) {
                <li>
                  <a [routerLink]="['/hearings', row.id]">{{ row.slotAt ? row.slotAt + ' · ' : '' }}{{ people(row) }}</a>
                  <tiepdan-hearing-state [hearing]="row" />
                  <span class="muted clamp" [title]="row.summary">{{ row.summary }}</span>
                </li>
              }
            </ul>
            @if (day.hearings.length > shown().length) {
              <p class="muted">và {{ day.hearings.length - shown().length | count }} vụ việc khác</p>
            }
          }
          @if (sits()) {
            <a matButton="tonal" [routerLink]="['/hearings/days', recordId(), 'live']"
              ><mat-icon svgIcon="record_voice_over" /> Màn hình buổi tiếp</a
            >
          }
        } @else {
          <tiepdan-skeleton-rows [rows]="3" [columns]="2" />
        }
      </section>
    }
  `,
})
export class LeaderDayHearings {
  private readonly api = inject(HearingApi);
  private readonly session = inject(Session);

  readonly recordId = input.required<string>();
  /** Every related panel is given it; a day has no matter of its own. */
  readonly matterId = input<string | null>(null);

  protected readonly may = computed(() => this.session.can('hearing.read'));
  protected readonly loaded = rxResource({
    params: () => (this.may() ? this.recordId() : undefined),
    stream: ({ params }) => this.api.day(params),
  });
  protected readonly view = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly shown = computed(() => (this.view()?.hearings ?? []).slice(0, SHOWN));
  protected readonly lacking = computed(
    () => (this.view()?.readiness ?? []).filter(({ state }) => state === 'due' || state === 'late').length,
  );
  protected readonly sits = computed(() => this.view()?.may.sit ?? false);
  protected readonly people = peopleWords;
}
