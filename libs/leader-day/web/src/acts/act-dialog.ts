import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { ChangedMeanwhile, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import { dayInWords, hostOf } from '../leader-day-words';
import type { ActForm } from './act-form';

/** What stands round the fields of every act's dialog: the day and its host in a line, refusals, and the two buttons. */
@Component({
  selector: 'tiepdan-day-act-dialog',
  imports: [ChangedMeanwhile, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  template: `
    @let its = act();
    <form novalidate tiepdanFormKeys [formGroup]="its.form" (ngSubmit)="its.done()">
      <h2 mat-dialog-title>{{ heading() }}</h2>
      <mat-dialog-content>
        <p class="about">
          <strong>{{ when() }}</strong> – {{ who() }}
        </p>
        @if (explanation(); as words) {
          <p class="muted">{{ words }}</p>
        }
        <tiepdan-changed-meanwhile [form]="its" />
        <tiepdan-error-summary [form]="its.form" [refusal]="its.refusal()" />
        <div class="fields">
          <ng-content />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="its.saving() || held()">
          {{ verb() || heading() }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './act-dialog.scss',
})
export class ActDialog<C extends Record<string, AbstractControl>> {
  readonly act = input.required<ActForm<C>>();
  readonly heading = input.required<string>();
  /** The verb on the button; the heading when left out. */
  readonly verb = input('');
  readonly explanation = input('');
  /** Whether it cannot be done as it stands, for a reason that is told among the fields. */
  readonly held = input(false);
  protected readonly when = computed(() => dayInWords(this.act().day.heldOn));
  protected readonly who = computed(() => hostOf(this.act().day));
}
