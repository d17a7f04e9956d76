import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { ordinalLabel } from '@tiepdan/matter/web';
import { ATTENDANCES, RECEPTION_RESULTS, type ReceptionRow } from '@tiepdan/reception/contract';
import { CountPipe, DayPipe, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { ReceptionApi } from '../reception-api';

/** How many receptions a panel shows before it leads to the list. */
const SHOWN = 8;

/** Receptions beside another record: those of its matter, or of a leader's day. */
@Component({
  selector: 'tiepdan-reception-panel',
  imports: [MatButtonModule, RouterLink, CountPipe, DayPipe, ErrorPanel, SkeletonRows],
  template: `
    <section class="card panel" [attr.aria-label]="heading()">
      <header>
        <h2>{{ heading() }}</h2>
        @if (canLog() && !ofCitizen()) {
          <a matButton routerLink="/receptions/new" [queryParams]="about()">Ghi lượt tiếp</a>
        }
      </header>
      @if (page.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="page.reload()" />
      } @else if (page.hasValue()) {
        <ul>
          @for (row of others(); track row.id) {
            <li>
              <a [routerLink]="['/receptions', row.id]">Số {{ row.bookNumber }}/{{ row.bookYear }}</a>
              · {{ row.receivedOn | day }} · {{ row.headCount | count }} người
              <span class="who">{{ peopleOf(row) }}</span>
              @if (!ofMatter() && row.matterSummary) {
                <span class="clamp" [title]="row.matterSummary">{{ row.matterSummary }}</span>
              }
              <span class="muted">{{ inWords(row) }}</span>
            </li>
          } @empty {
            <li class="muted">{{ except() ? 'Không có lượt tiếp nào khác.' : 'Chưa có lượt tiếp nào.' }}</li>
          }
        </ul>
        @if (page.value()!.total > page.value()!.items.length) {
          <a matButton routerLink="/receptions" [queryParams]="about()">Xem cả {{ page.value()!.total | count }} bản ghi</a>
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
      }
    </section>
  `,
  styles: `
    .muted,
    .who {
      display: block;
    }
    .muted {
      font-size: 13px;
    }
  `,
})
export class ReceptionPanel {
  readonly heading = input.required<string>();
  /** The query that narrows the receptions, here, in the list and for a new one. */
  readonly about = input.required<{ readonly matterId: string } | { readonly leaderDayId: string } | { readonly citizenId: string }>();
  /** The record whose page this is on: it is not listed beside itself. */
  readonly except = input<string | null>(null);

  private readonly api = inject(ReceptionApi);
  private readonly session = inject(Session);
  protected readonly canLog = computed(() => this.session.can('reception.log'));
  protected readonly page = rxResource({
    params: () => this.about(),
    stream: ({ params }) => this.api.list({ ...params, status: 'active', limit: SHOWN }),
  });
  protected readonly others = computed(() => (this.page.value()?.items ?? []).filter((row) => row.id !== this.except()));

  /** Beside a matter every reception is about it; on a leader's day, and of a citizen, each says what it was about. */
  protected readonly ofMatter = computed(() => 'matterId' in this.about());
  protected readonly ofCitizen = computed(() => 'citizenId' in this.about());

  /** Who came: the first by name, the others by their number. */
  protected peopleOf({ peopleNames: [first, ...others] }: ReceptionRow): string {
    return `${first ?? '(không ghi tên)'}${others.length > 0 ? ` và ${others.length} người khác` : ''}`;
  }

  protected inWords(row: ReceptionRow): string {
    if (row.attendance !== 'received') return ATTENDANCES[row.attendance];
    const parts = [row.ordinal === null ? null : ordinalLabel(row.ordinal), row.result ? RECEPTION_RESULTS[row.result] : null];
    return parts.filter((part) => part !== null).join(' · ');
  }
}
