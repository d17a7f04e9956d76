import { Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { ErrorSummary } from '../forms/error-summary';
import { FormKeys } from '../forms/form-keys';
import { ChangedMeanwhile } from '../record/changed-meanwhile';
import type { VersionedForm } from '../record/versioned-form';

/** What the frame needs of a dialog's form; a `DialogForm` is one. */
export interface FramedForm<V extends { readonly version: number }> extends VersionedForm<V> {
  /** Sends it and closes the dialog; a refusal stays in the form. */
  done(): Promise<void>;
}

/** What stands round the fields of a dialog's form: what it is about (`about`), refusals, and the two buttons. */
@Component({
  selector: 'tiepdan-dialog-frame',
  imports: [ChangedMeanwhile, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  template: `
    @let its = form();
    <form novalidate tiepdanFormKeys [formGroup]="its.form" (ngSubmit)="its.done()">
      <h2 mat-dialog-title>{{ heading() }}</h2>
      <mat-dialog-content>
        <ng-content select="[about]" />
        @if (explanation(); as words) {
          <p class="explanation">{{ words }}</p>
        }
        <tiepdan-changed-meanwhile [form]="its" />
        <tiepdan-error-summary [form]="its.form" [refusal]="its.refusal()" />
        <div class="fields"><ng-content /></div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="its.saving()">{{ verb() || heading() }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .explanation {
      margin-bottom: 12px;
    }
    .fields {
      display: flex;
      flex-direction: column;
      gap: 14px;
      padding-top: 6px;
    }
  `,
})
export class DialogFrame<V extends { readonly version: number }> {
  readonly form = input.required<FramedForm<V>>();
  readonly heading = input.required<string>();
  /** The verb on the button; the heading when left out. */
  readonly verb = input('');
  readonly explanation = input('');
}
