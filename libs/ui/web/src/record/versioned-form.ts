import { inject, signal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { applyRefusal } from '../forms/apply-refusal';
import { mergeTyped } from '../forms/merge-typed';
import { Notice } from '../notice/notice';
import { readError } from '../page/read-error';

/** What a form over a version of a record has of its own. */
export interface VersionedFormOptions<V extends { readonly version: number }> {
  readonly form: FormGroup;
  readonly fill: (view: V) => void;
  /** The record as it stands now. */
  readonly load: () => Observable<V>;
  /** Fields that the request names otherwise than the form: `{ petitionId: 'subject' }`. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * Saving a form that is filled from one version of a record (or from none, for a new one), with care for what others saved
 * meanwhile. Make it where injection is possible.
 */
export class VersionedForm<V extends { readonly version: number }> {
  readonly form: FormGroup;

  private readonly savingNow = signal(false);
  private readonly refused = signal<ErrorBody | null>(null);
  private readonly between = signal<ErrorBody | null>(null);
  private readonly looked = signal<V | null>(null);
  readonly saving = this.savingNow.asReadonly();
  /** Why the last save was refused. */
  readonly refusal = this.refused.asReadonly();
  /** Set while another officer's version stands between the form and the record. */
  readonly conflict = this.between.asReadonly();
  /** That version, once it was asked for. */
  readonly newest = this.looked.asReadonly();

  private readonly notice = inject(Notice);
  /** The form as the record filled it: what differs from it was typed. */
  private filled: object;
  private replaced = 0;

  constructor(private readonly options: VersionedFormOptions<V>) {
    this.form = options.form;
    this.filled = options.form.getRawValue() as object;
  }

  /** The version that a save replaces; 0 for a record that is not there yet. */
  get version(): number {
    return this.replaced;
  }

  take(view: V): void {
    this.replaced = view.version;
    this.options.fill(view);
    this.filled = this.form.getRawValue() as object;
  }

  /** Saves what is fit to be saved, once at a time, and tells what was refused. */
  async save(write: () => Promise<unknown>): Promise<void> {
    this.form.markAllAsTouched();
    this.refused.set(null);
    if (this.form.invalid || this.saving()) return;
    this.savingNow.set(true);
    try {
      await write();
    } catch (failure) {
      this.refuse(readError(failure));
    } finally {
      this.savingNow.set(false);
    }
  }

  async look(): Promise<void> {
    try {
      this.looked.set(await firstValueFrom(this.options.load()));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  /** A field that was changed keeps what was typed, every other one takes the new version, which the officer has now seen. */
  keepTyped(): void {
    const [before, typed] = [this.filled, this.form.getRawValue() as object];
    const newest = this.newest();
    if (newest) {
      this.take(newest);
      this.form.patchValue(mergeTyped(before, typed, this.filled));
    }
    this.settle();
  }

  /** Every field takes the new version. */
  dropTyped(): void {
    const newest = this.newest();
    if (newest) this.take(newest);
    this.settle();
  }

  /** Nothing stands between the form and the record any more. */
  protected settle(): void {
    this.between.set(null);
    this.looked.set(null);
  }

  private refuse(body: ErrorBody): void {
    if (body.code === 'RECORD.CHANGED_MEANWHILE') {
      this.between.set(body);
      return;
    }
    applyRefusal(this.form, body, this.options.rename);
    this.refused.set(body);
  }
}
