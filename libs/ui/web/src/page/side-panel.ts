import type { ElementRef } from '@angular/core';
import { afterRenderEffect, Component, input, output, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';

/** The panel beside a list or a report that says what stands behind one line or number. Whatever it newly shows takes the focus; Esc closes it. */
@Component({
  selector: 'tiepdan-side-panel',
  imports: [MatIcon, MatIconButton],
  template: `
    <aside aria-labelledby="records-heading">
      <header>
        <div>
          @if (over()) {
            <p class="over">{{ over() }}</p>
          }
          <h2 #title id="records-heading" tabindex="-1">{{ heading() }}</h2>
        </div>
        <button matIconButton type="button" [attr.aria-label]="closing()" (click)="closed.emit()">
          <mat-icon svgIcon="close" />
        </button>
      </header>
      <ng-content />
    </aside>
  `,
  styleUrl: './side-panel.scss',
  host: { '(keydown.escape)': '$event.stopPropagation(); closed.emit()' },
})
export class SidePanel {
  readonly heading = input.required<string>();
  /** What the heading belongs to, in small above it. */
  readonly over = input('');
  /** What is shown, as a text that differs when something else is: the focus follows its change. */
  readonly shows = input.required<string>();
  /** What the button that closes it is called. */
  readonly closing = input('Đóng danh sách');
  readonly closed = output();

  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  constructor() {
    // Each newly opened number takes the focus, so that Esc and reading start here.
    afterRenderEffect(() => {
      this.shows();
      this.title()?.nativeElement.focus({ preventScroll: true });
    });
  }
}
