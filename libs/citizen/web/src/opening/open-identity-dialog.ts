import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { OPENED_FOR_SECONDS, OPENING_REASON, type OpenedIdentity } from '@tiepdan/citizen/contract';
import { type ErrorBody, tidyText } from '@tiepdan/platform/contract';
import { applyRefusal, ErrorSummary, fieldError, FormKeys, readError, SummaryList } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { openedRows } from './opened-rows';
import { SealingApi } from './sealing-api';

/** Which identity is to be opened, and what the line it stands on is called. */
export interface OpeningQuestion {
  readonly sealedId: string;
  readonly label: string;
}

/**
 * Asks why, opens the identity, and shows it for a minute. What it showed is kept nowhere: it goes with the dialog, which
 * closes by itself.
 */
@Component({
  selector: 'tiepdan-open-identity-dialog',
  imports: [ErrorSummary, FormKeys, MatButton, MatDialogModule, MatFormFieldModule, MatInput, ReactiveFormsModule, SummaryList],
  templateUrl: './open-identity-dialog.html',
  styles: `
    tiepdan-error-summary {
      margin-bottom: 12px;
    }
    .warning {
      margin: 0 0 12px;
      padding: 10px 14px;
      border-left: 4px solid var(--mat-sys-error);
      background: var(--mat-sys-surface-container);
    }
    mat-form-field {
      width: 100%;
    }
    ol {
      padding-left: 24px;
    }
  `,
})
export class OpenIdentityDialog {
  protected readonly question = inject<OpeningQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(SealingApi);
  private readonly dialog = inject<MatDialogRef<OpenIdentityDialog>>(MatDialogRef);
  private readonly destroyRef = inject(DestroyRef);

  protected readonly limits = OPENING_REASON;
  protected readonly fieldError = fieldError;
  protected readonly opening = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly opened = signal<OpenedIdentity | null>(null);
  protected readonly secondsLeft = signal(OPENED_FOR_SECONDS);
  protected readonly rows = computed(() => {
    const person = this.opened()?.person;
    return person ? openedRows(person) : [];
  });
  protected readonly signatories = computed(() => (this.opened()?.signatories ?? []) as readonly { readonly fullName?: string }[]);

  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(OPENING_REASON.min), Validators.maxLength(OPENING_REASON.max)],
    }),
  });

  protected async open(): Promise<void> {
    this.form.markAllAsTouched();
    this.refusal.set(null);
    if (this.form.invalid || this.opening()) return;
    this.opening.set(true);
    try {
      this.opened.set(await firstValueFrom(this.api.open(this.question.sealedId, tidyText(this.form.getRawValue().reason))));
      this.countDown();
    } catch (failure) {
      const body = readError(failure);
      applyRefusal(this.form, body);
      this.refusal.set(body);
    } finally {
      this.opening.set(false);
    }
  }

  /** By the clock, not by ticks: a browser slows the timers of a page nobody looks at. */
  private countDown(): void {
    const end = Date.now() + OPENED_FOR_SECONDS * 1000;
    const timer = setInterval(() => {
      const left = Math.ceil((end - Date.now()) / 1000);
      this.secondsLeft.set(Math.max(left, 0));
      if (left <= 0) this.dialog.close();
    }, 500);
    this.destroyRef.onDestroy(() => clearInterval(timer));
  }
}
