import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DayAgency } from '@tiepdan/hearing/contract';
import { CountPipe } from '@tiepdan/ui/web';
import { toldWords } from '../words/hearing-words';

/** The bodies that attend on a day and whether they are invited. */
@Component({
  selector: 'tiepdan-day-agencies',
  imports: [CountPipe, RouterLink],
  template: `
    <section class="card panel" aria-label="Cơ quan dự">
      <header><h2>Cơ quan dự</h2></header>
      <ul>
        @for (agency of agencies(); track agency.id) {
          <li>
            {{ agency.name }}
            <span class="under muted">
              dự {{ agency.hearingIds.length | count }} vụ việc ·
              @if (agency.invitation; as invitation) {
                @if (invitation.documentId) {
                  <a [routerLink]="['/documents', invitation.documentId]">{{ told(invitation) }}</a>
                } @else {
                  {{ told(invitation) }}
                }
                @if (invitation.late) {
                  <span class="problem">(muộn hơn thời hạn)</span>
                }
              } @else {
                chưa mời
              }
            </span>
          </li>
        } @empty {
          <li class="muted">Chưa chọn cơ quan nào. Chọn ở từng vụ việc, mục “Chọn cơ quan dự”.</li>
        }
      </ul>
    </section>
  `,
  styles: `
    .under {
      display: block;
      font-size: 12.5px;
    }
  `,
})
export class DayAgencies {
  readonly agencies = input.required<readonly DayAgency[]>();
  protected readonly told = toldWords;
}
