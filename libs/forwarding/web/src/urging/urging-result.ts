import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { RUNGS, type DeliveryRow, type UrgeManyResult } from '@tiepdan/forwarding/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { LeftOutList } from '../acts/left-out';

/** What came of urging many: reminders that went, drafts that wait to be approved, and what was left out. */
@Component({
  selector: 'tiepdan-urging-result',
  imports: [LeftOutList, MatButton, MatIcon, RouterLink],
  template: `
    <section class="card" aria-labelledby="urging-result">
      <h2 id="urging-result" aria-live="polite"><mat-icon svgIcon="task_alt" aria-hidden="true" /> {{ heading() }}</h2>
      @if (result().drafted.length > 0) {
        <p>Dự thảo dưới đây chờ duyệt và phát hành; sau khi phát hành, in và ghi ngày gửi ở sổ theo dõi.</p>
        <ul>
          @for (draft of result().drafted; track draft.documentId) {
            <li>
              <a [routerLink]="['/documents', draft.documentId]">{{ rungs[draft.rung] }} gửi {{ draft.agencyName }}</a
              >&ngsp;
              <span class="muted">về {{ numbersOf(draft.deliveryIds) }}</span>
            </li>
          }
        </ul>
      }
      <tiepdan-left-out [left]="result().leftOut" [deliveries]="deliveries()" />
      <div class="acts">
        @if (result().drafted.length > 0) {
          <a matButton="filled" routerLink="/documents" [queryParams]="{ view: 'mine' }" [state]="{ chosen: draftIds() }">Mở các dự thảo</a>
        }
        <button matButton="outlined" type="button" (click)="again.emit()">Xem văn bản còn phải đôn đốc</button>
      </div>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 10px;
      padding: 16px;
    }
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    ul {
      margin: 0;
      padding-left: 20px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class UrgingResult {
  readonly result = input.required<UrgeManyResult>();
  readonly deliveries = input.required<readonly DeliveryRow[]>();
  readonly again = output<void>();
  protected readonly rungs = RUNGS;
  protected readonly draftIds = computed(() => this.result().drafted.map(({ documentId }) => documentId));
  protected readonly heading = computed(() => {
    const { reminded, drafted } = this.result();
    const parts = [
      reminded.length > 0 && `Đã gửi ${formatCount(reminded.length)} lời nhắc`,
      drafted.length > 0 && `${reminded.length > 0 ? 'đã' : 'Đã'} lập ${formatCount(drafted.length)} dự thảo`,
    ].filter(Boolean);
    return parts.length > 0 ? `${parts.join(', ')}.` : 'Chưa đôn đốc được văn bản nào.';
  });

  protected numbersOf(ids: readonly string[]): string {
    const numbers = ids.map((id) => this.deliveries().find((delivery) => delivery.id === id)?.documentNumber).filter(Boolean);
    return numbers.join(', ');
  }
}
