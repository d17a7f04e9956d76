import { signal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { readError } from '../page/read-error';
import { FormAttempt, duringAttempt } from '../wire/form-attempt';
import { applyRefusal } from './apply-refusal';

/** Saving a form: only what is fit to be saved, once at a time, and a refusal told at the fields that it names. */
export class SavedForm {
  private readonly savingNow = signal(false);
  private readonly refused = signal<ErrorBody | null>(null);
  private readonly attempt = new FormAttempt();
  readonly saving = this.savingNow.asReadonly();
  /** Why the last save was refused. */
  readonly refusal = this.refused.asReadonly();

  /** @param rename fields that the request names otherwise than the form: `{ petitionId: 'subject' }` */
  constructor(
    readonly form: FormGroup,
    private readonly rename: Readonly<Record<string, string>> = {},
  ) {}

  /** Runs `write` when every field is right; what it throws becomes the refusal, and nothing typed is lost. */
  async save(write: () => Promise<unknown>): Promise<void> {
    this.form.markAllAsTouched();
    this.refused.set(null);
    if (this.form.invalid || this.saving()) return;
    this.savingNow.set(true);
    try {
      await duringAttempt(this.attempt, write);
    } catch (failure) {
      this.refuse(readError(failure));
    } finally {
      this.savingNow.set(false);
    }
  }

  protected refuse(body: ErrorBody): void {
    applyRefusal(this.form, body, this.rename);
    this.refused.set(body);
  }
}
