import type { ElementRef } from '@angular/core';
import { afterNextRender, Component, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { IssuedDocument } from '@tiepdan/document/contract';
import { numberOf } from '../document-words';
import type { Subject } from '../subject';

/** The number a document has just got, large enough to be copied onto the paper, and what may come next. */
@Component({
  selector: 'tiepdan-issued-number',
  imports: [MatButton, RouterLink],
  template: `
    <section class="card" aria-labelledby="issued-heading">
      <h2 #heading id="issued-heading" tabindex="-1">Văn bản đã vào sổ</h2>
      <p class="number-large">Số {{ numberOf(issued()) }}</p>
      <p class="muted">Ghi số này lên văn bản trước khi phát hành.</p>
      <div class="acts">
        <a matButton="filled" [routerLink]="['/documents', issued().id]">Mở văn bản</a>
        <button matButton="outlined" type="button" (click)="another.emit()">Ghi văn bản tiếp theo</button>
        @if (subject()?.petitionId; as petitionId) {
          <a matButton [routerLink]="['/petitions', petitionId]">Về đơn {{ subject()?.petitionNumber }}</a>
        } @else if (subject(); as matter) {
          <a matButton [routerLink]="['/matters', matter.matterId]">Về vụ việc {{ matter.matterNumber }}</a>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      padding: 28px 24px;
      text-align: center;
    }

    h2:focus {
      outline: none;
    }

    .number-large {
      margin: 8px 0;
      font: var(--mat-sys-display-small);
      font-variant-numeric: tabular-nums;
      user-select: all;
    }

    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: center;
      margin-top: 20px;
    }
  `,
})
export class IssuedNumber {
  readonly issued = input.required<IssuedDocument>();
  readonly subject = input<Subject | null>(null);
  readonly another = output();

  protected readonly numberOf = numberOf;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
