import { Component, computed, input } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { DialogFrame } from '@tiepdan/ui/web';
import { peopleWords } from '../words/hearing-words';
import type { ActForm } from './act-form';

/** What stands round the fields of every act's dialog: the frame of all dialogs, with who asks and about what. */
@Component({
  selector: 'tiepdan-hearing-act-dialog',
  imports: [DialogFrame],
  template: `
    @let its = act();
    <tiepdan-dialog-frame [form]="its" [heading]="heading()" [verb]="verb()" [explanation]="explanation()">
      <p about class="about">
        <strong>{{ people() }}</strong>
        <span class="clamp muted" [title]="its.hearing.summary">{{ its.hearing.summary }}</span>
      </p>
      <ng-content />
    </tiepdan-dialog-frame>
  `,
  styles: `
    .about {
      margin-bottom: 12px;
    }
  `,
})
export class ActDialog<C extends Record<string, AbstractControl>> {
  readonly act = input.required<ActForm<C>>();
  readonly heading = input.required<string>();
  /** The verb on the button; the heading when left out. */
  readonly verb = input('');
  readonly explanation = input('');
  protected readonly people = computed(() => peopleWords(this.act().hearing));
}
