import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { ELIGIBILITIES, PETITION_SOURCES } from '@tiepdan/petition/contract';
import { CountPipe, DayPipe, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { PetitionApi } from '../petition-api';

/** How many petitions a panel shows before it leads to the list. */
const SHOWN = 8;

/** The petitions of a record's matter, beside the record. */
@Component({
  selector: 'tiepdan-petitions-of-matter',
  imports: [MatButtonModule, RouterLink, CountPipe, DayPipe, ErrorPanel, SkeletonRows],
  template: `
    @if (matterId(); as matter) {
      <section class="card panel" aria-label="Đơn của vụ việc">
        <header>
          <h2>Đơn của vụ việc</h2>
          @if (canRegister()) {
            <a matButton routerLink="/petitions/new" [queryParams]="{ matterId: matter }">Vào sổ đơn</a>
          }
        </header>
        @if (page.error(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="page.reload()" />
        } @else if (page.hasValue()) {
          <ul>
            @for (row of others(); track row.id) {
              <li>
                <a [routerLink]="['/petitions', row.id]">Số {{ row.bookNumber }}/{{ row.bookYear }}</a>
                · {{ row.receivedOn | day }} · {{ sources[row.source] }}
                <span class="muted">
                  {{ eligibilities[row.eligibility] }}
                  @if (row.documents > 0) {
                    · {{ row.documents | count }} văn bản
                  }
                </span>
              </li>
            } @empty {
              <li class="muted">Không có đơn nào khác.</li>
            }
          </ul>
          @if (page.value()!.total > page.value()!.items.length) {
            <a matButton routerLink="/petitions" [queryParams]="{ matterId: matter }">Xem cả {{ page.value()!.total | count }} đơn</a>
          }
        } @else {
          <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
        }
      </section>
    }
  `,
  styles: `
    .muted {
      display: block;
      font-size: 13px;
    }
  `,
})
export class PetitionsOfMatter {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  protected readonly sources = PETITION_SOURCES;
  protected readonly eligibilities = ELIGIBILITIES;
  protected readonly canRegister = computed(() => this.session.can('petition.register'));
  protected readonly page = rxResource({
    params: () => this.matterId() ?? undefined,
    stream: ({ params }) => this.api.list({ matterId: params, status: 'active', limit: SHOWN }),
  });
  protected readonly others = computed(() => (this.page.value()?.items ?? []).filter((row) => row.id !== this.recordId()));
}
