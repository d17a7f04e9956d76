import { Component, DestroyRef, inject, input, signal, type OnInit } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { PetitionView } from '@tiepdan/petition/contract';
import type { ErrorBody } from '@tiepdan/platform/contract';
import {
  applyRefusal,
  ChangedMeanwhile,
  Drafts,
  EmptyState,
  ErrorSummary,
  fieldError,
  FormKeys,
  mergeTyped,
  Notice,
  PageHeader,
  readError,
  SummaryList,
  type KeptDraft,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PetitionFields } from '../form/petition-fields';
import { PetitionForm } from '../form/petition-form';
import { PetitionApi } from '../petition-api';
import { bookNumberOf, petitionSummary } from './petition-words';

/** Correcting a petition: the same form, with a reason, and care for what others saved meanwhile. */
@Component({
  selector: 'tiepdan-petition-correction',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    ChangedMeanwhile,
    EmptyState,
    ErrorSummary,
    FormKeys,
    PageHeader,
    PetitionFields,
    SummaryList,
  ],
  templateUrl: './petition-correction.html',
  styleUrl: './form-page.scss',
})
export class PetitionCorrection implements OnInit {
  readonly petition = input.required<PetitionView>();

  private readonly api = inject(PetitionApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly destroyRef = inject(DestroyRef);
  private draft: KeptDraft | null = null;
  private version = 0;

  protected readonly today = this.session.today;
  protected readonly form = new PetitionForm(this.session.today(), true);
  /** The form as the record filled it: what differs from it was typed. */
  private filled = this.form.getRawValue();
  protected readonly saving = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly conflict = signal<ErrorBody | null>(null);
  protected readonly newest = signal<PetitionView | null>(null);
  protected readonly error = fieldError;
  protected readonly summary = petitionSummary;
  protected readonly number = bookNumberOf;
  /** People the officer may not see cannot be written back, so the record cannot be corrected by them. */
  protected readonly sealed = () => this.petition().senders.some((person) => person.sealed);

  ngOnInit(): void {
    const view = this.petition();
    if (this.sealed()) return;
    this.take(view);
    this.form.markAsPristine();
    this.form.controls.signatoryCount.markAsDirty();
    this.draft = this.drafts.keep(`petition.${view.id}.${view.version}`, this.form, { destroyRef: this.destroyRef });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    this.refusal.set(null);
    const request = this.form.toCorrectRequest(this.version);
    if (this.form.invalid || !request || this.saving()) return;
    this.saving.set(true);
    try {
      await firstValueFrom(this.api.correct(this.petition().id, request));
      this.draft?.clear();
      this.notice.say(`Đã sửa đơn số ${bookNumberOf(this.petition())}.`);
      await this.router.navigate(['/petitions', this.petition().id]);
    } catch (failure) {
      this.refuse(readError(failure));
    } finally {
      this.saving.set(false);
    }
  }

  protected leave(): void {
    void this.router.navigate(['/petitions', this.petition().id]);
  }

  protected async look(): Promise<void> {
    try {
      this.newest.set(await firstValueFrom(this.api.one(this.petition().id)));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  /** A field that was changed keeps what was typed, every other one takes the new version, which the officer has now seen. */
  protected keepTyped(): void {
    const newest = this.newest();
    if (newest) {
      const [filled, typed] = [this.filled, this.form.getRawValue()];
      this.take(newest);
      this.form.patchValue(mergeTyped(filled, typed, this.filled));
    }
    this.settle();
  }

  protected dropTyped(): void {
    const newest = this.newest();
    if (newest) this.take(newest);
    this.draft?.clear();
    this.settle();
  }

  private take(view: PetitionView): void {
    this.version = view.version;
    this.form.take(view);
    this.filled = this.form.getRawValue();
  }

  private settle(): void {
    this.conflict.set(null);
    this.newest.set(null);
  }

  private refuse(body: ErrorBody): void {
    if (body.code === 'RECORD.CHANGED_MEANWHILE') {
      this.conflict.set(body);
      return;
    }
    applyRefusal(this.form, body);
    this.refusal.set(body);
  }
}
