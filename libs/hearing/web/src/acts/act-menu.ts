import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { peopleWords } from '../words/hearing-words';
import { ACT_WORDS, offeredActs, TakeAct, type OfferedAct } from './take-act';

/** What can be done with one request, in a menu behind three dots; nothing where there is nothing. */
@Component({
  selector: 'tiepdan-hearing-acts',
  imports: [MatIcon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    @if (acts().length > 0) {
      <button matIconButton type="button" [attr.aria-label]="'Việc làm được với đăng ký của ' + who()" [matMenuTriggerFor]="menu">
        <mat-icon svgIcon="more_vert" />
      </button>
      <mat-menu #menu>
        @for (act of acts(); track act) {
          <button mat-menu-item type="button" (click)="run(act)">{{ words[act] }}</button>
        }
      </mat-menu>
    }
  `,
})
export class ActMenu {
  private readonly taking = inject(TakeAct);
  readonly hearing = input.required<HearingRow>();
  /** Something was done: the list around is to be read anew. */
  readonly changed = output<void>();
  protected readonly acts = computed(() => offeredActs(this.hearing()));
  protected readonly who = computed(() => peopleWords(this.hearing()));
  protected readonly words = ACT_WORDS;

  protected run(act: OfferedAct): void {
    void this.taking.run(act, this.hearing(), () => this.changed.emit());
  }
}
