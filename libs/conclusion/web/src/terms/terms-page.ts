import { Component, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { USUAL_CONCLUSION_TERMS, type ConclusionTerms, type ConclusionTermsView } from '@tiepdan/conclusion/contract';
import { ChangedMeanwhile, ErrorPanel, ErrorSummary, fieldError, FormKeys, Notice, PageHeader, SkeletonRows, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { TERMS, TermsForm } from './terms-form';

/** In how many working days the office sends notices and gives tasks; its own practice, not law. */
@Component({
  selector: 'tiepdan-conclusion-terms',
  imports: [ChangedMeanwhile, ErrorPanel, ErrorSummary, FormKeys, MatButton, MatFormFieldModule, MatInput, PageHeader, ReactiveFormsModule, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header
        heading="Thời hạn thực hiện kết luận"
        lead="Quy ước của cơ quan: phần mềm dựa vào đây để nhắc và chỉ ra, không từ chối hạn khác. Kết luận đã ghi giữ nguyên hạn đã có."
      />
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (!loaded.hasValue()) {
        <div class="card"><tiepdan-skeleton-rows [rows]="4" [columns]="2" /></div>
      } @else {
        <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="save()">
          <tiepdan-changed-meanwhile [form]="saver" />
          <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
          <section class="form-section" aria-label="Thời hạn">
            @for (term of terms; track term.name) {
              <mat-form-field appearance="outline" [attr.data-field]="term.name">
                <mat-label>{{ term.label }}</mat-label>
                <input matInput type="number" inputmode="numeric" [attr.data-name]="term.name" [formControlName]="term.name" />
                <span matTextSuffix>ngày làm việc</span>
                <mat-hint>Thường là {{ usual[term.name] }}</mat-hint>
                <mat-error>{{ error(form.controls[term.name]) }}</mat-error>
              </mat-form-field>
            }
          </section>
          <div class="action-bar">
            <span class="keys muted">Ctrl Enter lưu</span>
            <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Lưu</button>
          </div>
        </form>
      }
    </div>
  `,
  styles: `
    .form-section {
      display: flex;
      flex-direction: column;
      gap: 14px;
      max-width: 640px;
      margin-bottom: 16px;
    }
  `,
})
export class TermsPage {
  private readonly api = inject(ConclusionApi);
  private readonly notice = inject(Notice);

  protected readonly terms = TERMS;
  protected readonly usual = USUAL_CONCLUSION_TERMS;
  protected readonly error = fieldError;
  protected readonly form = new TermsForm();
  protected readonly loaded = rxResource({ stream: () => this.api.terms() });
  protected readonly saver = new VersionedForm<ConclusionTermsView>({
    form: this.form,
    fill: (view) => this.form.patchValue(view),
    load: () => this.api.terms(),
    summary: (view) => TERMS.map(({ name, label }) => ({ label, value: `${view[name]} ngày làm việc` })),
  });
  private begun = false;

  constructor() {
    effect(() => {
      const view = this.loaded.hasValue() ? this.loaded.value() : undefined;
      if (!view || this.begun) return;
      this.begun = true;
      this.saver.take(view);
    });
  }

  protected async save(): Promise<void> {
    const before = this.loaded.value();
    await this.saver.save(async () => {
      const after = await firstValueFrom(this.api.changeTerms({ ...this.form.toTerms(), version: this.saver.version }));
      this.take(after);
      this.notice.undoable('Đã lưu thời hạn thực hiện kết luận.', async () => {
        if (before) this.take(await firstValueFrom(this.api.changeTerms({ ...termsOf(before), version: after.version })));
      });
    });
  }

  private take(view: ConclusionTermsView): void {
    this.loaded.set(view);
    this.saver.take(view);
    this.form.markAsPristine();
  }
}

function termsOf({ noticeDays, taskDaysLeast, taskDaysMost, soonDays }: ConclusionTermsView): ConclusionTerms {
  return { noticeDays, taskDaysLeast, taskDaysMost, soonDays };
}
