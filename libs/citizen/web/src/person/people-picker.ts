import { Component, computed, inject, input, output, viewChildren, afterNextRender, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { formEvents } from '@tiepdan/ui/web';
import type { PeopleForm } from './people-form';
import type { KnownPerson } from './person-form';
import { PersonLine } from './person-line';

/**
 * The people on a form, one line each: type a part of a name, a paper number or a telephone number, choose with the
 * arrows and Enter, or go on with Tab to write down a new person. Alt+T adds a line.
 */
@Component({
  selector: 'tiepdan-people-picker',
  imports: [MatButtonModule, MatIconModule, PersonLine],
  template: `
    @for (person of lines(); track person; let index = $index) {
      <tiepdan-person-line
        [person]="person"
        [label]="index === 0 ? label() : label() + ' (' + (index + 1) + ')'"
        [removable]="lines().length > 1"
        (chosen)="chosen.emit($event)"
        (removed)="remove(index)"
      />
    }
    @if (lines().length < most()) {
      <button matButton type="button" class="add" aria-keyshortcuts="Alt+T" (click)="add()"><mat-icon svgIcon="add" /> Thêm người</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .add {
      align-self: flex-start;
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()', '(keydown.alt.t)': 'addByKey($event)' },
})
export class PeoplePicker {
  readonly people = input.required<PeopleForm>();
  readonly label = input('Người đến');
  /** How many lines there may be. */
  readonly most = input(20);
  /** A known person was chosen on one of the lines. */
  readonly chosen = output<KnownPerson>();

  private readonly injector = inject(Injector);
  private readonly events = formEvents(this.people);
  private readonly lineViews = viewChildren(PersonLine);
  protected readonly lines = computed(() => (this.events(), [...this.people().controls]));

  /** Puts the cursor on a line, the first unless told. */
  focus(index = 0): void {
    afterNextRender({ read: () => this.lineViews()[index]?.focus() }, { injector: this.injector });
  }

  protected add(): void {
    this.people().add();
    this.focus(this.people().length - 1);
  }

  protected addByKey(event: Event): void {
    event.preventDefault();
    if (this.people().length < this.most()) this.add();
  }

  protected remove(index: number): void {
    this.people().remove(index);
    this.focus(Math.max(0, index - 1));
  }
}
