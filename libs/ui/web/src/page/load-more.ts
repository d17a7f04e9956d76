import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CountPipe } from '../pipes/count-pipe';

/** The foot of a list paged by cursor: how much of it is on the screen, and a button for the rest. */
@Component({
  selector: 'tiepdan-load-more',
  imports: [MatButton, CountPipe],
  template: `
    <span class="muted" role="status">Đang xem {{ shown() | count }} trên {{ total() | count }}</span>
    @if (left() > 0) {
      <button matButton="outlined" type="button" [disabled]="busy()" (click)="more.emit()">Xem thêm</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 16px;
      align-items: center;
      justify-content: center;
      min-height: 40px;
    }
  `,
})
export class LoadMore {
  readonly shown = input.required<number>();
  readonly total = input.required<number>();
  readonly busy = input(false);
  readonly more = output<void>();
  protected readonly left = computed(() => this.total() - this.shown());
}
