import { Component, computed, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { TASK_ACTIONS, type TaskAction, type TaskRow } from '@tiepdan/conclusion/contract';

/** The acts from the one that is wanted first to the rarest. */
const ORDER: readonly TaskAction[] = ['close', 'report', 'progress', 'extend', 'reopen', 'withdraw'];

const ICONS: Readonly<Record<TaskAction, string>> = {
  close: 'task_alt',
  report: 'fact_check',
  progress: 'edit_note',
  extend: 'more_time',
  reopen: 'replay',
  withdraw: 'undo',
};

/** What may be done with one task: the first in sight as a button where there is room, the others in a menu. */
@Component({
  selector: 'tiepdan-task-menu',
  imports: [MatButton, MatIcon, MatIconButton, MatMenuModule],
  template: `
    @if (!small()) {
      @for (act of acts().slice(0, 1); track act.name) {
        <button matButton="tonal" type="button" (click)="chosen.emit(act.name)">{{ act.label }}</button>
      }
    }
    @if (inMenu().length > 0) {
      <button matIconButton type="button" [attr.aria-label]="'Việc khác với nhiệm vụ của ' + task().agencyName" [matMenuTriggerFor]="menu">
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
export class TaskMenu {
  readonly task = input.required<TaskRow>();
  /** Everything in the menu: for a line of a list. */
  readonly small = input(false);
  readonly chosen = output<TaskAction>();

  protected readonly acts = computed(() => {
    const { actions } = this.task();
    return ORDER.filter((name) => actions.includes(name)).map((name) => ({ name, icon: ICONS[name], label: TASK_ACTIONS[name] }));
  });
  protected readonly inMenu = computed(() => (this.small() ? this.acts() : this.acts().slice(1)));
}
