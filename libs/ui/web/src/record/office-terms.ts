import { computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { firstValueFrom, type Observable } from 'rxjs';
import { Notice } from '../notice/notice';
import { VersionedForm, type VersionedFormOptions } from './versioned-form';

/** One number that an office sets for itself. */
export interface OfficeTerm<N extends string> {
  readonly name: N;
  readonly label: string;
  /** The least and the most that it may be. */
  readonly limits: readonly [least: number, most: number];
  /** What it counts: "ngày làm việc". */
  readonly unit?: string;
  /** What is usual, in a sentence under the field. */
  readonly hint?: string;
}

/** Terms as they stand, with the version that a change replaces. */
export type VersionedTerms<N extends string> = Readonly<Record<N, number>> & { readonly version: number };

/** What one page of terms has of its own. */
export interface OfficeTermsOptions<N extends string> {
  readonly terms: readonly OfficeTerm<N>[];
  readonly read: () => Observable<VersionedTerms<N>>;
  readonly write: (request: VersionedTerms<N>) => Observable<VersionedTerms<N>>;
  /** That they were saved, in a sentence. */
  readonly said: string;
  /** Whether the reader may change them; everybody may when left out. */
  readonly may?: () => boolean;
}

/** The terms of an office, as a `TermsFrame` shows them: read, changed by version, taken back. Make it where injection is possible. */
export class OfficeTerms<N extends string> extends VersionedForm<VersionedTerms<N>> {
  private readonly said = inject(Notice);
  private begun = false;
  readonly terms: readonly OfficeTerm<N>[];
  readonly loaded = rxResource({ stream: () => this.own.read() });
  readonly may = computed(() => this.own.may?.() ?? true);

  constructor(private readonly own: OfficeTermsOptions<N>) {
    super(formOver(own));
    this.terms = own.terms;
    effect(() => {
      const view = this.loaded.hasValue() ? this.loaded.value() : undefined;
      // Whether they may can be part of what is read, so it may turn out later.
      if (this.may() !== this.form.enabled) this.form[this.may() ? 'enable' : 'disable']({ emitEvent: false });
      if (!view || this.begun) return;
      this.begun = true;
      this.take(view);
    });
  }

  /** Saves what is typed over the version that was read, and offers to take it back. */
  async change(): Promise<void> {
    const before = this.loaded.value();
    await this.save(async () => {
      const after = await this.write(this.form.getRawValue() as Record<N, number>, this.version);
      this.said.undoable(this.own.said, async () => {
        if (before) await this.write(before, after.version);
      });
    });
  }

  private async write(values: Readonly<Record<N, number>>, version: number): Promise<VersionedTerms<N>> {
    const terms = Object.fromEntries(this.terms.map(({ name }) => [name, values[name]])) as Record<N, number>;
    const after = await firstValueFrom(this.own.write({ ...terms, version }));
    this.loaded.set(after);
    this.take(after);
    this.form.markAsPristine();
    return after;
  }
}

function formOver<N extends string>({ terms, read }: OfficeTermsOptions<N>): VersionedFormOptions<VersionedTerms<N>> {
  const form = new FormGroup(Object.fromEntries(terms.map(({ name, limits }) => [name, wholeNumber(limits)])));
  return {
    form,
    fill: (view) => form.patchValue(view),
    load: read,
    summary: (view) => terms.map(({ name, label, unit }) => ({ label, value: unit ? `${view[name]} ${unit}` : String(view[name]) })),
  };
}

function wholeNumber([least, most]: readonly [number, number]): FormControl<number | null> {
  return new FormControl<number | null>(null, [Validators.required, Validators.min(least), Validators.max(most), integer]);
}

const integer = ({ value }: AbstractControl<number | null>): ValidationErrors | null =>
  value === null || Number.isInteger(value) ? null : { whole: 'Xin ghi số nguyên.' };
