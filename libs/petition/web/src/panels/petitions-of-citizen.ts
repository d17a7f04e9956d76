import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { CountPipe, DayPipe, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { PetitionApi } from '../petition-api';

/** How many petitions the panel shows before it leads to the list. */
const SHOWN = 8;

/** The petitions a citizen sent. Sealed ones name no citizen and are not among them. */
@Component({
  selector: 'tiepdan-petitions-of-citizen',
  imports: [CountPipe, DayPipe, ErrorPanel, MatButtonModule, RouterLink, SkeletonRows],
  template: `
    <section class="card panel" aria-label="Đơn">
      <h2>Đơn</h2>
      @if (page.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="page.reload()" />
      } @else if (page.hasValue()) {
        <ul>
          @for (row of page.value().items; track row.id) {
            <li>
              <a [routerLink]="['/petitions', row.id]">Số {{ row.bookNumber }}/{{ row.bookYear }}</a>
              · {{ row.receivedOn | day }} · {{ kinds[row.kind] }}
              <span class="clamp" [title]="row.summary">{{ row.summary }}</span>
            </li>
          } @empty {
            <li class="muted">Chưa có đơn nào.</li>
          }
        </ul>
        @if (page.value().total > page.value().items.length) {
          <a matButton routerLink="/petitions" [queryParams]="{ citizenId: recordId() }">Xem cả {{ page.value().total | count }} đơn</a>
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
      }
    </section>
  `,
})
export class PetitionsOfCitizen {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  private readonly api = inject(PetitionApi);
  protected readonly kinds = MATTER_KINDS;
  protected readonly page = rxResource({
    params: () => this.recordId(),
    stream: ({ params }) => this.api.list({ citizenId: params, status: 'active', limit: SHOWN }),
  });
}
