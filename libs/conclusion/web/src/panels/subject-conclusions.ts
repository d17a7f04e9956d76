import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { Chip, DayPipe, ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { ConclusionApi, type ConclusionFilter } from '../conclusion-api';
import { conclusionMark } from '../words/task-words';

/** What leaders concluded about one record, and where it stands. Empty, and with nothing to write down, it is not there. */
@Component({
  selector: 'tiepdan-subject-conclusions',
  imports: [Chip, DayPipe, ErrorPanel, LoadMore, MatButton, MatIcon, RouterLink, SkeletonRows],
  template: `
    @if (list.first.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
    } @else if (!list.first.hasValue()) {
      <tiepdan-skeleton-rows [rows]="2" [columns]="1" />
    } @else if (list.items().length > 0 || adds()) {
      <section class="card panel" aria-labelledby="subject-conclusions-heading">
        <header><h2 id="subject-conclusions-heading">Kết luận của lãnh đạo</h2></header>
        <ul>
          @for (row of list.items(); track row.id) {
            @let mark = markOf(row);
            <li>
              <p>
                <a [routerLink]="['/conclusions', row.id]">{{ row.concludedOn | day }}</a> {{ row.hostName }}
              </p>
              <p class="clamp" [title]="row.text">{{ row.text }}</p>
              <tiepdan-chip [tone]="mark.tone" [icon]="mark.icon">{{ mark.word }}</tiepdan-chip>
            </li>
          }
        </ul>
        @if (list.hasMore()) {
          <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
        }
        @if (adds()) {
          <a matButton routerLink="/conclusions/new" [queryParams]="opens()"><mat-icon svgIcon="add" /> Ghi kết luận</a>
        }
      </section>
    }
  `,
  styles: `
    /* Nothing was concluded: no gap is left where it would stand. */
    :host:not(:has(*)) {
      display: none;
    }
  `,
})
export class SubjectConclusions {
  private readonly api = inject(ConclusionApi);
  private readonly session = inject(Session);

  readonly subject = input.required<Pick<ConclusionFilter, 'leaderDayId' | 'receptionId' | 'petitionId' | 'matterId'>>();
  /** What the form of a new one is opened with; null where none is written down from here. */
  readonly opens = input<Readonly<Record<string, string>> | null>(null);
  protected readonly adds = computed(() => this.opens() !== null && this.session.can('conclusion.record'));
  protected readonly markOf = conclusionMark;
  protected readonly list = pagedList({
    params: () => (this.session.can('conclusion.read') ? this.subject() : undefined),
    load: (subject, cursor) => this.api.list({ ...subject, limit: 20 }, cursor),
  });
}
