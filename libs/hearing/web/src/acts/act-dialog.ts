import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { ChangedMeanwhile, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import { peopleWords } from '../words/hearing-words';
import type { ActForm } from './act-form';

/** What stands round the fields of every act's dialog: who asks and about what, refusals, and the two buttons. */
@Component({
  selector: 'tiepdan-hearing-act-dialog',
  imports: [ChangedMeanwhile, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  template: `
    @let its = act();
    <form novalidate tiepdanFormKeys [formGroup]="its.form" (ngSubmit)="its.done()">
      <h2 mat-dialog-title>{{ heading() }}</h2>
      <mat-dialog-content>
        <p class="about">
          <strong>{{ people() }}</strong>
          <span class="clamp muted" [title]="its.hearing.summary">{{ its.hearing.summary }}</span>
        </p>
        @if (explanation(); as words) {
          <p class="about">{{ words }}</p>
        }
        <tiepdan-changed-meanwhile [form]="its" />
        <tiepdan-error-summary [form]="its.form" [refusal]="its.refusal()" />
        <div class="fields"><ng-content /></div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="its.saving()">
          {{ verb() || heading() }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .about {
      margin-bottom: 12px;
    }

    .fields {
      display: flex;
      flex-direction: column;
      gap: 14px;
      padding-top: 8px;
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
