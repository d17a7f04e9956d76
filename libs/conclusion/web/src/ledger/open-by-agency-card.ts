import { Component, inject, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Chip, CountPipe } from '@tiepdan/ui/web';
import { ConclusionApi } from '../conclusion-api';

/** What each body still owes on the reader's own conclusions, the most late first. Empty, it is not there. */
@Component({
  selector: 'tiepdan-open-by-agency-card',
  imports: [Chip, CountPipe, MatButton],
  template: `
    @if (bodies.hasValue() && bodies.value().length > 0) {
      <section class="card" aria-labelledby="open-by-agency-heading">
        <h2 id="open-by-agency-heading">Cơ quan còn nhiệm vụ theo kết luận của tôi</h2>
        <ul>
          @for (body of bodies.value(); track body.agencyId) {
            <li>
              <button matButton type="button" (click)="chosen.emit(body.agencyId)">{{ body.agencyName }}</button>
              <span>{{ body.open | count }} đang thực hiện, lâu nhất {{ body.oldestDays | count }} ngày</span>
              @if (body.late > 0) {
                <tiepdan-chip tone="danger">{{ body.late | count }} quá hạn</tiepdan-chip>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .card {
      margin-bottom: 12px;
      padding: 12px 16px;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
      gap: 4px 16px;
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: center;
    }
    /* The name begins where the line under it begins. */
    li button {
      margin-left: -12px;
    }
  `,
})
export class OpenByAgencyCard {
  private readonly api = inject(ConclusionApi);
  readonly chosen = output<string>();
  protected readonly bodies = rxResource({ stream: () => this.api.openByAgency(true) });
}
