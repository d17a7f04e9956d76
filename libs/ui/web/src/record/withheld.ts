import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { Withheld } from '@tiepdan/platform/contract';
import { Notice } from '../notice/notice';

const idOf = (action: string): string => `withheld-${action}`;

/**
 * The buttons of acts that the reader's permissions would do but are not theirs on this record. They can be reached by the keyboard, are
 * described by the sentence of `WithheldNote`, and say it again when pressed; they do nothing.
 */
@Component({
  selector: 'tiepdan-withheld-acts',
  imports: [MatButton, MatIcon],
  template: `
    @for (act of withheld(); track act.action) {
      <button matButton="outlined" type="button" disabled disabledInteractive [attr.aria-describedby]="idOf(act.action)" (click)="say(act)">
        <mat-icon [svgIcon]="icons()[act.action] ?? 'lock'" /> {{ words()[act.action] }}
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class WithheldActs {
  readonly withheld = input.required<readonly Withheld[]>();
  /** How the page names each act, and its icon. */
  readonly words = input.required<Readonly<Record<string, string>>>();
  readonly icons = input.required<Readonly<Record<string, string>>>();
  private readonly notice = inject(Notice);
  protected readonly idOf = idOf;

  protected say({ why }: Withheld): void {
    this.notice.say(why);
  }
}

/** Why they are not, in words on the page. */
@Component({
  selector: 'tiepdan-withheld-note',
  imports: [MatIcon],
  template: `
    @for (act of withheld(); track act.action) {
      <p role="note">
        <mat-icon svgIcon="lock" aria-hidden="true" />
        <span [id]="idOf(act.action)"
          ><strong>{{ words()[act.action] }}:</strong> {{ act.why }}</span
        >
      </p>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container);
    }
  `,
})
export class WithheldNote {
  readonly withheld = input.required<readonly Withheld[]>();
  readonly words = input.required<Readonly<Record<string, string>>>();
  protected readonly idOf = idOf;
}
