import { Component, computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { HEARING_TERM_LIMITS, HEARING_TERM_NAMES, type HearingTerms } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import {
  ChangedMeanwhile,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  Notice,
  PageHeader,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';

type TermName = keyof typeof HEARING_TERM_NAMES;
const NAMES = Object.keys(HEARING_TERM_NAMES) as TermName[];

/** How many working days before a reception day people are to be invited, as the office sets it for itself (local practice, not law). */
@Component({
  selector: 'tiepdan-hearing-terms',
  imports: [
    ChangedMeanwhile,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ReactiveFormsModule,
    SkeletonRows,
  ],
  template: `
    <div class="page">
      <tiepdan-page-header
        heading="Hạn mời, báo trước buổi tiếp"
        lead="Do cơ quan tự đặt. Mời, báo muộn hơn vẫn ghi được và được đánh dấu là muộn."
      />
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (!loaded.hasValue()) {
        <div class="card"><tiepdan-skeleton-rows [rows]="3" [columns]="2" /></div>
      } @else {
        <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="save()">
          <tiepdan-changed-meanwhile [form]="saver" />
          <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
          <section class="form-section" aria-label="Thời hạn">
            @for (name of names; track name) {
              <mat-form-field appearance="outline" [attr.data-field]="name">
                <mat-label>{{ labels[name] }}</mat-label>
                <input matInput type="number" inputmode="numeric" [attr.data-name]="name" [formControlName]="name" />
                <mat-error>{{ error(form.controls[name]) }}</mat-error>
              </mat-form-field>
            }
          </section>
          @if (may()) {
            <div class="action-bar">
              <span class="keys muted">Ctrl Enter lưu</span>
              <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Lưu</button>
            </div>
          }
        </form>
      }
    </div>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      max-width: 520px;
    }
  `,
})
export class TermsPage {
  private readonly api = inject(HearingApi);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  protected readonly names = NAMES;
  protected readonly labels = HEARING_TERM_NAMES;
  protected readonly error = fieldError;
  protected readonly may = computed(() => this.session.can('hearing.configure'));
  protected readonly form = new FormGroup({ citizenDays: days('citizenDays'), agencyDays: days('agencyDays'), leadDays: days('leadDays') });
  protected readonly loaded = rxResource({ stream: () => this.api.terms() });
  protected readonly saver = new VersionedForm<HearingTerms>({
    form: this.form,
    fill: ({ citizenDays, agencyDays, leadDays }) => this.form.setValue({ citizenDays, agencyDays, leadDays }),
    load: () => this.api.terms(),
    summary: (terms) => NAMES.map((name) => ({ label: HEARING_TERM_NAMES[name], value: String(terms[name]) })),
  });
  private begun = false;

  constructor() {
    effect(() => {
      const terms = this.loaded.hasValue() ? this.loaded.value() : undefined;
      if (!this.may()) this.form.disable({ emitEvent: false });
      if (!terms || this.begun) return;
      this.begun = true;
      this.saver.take(terms);
    });
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const { citizenDays, agencyDays, leadDays } = this.form.getRawValue();
      const request = { version: this.saver.version, citizenDays: citizenDays ?? 0, agencyDays: agencyDays ?? 0, leadDays: leadDays ?? 1 };
      const after = await firstValueFrom(this.api.changeTerms(request));
      this.loaded.set(after);
      this.saver.take(after);
      this.form.markAsPristine();
      this.notice.say('Đã lưu thời hạn mời, báo.');
    });
  }
}

function days(name: TermName): FormControl<number | null> {
  const [least, most] = HEARING_TERM_LIMITS[name];
  return new FormControl<number | null>(null, [Validators.required, Validators.min(least), Validators.max(most), whole]);
}

const whole = ({ value }: AbstractControl<number | null>) =>
  value === null || Number.isInteger(value) ? null : { whole: 'Xin ghi số nguyên.' };
