import { Component, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { Session } from '@tiepdan/identity/web';
import type { OversightRecord } from '@tiepdan/oversight/contract';

export type RowAct = 'correct' | 'cancel' | 'restore' | 'history';

/** What may be done with one line of a list. */
@Component({
  selector: 'tiepdan-oversight-row-menu',
  imports: [MatIcon, MatIconButton, MatMenuModule],
  template: `
    <button matIconButton type="button" [attr.aria-label]="'Việc làm được với ' + name()" [matMenuTriggerFor]="menu"><mat-icon svgIcon="more_vert" /></button>
    <mat-menu #menu>
      @if (record().status === 'active') {
        @if (session.can('oversight.record')) {
          <button mat-menu-item type="button" (click)="chosen.emit('correct')"><mat-icon svgIcon="edit" />Sửa</button>
        }
        @if (session.can('oversight.cancel')) {
          <button mat-menu-item type="button" (click)="chosen.emit('cancel')"><mat-icon svgIcon="block" />Hủy</button>
        }
      } @else if (session.can('oversight.cancel')) {
        <button mat-menu-item type="button" (click)="chosen.emit('restore')"><mat-icon svgIcon="replay" />Khôi phục</button>
      }
      <button mat-menu-item type="button" (click)="chosen.emit('history')"><mat-icon svgIcon="history" />Diễn biến</button>
    </mat-menu>
  `,
})
export class OversightRowMenu {
  readonly record = input.required<OversightRecord>();
  /** Of the record, in the menu's name. */
  readonly name = input.required<string>();
  readonly chosen = output<RowAct>();
  protected readonly session = inject(Session);
}
