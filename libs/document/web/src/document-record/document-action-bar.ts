import { Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { DOCUMENT_ACTIONS, documentActionsFor, type DocumentAction, type DocumentView } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { Notice, Shortcuts, WithheldActs } from '@tiepdan/ui/web';
import { heldPermissions } from '../held-permissions';
import { ACTION_ICONS, ACTION_KEYS, ACTION_WORDS, offered } from './action-order';

/** What the reader may do with a paper now: the next thing as a button, the rest in a menu, the usual ones by a key. */
@Component({
  selector: 'tiepdan-document-action-bar',
  imports: [MatButton, MatIcon, MatMenu, MatMenuItem, MatMenuTrigger, WithheldActs],
  template: `
    @let its = offer();
    @if (its.menu.length > 0) {
      <button matButton type="button" [matMenuTriggerFor]="menu"><mat-icon svgIcon="more_vert" /> Việc khác</button>
      <mat-menu #menu>
        @for (action of its.menu; track action) {
          <button mat-menu-item type="button" (click)="act.emit(action)"><mat-icon [svgIcon]="icons[action]" /> {{ words[action] }}</button>
        }
      </mat-menu>
    }
    <tiepdan-withheld-acts [withheld]="document().withheld" [words]="words" [icons]="icons" />
    @for (action of buttons(); track action) {
      <button
        type="button"
        [matButton]="action === its.first && !document().withheld.length ? 'filled' : 'outlined'"
        [attr.aria-keyshortcuts]="keys[action] ?? null"
        [title]="keys[action] ? 'Phím ' + keys[action] : ''"
        (click)="act.emit(action)"
      >
        <mat-icon [svgIcon]="icons[action]" /> {{ words[action] }}
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class DocumentActionBar {
  readonly document = input.required<DocumentView>();
  /** The officer wants to do this. */
  readonly act = output<DocumentAction>();

  private readonly session = inject(Session);
  protected readonly words = ACTION_WORDS;
  protected readonly icons = ACTION_ICONS;
  protected readonly keys = ACTION_KEYS;
  private readonly notice = inject(Notice);
  private readonly actions = computed(() => {
    const withheld = this.document().withheld.map(({ action }) => action);
    return documentActionsFor(this.document(), heldPermissions(this.session)).filter((action) => !withheld.includes(action));
  });
  protected readonly offer = computed(() => offered(this.document(), this.actions()));
  /** The next thing stands last, where the eye ends; while it is somebody else's to do, nothing stands out. */
  protected readonly buttons = computed(() => {
    const { beside, first } = this.offer();
    return first ? [...beside, first] : beside;
  });

  constructor() {
    const shortcuts = inject(Shortcuts);
    const destroyRef = inject(DestroyRef);
    for (const [action, key] of Object.entries(ACTION_KEYS) as [DocumentAction, string][])
      shortcuts.on(
        key,
        () => this.pressed(action),
        destroyRef,
        `${DOCUMENT_ACTIONS[action]} (trang văn bản)`,
      );
  }

  private pressed(action: DocumentAction): void {
    if (this.actions().includes(action)) return this.act.emit(action);
    const why = this.document().withheld.find((step) => step.action === action)?.why;
    if (why) this.notice.say(why);
  }
}
