import { computed, inject, signal } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { mergeTyped } from '../forms/merge-typed';
import { SavedForm } from '../forms/saved-form';
import { Notice } from '../notice/notice';
import type { SummaryRow } from './summary-list';

/** What a form over a version of a record has of its own. */
export interface VersionedFormOptions<V extends { readonly version: number }> {
  readonly form: FormGroup;
  readonly fill: (view: V) => void;
  /** The record as it stands now. */
  readonly load: () => Observable<V>;
  /** The record in a few lines, for when another officer's version is shown. */
  readonly summary: (view: V) => readonly SummaryRow[];
  /** Fields that the request names otherwise than the form: `{ petitionId: 'subject' }`. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * Saving a form that is filled from one version of a record (or from none, for a new one), with care for what others saved
 * meanwhile. Make it where injection is possible.
 */
export class VersionedForm<V extends { readonly version: number }> extends SavedForm {
  private readonly between = signal<ErrorBody | null>(null);
  private readonly looked = signal<V | null>(null);
  /** Set while another officer's version stands between the form and the record. */
  readonly conflict = this.between.asReadonly();
  /** That version, once it was asked for. */
  readonly newest = this.looked.asReadonly();
  /** The same in a few lines. */
  readonly newestRows = computed(() => {
    const view = this.newest();
    return view && this.options.summary(view);
  });

  private readonly notice = inject(Notice);
  /** The form as the record filled it: what differs from it was typed. */
  private filled: object;
  private replaced = 0;

  constructor(private readonly options: VersionedFormOptions<V>) {
    super(options.form, options.rename);
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

  protected override refuse(body: ErrorBody): void {
    if (body.code === 'RECORD.CHANGED_MEANWHILE') this.between.set(body);
    else super.refuse(body);
  }
}
