import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { DELIVERY_ACTIONS, type DeliveryAction, type DeliveryRow } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';

/** The acts from the one that is wanted first to the rarest. */
const ORDER: readonly DeliveryAction[] = [
  'send',
  'accept-return',
  'tell',
  'urge',
  'answer',
  'receive',
  'extend',
  'return',
  'reopen',
  'close',
];

const ICONS: Readonly<Record<DeliveryAction | 'notice', string>> = {
  send: 'outgoing_mail',
  'accept-return': 'undo',
  tell: 'person',
  notice: 'edit_note',
  urge: 'notifications',
  answer: 'mail',
  receive: 'inbox',
  extend: 'more_time',
  return: 'undo',
  reopen: 'replay',
  close: 'inventory_2',
};

/** What the menu gives: an act of the contract, or drafting the notice to the citizen. */
export type ChosenAct = DeliveryAction | 'notice';

/** What may be done with one copy: the first in sight as a button where there is room, the others in a menu. */
@Component({
  selector: 'tiepdan-act-menu',
  imports: [MatButton, MatIcon, MatIconButton, MatMenuModule],
  template: `
    @if (!small()) {
      @for (act of inSight(); track act.name) {
        <button matButton="tonal" type="button" (click)="chosen.emit(act.name)">{{ act.label }}</button>
      }
    }
    @if (inMenu().length > 0) {
      <button matIconButton type="button" [attr.aria-label]="'Việc khác với ' + about()" [matMenuTriggerFor]="menu">
        <mat-icon svgIcon="more_vert" />
      </button>
      <mat-menu #menu>
        @for (act of inMenu(); track act.name) {
          <button mat-menu-item type="button" (click)="chosen.emit(act.name)"><mat-icon [svgIcon]="act.icon" />{{ act.label }}</button>
        }
      </mat-menu>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      align-items: center;
    }
  `,
})
export class ActMenu {
  readonly delivery = input.required<DeliveryRow>();
  /** Everything in the menu: for a line of a list. */
  readonly small = input(false);
  readonly chosen = output<ChosenAct>();

  private readonly session = inject(Session);
  private readonly acts = computed(() => {
    const { actions } = this.delivery();
    const drafts = this.session.can('document.draft-any');
    const names = ORDER.filter((name) => actions.includes(name)).flatMap((name): ChosenAct[] =>
      name === 'tell' && drafts ? ['tell', 'notice'] : [name],
    );
    return names.map((name) => ({
      name,
      icon: ICONS[name],
      label: name === 'notice' ? 'Lập thông báo cho công dân' : DELIVERY_ACTIONS[name],
    }));
  });
  protected readonly inSight = computed(() => this.acts().slice(0, 1));
  protected readonly inMenu = computed(() => (this.small() ? this.acts() : this.acts().slice(1)));
  protected readonly about = computed(() => `văn bản ${this.delivery().documentNumber} gửi ${this.delivery().agencyName}`);
}
