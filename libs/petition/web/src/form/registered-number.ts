import { afterNextRender, Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RegisteredPetition } from '@tiepdan/petition/contract';
import { bookNumberOf } from '../petition-words';

/** The number a petition got, to be written onto the paper, and what usually follows. */
@Component({
  selector: 'tiepdan-registered-number',
  imports: [MatButtonModule, RouterLink],
  template: `
    <section aria-labelledby="number-heading">
      <h1 id="number-heading" tabindex="-1">Đã vào sổ đơn</h1>
      <p class="number-got" role="status">Số {{ number() }}</p>
      <p class="muted">Ghi số này lên đơn.</p>
      <div class="acts">
        <button #next matButton="filled" type="button" (click)="again.emit()">Vào sổ đơn tiếp theo</button>
        @if (canIssue()) {
          <a matButton="tonal" routerLink="/documents/draft" [queryParams]="{ petitionId: petition().id, paper: 'forwarding' }">Chuyển đơn</a>
        }
        <a matButton [routerLink]="['/petitions', petition().id]">Xem đơn</a>
      </div>
    </section>
  `,
  styles: `
    section {
      max-width: 640px;
      margin: 48px auto;
      padding: 32px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 12px;
      text-align: center;
    }
    .number-got {
      margin: 12px 0;
      font-size: 48px;
      font-variant-numeric: tabular-nums;
      line-height: 1.2;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: center;
      margin-top: 24px;
    }
  `,
})
export class RegisteredNumber {
  readonly petition = input.required<RegisteredPetition>();
  readonly canIssue = input(false);
  /** The officer goes on with the next petition. */
  readonly again = output();
  protected readonly number = computed(() => bookNumberOf(this.petition()));
  private readonly next = viewChild.required<unknown, ElementRef<HTMLButtonElement>>('next', { read: ElementRef });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterNextRender(() => {
      this.host.nativeElement.scrollIntoView?.({ block: 'start' });
      this.next().nativeElement.focus();
    });
  }
}
