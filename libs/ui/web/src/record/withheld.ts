import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { Withheld } from '@tiepdan/platform/contract';
import { Notice } from '../notice/notice';

/** Acts with one reason between them are told of together. */
function reasonsOf(withheld: readonly Withheld[]): readonly string[] {
  return [...new Set(withheld.map(({ why }) => why))];
}

/**
 * The buttons of acts that the reader's permissions would do but are not theirs on this record. They can be reached by the keyboard, are
 * described by the sentence of `WithheldNote`, and say it again when pressed; they do nothing.
 */
@Component({
  selector: 'tiepdan-withheld-acts',
  imports: [MatButton, MatIcon],
  template: `
    @for (act of withheld(); track act.action) {
      <button
        matButton="outlined"
        type="button"
        disabled
        disabledInteractive
        [attr.aria-describedby]="'withheld-' + reasons().indexOf(act.why)"
        (click)="say(act)"
      >
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
  protected readonly reasons = computed(() => reasonsOf(this.withheld()));

  protected say({ why }: Withheld): void {
    this.notice.say(why);
  }
}

/** Why they are not, in words on the page. */
@Component({
  selector: 'tiepdan-withheld-note',
  imports: [MatIcon],
  template: `
    @for (reason of reasons(); track reason.why) {
      <p role="note">
        <mat-icon svgIcon="lock" aria-hidden="true" />
        <span [id]="'withheld-' + $index"
          ><strong>{{ reason.verbs }}:</strong> {{ reason.why }}</span
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
  protected readonly reasons = computed(() => reasonsOf(this.withheld()).map((why) => ({ why, verbs: this.verbsOf(why) })));

  /** "Duyệt, phát hành": the first as it stands on its button. */
  private verbsOf(why: string): string {
    const [first = '', ...others] = this.withheld().flatMap((act) => (act.why === why ? [this.words()[act.action] ?? ''] : []));
    return [first, ...others.map((verb) => verb.charAt(0).toLocaleLowerCase('vi') + verb.slice(1))].join(', ');
  }
}
