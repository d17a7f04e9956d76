import { Component, input } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { ChangedMeanwhile, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import { bookNumberOf } from '../feedback-words';
import type { StepForm } from './step-form';

/** What stands round the fields of every step: what it is about in a line, refusals, and the two buttons. */
@Component({
  selector: 'tiepdan-feedback-step-dialog',
  imports: [ChangedMeanwhile, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  template: `
    @let its = step();
    <form novalidate tiepdanFormKeys [formGroup]="its.form" (ngSubmit)="its.done()">
      <h2 mat-dialog-title>{{ heading() }}</h2>
      <mat-dialog-content>
        <p class="about">
          <strong>Số {{ numberOf(its.feedback) }}</strong> · {{ its.feedback.procedureName }}
          <span class="clamp muted" [title]="its.feedback.content">{{ its.feedback.content }}</span>
        </p>
        @if (explanation(); as words) {
          <p class="about">{{ words }}</p>
        }
        <tiepdan-changed-meanwhile [form]="its" />
        <tiepdan-error-summary [form]="its.form" [refusal]="its.refusal()" />
        <div class="fields">
          <ng-content />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="its.saving()">{{ verb() }}</button>
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
      padding-top: 14px;
    }
  `,
})
export class StepDialog<C extends Record<string, AbstractControl>> {
  readonly step = input.required<StepForm<C>>();
  readonly heading = input.required<string>();
  readonly verb = input.required<string>();
  readonly explanation = input('');
  protected readonly numberOf = bookNumberOf;
}
