import { Component, input } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { ChangedMeanwhile, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import type { ActForm } from './act-form';

/** What stands round the fields of every act's dialog: the paper and its recipient in a line, refusals, and the two buttons. */
@Component({
  selector: 'tiepdan-act-dialog',
  imports: [ChangedMeanwhile, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  templateUrl: './act-dialog.html',
  styleUrl: './act-dialog.scss',
})
export class ActDialog<C extends Record<string, AbstractControl>> {
  readonly act = input.required<ActForm<C>>();
  readonly heading = input.required<string>();
  /** The verb on the button; the heading when left out. */
  readonly verb = input('');
  readonly explanation = input('');
  /** Whether something must be waited for before the act can be done: a file on its way. */
  readonly held = input(false);
}
