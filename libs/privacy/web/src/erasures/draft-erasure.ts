import { Component, computed, effect, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { Router } from '@angular/router';
import { type ErrorBody, type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { ERASED_KINDS, type ErasedKind, type ErasureCandidate, MOST_ERASED } from '@tiepdan/privacy/contract';
import { ChoiceField, ChosenBar, CountPipe, DayField, DayPipe, EmptyState, ErrorPanel, ErrorSummary, FormKeys, PageHeader, RowSelection, SkeletonRows, TextField, choicesOf, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PrivacyApi } from '../privacy-api';

const text = (most: number) => new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.pattern(/\S/), Validators.maxLength(most)] });

/** Who and what is past its time, chosen onto the list of a decision that is drafted with it. */
@Component({
  selector: 'tiepdan-draft-erasure',
  imports: [ChoiceField, ChosenBar, CountPipe, DayField, DayPipe, EmptyState, ErrorPanel, ErrorSummary, FormKeys, MatButtonModule, MatCheckboxModule, MatDatepickerModule, PageHeader, ReactiveFormsModule, SkeletonRows, TextField],
  templateUrl: './draft-erasure.html',
  styleUrls: ['./draft-erasure.scss', './erasure-tables.scss'],
})
export class DraftErasurePage {
  private readonly api = inject(PrivacyApi);
  private readonly router = inject(Router);

  protected readonly form = new FormGroup({
    number: text(60),
    decidedOn: new FormControl<PlainDate | null>(null, Validators.required),
    signer: text(TEXT_LIMITS.name),
    reason: text(TEXT_LIMITS.line),
  });
  protected readonly kind = new FormControl<ErasedKind | null>('citizen');
  protected readonly kinds = choicesOf(ERASED_KINDS);
  protected readonly most = MOST_ERASED;

  protected readonly found = signal<readonly ErasureCandidate[]>([]);
  protected readonly next = signal<string | null>(null);
  protected readonly looking = signal(true);
  protected readonly failure = signal<unknown>(null);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly saving = signal(false);
  protected readonly chosen = new RowSelection<ErasureCandidate>(this.found);
  protected readonly tooMany = computed(() => this.chosen.rows().length > MOST_ERASED);
  private readonly asked = signal<ErasedKind>('citizen');

  constructor() {
    this.kind.valueChanges.subscribe((kind) => this.asked.set(kind ?? 'citizen'));
    effect(() => void this.look(this.asked(), null));
  }

  /** The next page of those who may be chosen; a page may be empty with more to come. */
  protected async more(): Promise<void> {
    await this.look(this.asked(), this.next());
  }

  protected async again(): Promise<void> {
    await this.look(this.asked(), null);
  }

  protected toggle(row: ErasureCandidate, chosen: boolean, event?: MouseEvent): void {
    this.chosen.toggle(row.id, chosen, event?.shiftKey ?? false);
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    const { decidedOn, ...texts } = this.form.getRawValue();
    const ids = this.chosen.rows().map(({ id }) => id);
    if (this.form.invalid || !decidedOn || !ids.length || this.tooMany() || this.saving()) return;
    this.saving.set(true);
    try {
      const { id } = await firstValueFrom(this.api.draft({ ...texts, decidedOn, kind: this.asked(), ids }));
      await this.router.navigate(['/admin/privacy/erasures', id]);
    } catch (failure) {
      this.refusal.set(readError(failure));
    } finally {
      this.saving.set(false);
    }
  }

  private async look(kind: ErasedKind, cursor: string | null): Promise<void> {
    this.looking.set(true);
    this.failure.set(null);
    try {
      const { items, next } = await firstValueFrom(this.api.candidates(kind, null, cursor));
      if (kind !== this.asked()) return;
      this.found.update((before) => (cursor ? [...before, ...items] : items));
      this.next.set(next);
    } catch (failure) {
      this.failure.set(failure);
    } finally {
      this.looking.set(false);
    }
  }
}
